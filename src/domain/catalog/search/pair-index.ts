import type { NameKey } from './name-text.ts';

/** Compares texts by the pairs of neighbouring letters that they have in common. */
export interface PairIndex {
  /** Calls back for every text that shares a pair, with its number and likeness: 1 when all pairs are shared, near 0 when few are. */
  alike(typed: string, found: (text: number, likeness: number) => void): void;
}

/** For every pair the texts that have it, one list after another: 4 bytes a pair of a text. */
export function createPairIndex(keys: readonly NameKey[]): PairIndex {
  const { numbers, pairs, sizes, counts } = numberPairs(keys);
  const starts = new Uint32Array(counts.length + 1);
  counts.forEach((count, number) => (starts[number + 1] = (starts[number] ?? 0) + count));
  const texts = new Uint32Array(pairs.length);
  const ends = starts.slice();
  let at = 0;
  for (let text = 0; text < sizes.length; text++) {
    for (const until = at + (sizes[text] ?? 0); at < until; at++) {
      const number = pairs[at] ?? 0;
      const end = ends[number] ?? 0;
      texts[end] = text;
      ends[number] = end + 1;
    }
  }
  const shared = new Uint16Array(keys.length);
  const touched = new Uint32Array(keys.length);
  return {
    alike(typed, found) {
      const typedPairs = new Set(pairsOf(typed));
      let last = 0;
      for (const pair of typedPairs) {
        const number = numbers.get(pair);
        if (number === undefined) continue;
        for (let place = starts[number] ?? 0; place < (starts[number + 1] ?? 0); place++) {
          const text = texts[place] ?? 0;
          if (shared[text] === 0) touched[last++] = text;
          shared[text] = (shared[text] ?? 0) + 1;
        }
      }
      for (let place = 0; place < last; place++) {
        const text = touched[place] ?? 0;
        found(text, (2 * (shared[text] ?? 0)) / (typedPairs.size + (sizes[text] ?? 0)));
        shared[text] = 0;
      }
    },
  };
}

interface Numbered {
  /** The number of each pair that occurs. */
  readonly numbers: ReadonlyMap<number, number>;
  /** The numbers of the pairs of each text, one text's after another's, each pair of a text once. */
  readonly pairs: Uint32Array;
  /** How many pairs each text has. */
  readonly sizes: Uint16Array;
  /** In how many texts each pair is. */
  readonly counts: readonly number[];
}

function numberPairs(keys: readonly NameKey[]): Numbered {
  const numbers = new Map<number, number>();
  const counts: number[] = [];
  const lastText: number[] = [];
  const sizes = new Uint16Array(keys.length);
  const pairs = new Uint32Array(keys.reduce((sum, { letters }) => sum + letters.length + 1, 0));
  let end = 0;
  keys.forEach(({ letters }, text) => {
    const from = end;
    for (const pair of pairsOf(letters)) {
      const number = numbers.get(pair) ?? numbers.size;
      if (lastText[number] === text) continue;
      numbers.set(pair, number);
      lastText[number] = text;
      counts[number] = (counts[number] ?? 0) + 1;
      pairs[end++] = number;
    }
    sizes[text] = end - from;
  });
  return { numbers, pairs: pairs.subarray(0, end), sizes, counts };
}

/** The ends count as letters of their own, so that a shared beginning weighs more than a shared middle. */
function pairsOf(letters: string): readonly number[] {
  const pairs: number[] = [];
  let before = 0;
  for (let at = 0; at <= letters.length; at++) {
    const letter = at < letters.length ? letters.charCodeAt(at) : 0;
    pairs.push(before * 0x10000 + letter);
    before = letter;
  }
  return pairs;
}
