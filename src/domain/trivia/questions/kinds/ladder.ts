import type { Collaboration } from '#src/domain/catalog/model.ts';

import type { Ground } from '../ground/ground.ts';
import { performersOf } from '../ground/ground.ts';

/** A song on a scale (days, chart positions), as the lowest and the highest place that any song of its title may have. */
export interface Rung {
  readonly song: Collaboration;
  readonly low: number;
  readonly high: number;
}

export interface Ladder<Step extends Rung> {
  readonly rungs: readonly Step[];
  /**
   * A few songs that are surely higher, instead of all: the next one, the next with a performer in common, and two that are farther on.
   * So easy and hard pairs are there, and their number grows with the songs and not with their square.
   */
  above(rung: Step): readonly Step[];
}

/** @param gap the distance from which on two places are surely in that order */
export function createLadder<Step extends Rung>(ground: Ground, steps: readonly Step[], gap: number): Ladder<Step> {
  const rungs = steps.toSorted((a, b) => a.low - b.low || (a.song.id < b.song.id ? -1 : 1));
  const places = new Map(rungs.map(({ song }, at) => [song.id, at]));
  const farther = [0, Math.ceil(rungs.length / 8), Math.ceil(rungs.length / 3)];
  return {
    rungs,
    above({ song, high }) {
      const from = firstFrom(rungs, high + gap);
      const related = performersOf(song)
        .flatMap((id) => ground.songsOf(id).map((other) => places.get(other.id) ?? -1))
        .filter((at) => at >= from);
      const chosen = new Set([...farther.map((step) => from + step), Math.min(...related)]);
      return [...chosen].flatMap((at) => rungs[at] ?? []);
    },
  };
}

/** The place of the first rung that is wholly at or above the limit; they are in the order of `low`. */
function firstFrom(rungs: readonly Rung[], limit: number): number {
  let from = 0;
  let until = rungs.length;
  while (from < until) {
    const middle = (from + until) >> 1;
    if ((rungs[middle]?.low ?? limit) < limit) from = middle + 1;
    else until = middle;
  }
  return from;
}
