import { questionCode } from '../../hash.ts';
import type { Peak } from '../ground/charts.ts';
import type { Ground } from '../ground/ground.ts';
import { performersOf } from '../ground/ground.ts';
import type { Draft, Kind } from '../kind.ts';
import { claimed, nameChoice } from '../proof.ts';
import { createSubject } from '../subject.ts';
import type { Rung } from './ladder.ts';
import { createLadder } from './ladder.ts';

/** Two songs on one chart, of which one surely got higher; the seed decides whether the higher or the lower one is asked for. */
export const chartPeak: Kind<'chart-peak'> = ({ ground }) => {
  const charts = Map.groupBy(ground.peaks, ({ chart }) => chart);
  return [...charts.values()].flatMap((peaks) => {
    const ladder = createLadder(ground, oneEach(peaks), 1);
    return ladder.rungs.flatMap((higher) => ladder.above(higher).map((lower) => draftOf(ground, higher, lower)));
  });
};

type PeakRung = Peak & Rung;

/** By position: the ladder's lowest is No. 1. */
function oneEach(peaks: readonly Peak[]): readonly PeakRung[] {
  const rungs = peaks.map((peak) => ({ ...peak, low: peak.best, high: peak.worst }));
  return [...new Map(rungs.map((rung) => [rung.song.id, rung])).values()];
}

/** Two positions apart are hard, fifty are easy: 1 … 0.3. */
function effortOf(higher: Peak, lower: Peak): number {
  return 1 - 0.7 * Math.min(1, (lower.best - higher.worst) / 50);
}

function draftOf(ground: Ground, higher: Peak, lower: Peak): Draft<'chart-peak'> {
  const songs = [higher.song, lower.song];
  return {
    subject: createSubject(ground, {
      kind: 'chart-peak',
      ids: [questionCode(higher.chart), ...songs.map(({ id }) => id).sort()],
      songs,
      effort: effortOf(higher, lower),
    }),
    draw({ rng }) {
      const asks = rng.pick(['higher', 'lower'] as const);
      const [right, wrong] = asks === 'higher' ? [higher, lower] : [lower, higher];
      return {
        facts: { chart: higher.chart, higher: factsOf(ground, higher), lower: factsOf(ground, lower), asks },
        right: nameChoice(ground.titleOf(right.song)),
        wrong: [nameChoice(ground.titleOf(wrong.song))],
        proof: [claimed(higher.claim), claimed(lower.claim)],
      };
    },
  };
}

function factsOf(ground: Ground, { song, peak }: Peak) {
  return { song: ground.titleOf(song), by: performersOf(song).map(ground.nameOf), peak };
}
