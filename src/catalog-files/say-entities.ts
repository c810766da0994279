import type { EntityRef } from '#src/domain/catalog/differences.ts';

const mostNamed = 10;

/** `artist rose, collaboration apt, 3 more`: for operators. */
export function sayEntities(entities: readonly EntityRef[]): string {
  const named = entities.slice(0, mostNamed).map(({ type, id }) => `${type} ${id}`);
  const others = entities.length - named.length;
  return [...named, ...(others > 0 ? [`${others} more`] : [])].join(', ');
}
