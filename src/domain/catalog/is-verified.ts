import type { Source } from './model.ts';

/** Whether those who say so are enough to rely on: a primary source, or two that do not copy from the same place. */
export function isVerified(sources: readonly Pick<Source, 'kind' | 'origin'>[]): boolean {
  return sources.some(({ kind }) => kind === 'primary') || new Set(sources.map(({ origin }) => origin)).size >= 2;
}
