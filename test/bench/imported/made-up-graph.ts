import { createRandom } from '#src/domain/trivia/random.ts';

import { makeUpNames } from '../search/made-up-names.ts';

/** The two files of a graph, as `catalog import graph` reads them. */
export interface GraphTexts {
  readonly artists: string;
  readonly pairs: string;
}

const size = { artists: 62_097, pairs: 110_568 };

/**
 * A graph of the size of a real one that nobody has: who has worked with many is met by more, so that few are hubs, most have one or two
 * partners and a quarter has none.
 */
export function makeUpGraph(seed: number): GraphTexts {
  const names = makeUpNames(size.artists, seed);
  const random = createRandom(seed, 'graph');
  const connected = Math.floor(names.length * 0.74);
  const ends: number[] = [0, 1];
  const pairs = new Map<string, string>();
  for (let newcomer = 2; pairs.size < size.pairs; newcomer += 1) {
    // Once everybody is in, those who are there meet each other.
    const one = newcomer < connected ? newcomer : random.pick(ends);
    const other = random.pick(ends);
    if (one === other) continue;
    const [first, second] = one < other ? [one, other] : [other, one];
    pairs.set(`${first} ${second}`, `${idOf(first)}\t${idOf(second)}\t${1 + random.below(3)}\tsong ${pairs.size}`);
    ends.push(one, other);
  }
  const artists = names.map(({ name }, at) => `${idOf(at)}\t${name}`);
  return {
    artists: ['artist_id\tname', ...artists].join('\n'),
    pairs: ['artist_a\tartist_b\ttracks\texample_title', ...pairs.values()].join('\n'),
  };
}

function idOf(number: number): string {
  return `made-up:${number}`;
}
