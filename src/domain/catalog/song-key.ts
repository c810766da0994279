import { foldName } from './names/fold-name.ts';

/** The same for two songs of one title by the same artists, whatever each of them did: one of the two is a double. */
export function songKey(title: string, artistIds: readonly string[]): string {
  return [foldName(title), ...[...new Set(artistIds)].sort()].join('\n');
}
