import { sureGap } from '../ground/days.ts';
import type { Ground } from '../ground/ground.ts';
import type { Ladder, Rung } from './ladder.ts';
import { createLadder } from './ladder.ts';

/** Every song whose date is beyond doubt, with the days on which any song of its title may have come out; later ones are higher. */
export function timelineOf(ground: Ground, fits: (rung: Rung) => boolean = () => true): Ladder<Rung> {
  const rungs = ground.songs.flatMap((song) => {
    const span = song.released === undefined ? undefined : ground.dates.span(song);
    return span === undefined ? [] : [{ song, low: span.first, high: span.last }];
  });
  return createLadder(ground, rungs.filter(fits), sureGap);
}

/** Songs of one month are hard to tell apart, five years are easy: 1 … 0.3. */
export function effortOf(earlier: Rung, later: Rung): number {
  const years = (later.low - earlier.high) / 365;
  return 1 - 0.7 * Math.min(1, years / 5);
}
