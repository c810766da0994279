import { questionCode } from '../../../hash.ts';
import type { Difficulty } from '../../../question.ts';
import type { DrawOptions } from '../../draw/draw.ts';
import type { Peak } from '../../ground/charts.ts';
import { claimed } from '../../proof.ts';
import { createSubject } from '../../subject.ts';
import type { Statements } from './statement.ts';

/** How far a wrong position is from the right one. */
const distances: Readonly<Record<Difficulty, readonly [from: number, until: number]>> = {
  hard: [2, 8],
  normal: [5, 20],
  easy: [20, 50],
};
/** Most charts have a hundred places. */
const lowest = 100;

/** A song's best position on a chart. */
export const peakStatements: Statements = ({ ground }) =>
  ground.peaks.map((one) => ({
    subject: createSubject(ground, {
      kind: 'true-false',
      ids: ['peak', questionCode(one.chart), one.song.id],
      songs: [one.song],
      effort: 0.6,
    }),
    proof: [claimed(one.claim)],
    state: (truly, options) => ({
      about: 'peak',
      song: ground.titleOf(one.song),
      chart: one.chart,
      peak: truly ? one.peak : wrongPosition(one, options),
      truly: one.peak,
    }),
  }));

/** A position that nobody names for the title; further down the chart where there is none near. */
function wrongPosition({ peak, possible }: Peak, { rng, difficulty }: DrawOptions): number {
  const [from, until] = distances[difficulty];
  const offsets = Array.from({ length: until - from + 1 }, (_, at) => from + at);
  const near = offsets
    .flatMap((offset) => [peak - offset, peak + offset])
    .filter((position) => position >= 1 && position <= Math.max(lowest, peak) && !possible.has(position));
  if (near.length > 0) return rng.pick(near);
  let position = peak > 1 ? peak - 1 : peak + 1;
  while (position < 1 || possible.has(position))
    position = position > 1 && position < peak ? position - 1 : Math.max(position, peak) + 1;
  return position;
}
