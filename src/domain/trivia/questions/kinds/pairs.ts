import type { Collaboration } from '#src/domain/catalog/model.ts';

import type { Ground } from '../ground/ground.ts';
import { performersOf } from '../ground/ground.ts';

export type Pair = readonly [first: string, second: string];

/** More performers than these make pairs with the first one alone: six of a crowd say little about each other. */
const mostPaired = 4;

/** The pairs of a song's performers, in the order of its credit; never a group with its own member. */
export function pairsOn({ kin }: Ground, song: Collaboration): readonly Pair[] {
  const performers = performersOf(song);
  const firsts = performers.length > mostPaired ? performers.slice(0, 1) : performers;
  return firsts
    .flatMap((first, at) => performers.slice(at + 1).map((second): Pair => [first, second]))
    .filter(([first, second]) => !kin(first).has(second));
}
