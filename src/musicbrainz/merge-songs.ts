import type { Song } from './values.ts';

/**
 * A recording that was met again: the later one counts, its kinds are added to those of before. A date that was a release's gives way
 * to an earlier release's and to the recording's own. (The database merges in the same way what came in different batches.)
 */
export function mergeSongs(known: Song, again: Song): Song {
  const { released: _, ...song } = again;
  const released = again.isReleaseDate ? earlier(known.released, again.released) : (again.released ?? known.released);
  return {
    ...song,
    isReleaseDate: known.isReleaseDate && again.isReleaseDate,
    kinds: [...new Set([...known.kinds, ...again.kinds])],
    ...(released !== undefined && { released }),
  };
}

function earlier(one: string | undefined, other: string | undefined): string | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return one < other ? one : other;
}
