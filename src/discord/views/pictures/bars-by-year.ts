import type { Bar } from '#src/pictures/spec.ts';

/** A bar for each year from the first to the last, also for those that do not occur. */
export function barsByYear(songs: ReadonlyMap<number, number>): readonly Bar[] {
  if (songs.size === 0) return [];
  const [first, last] = [Math.min(...songs.keys()), Math.max(...songs.keys())];
  return Array.from({ length: last - first + 1 }, (_, step) => {
    const value = songs.get(first + step) ?? 0;
    return { label: String(first + step), value, says: String(value) };
  });
}
