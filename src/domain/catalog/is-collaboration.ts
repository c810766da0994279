import type { Collaboration } from './model.ts';

/** An original that is here only because a remix points at it credits one act alone. */
export function isCollaboration(song: Collaboration): boolean {
  return new Set(song.credits.map((credit) => credit.artistId)).size > 1;
}
