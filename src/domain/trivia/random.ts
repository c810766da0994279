import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

import { fnv1a } from './hash.ts';

/** Chance that a seed decides: the same seed draws the same things on every machine, for ever. */
export interface Random {
  /** A whole number, 0 ≤ n < limit. */
  below(limit: number): number;
  /** One of the list. @throws when it is empty */
  pick<Value>(list: readonly Value[]): Value;
  /** The list in another order. */
  shuffle<Value>(list: readonly Value[]): Value[];
}

/** @param about what the seed is used for: two uses of one seed must not draw alike */
export function createRandom(seed: number, about = ''): Random {
  const generator = xoroshiro128plus(about === '' ? seed | 0 : fnv1a(`${seed} ${about}`));
  const below = (limit: number) => uniformInt(generator, 0, limit - 1);
  return {
    below,
    pick(list) {
      if (list.length === 0) throw new Error('nothing to pick from');
      return list[below(list.length)] as (typeof list)[number]; // below the length
    },
    shuffle(list) {
      const shuffled = [...list];
      for (let last = shuffled.length - 1; last > 0; last--) {
        const other = below(last + 1);
        [shuffled[last], shuffled[other]] = [shuffled[other], shuffled[last]] as [never, never]; // both are inside
      }
      return shuffled;
    },
  };
}
