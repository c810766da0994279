import type { Difficulty } from '../../question.ts';
import type { DrawOptions } from './draw.ts';

/** How far wrong years are from the right one. */
const distances: Readonly<Record<Difficulty, readonly [from: number, until: number]>> = {
  hard: [1, 3],
  normal: [1, 5],
  easy: [2, 8],
};

interface YearDraw {
  readonly right: number;
  /** No later year is ever a choice. */
  readonly latest: number;
  readonly count: number;
  isWrong(year: number): boolean;
}

/** Wrong years near the right one; further back where too few are near, so that there are always enough. */
export function drawYears({ right, latest, count, isWrong }: YearDraw, { rng, difficulty }: DrawOptions): number[] {
  const [from, until] = distances[difficulty];
  const fits = (year: number) => year <= latest && isWrong(year);
  const offsets = Array.from({ length: until - from + 1 }, (_, at) => from + at);
  const near = offsets.flatMap((offset) => [right - offset, right + offset]).filter(fits);
  const chosen = rng.shuffle(near).slice(0, count);
  for (let year = right - 1; chosen.length < count; year--) {
    if (fits(year) && !chosen.includes(year)) chosen.push(year);
  }
  return chosen;
}
