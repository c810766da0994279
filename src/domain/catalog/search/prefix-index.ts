import type { NameKey } from './name-text.ts';

/** Where a typed beginning was found. */
export interface Start {
  /** The number of the text. */
  readonly text: number;
  /** Which letter of the text it is: 0 when the text itself begins so, else the first of a later word. */
  readonly at: number;
  /** True when nothing follows what was typed. */
  readonly complete: boolean;
}

/** Finds texts by their beginning or by the beginning of any of their words: one binary search over sorted keys. */
export interface PrefixIndex {
  starts(typed: string): Iterable<Start>;
  /** The numbers of the texts that are exactly this. */
  equal(typed: string): readonly number[];
}

export function createPrefixIndex(keys: readonly NameKey[]): PrefixIndex {
  const unsorted = keys.flatMap(({ letters, wordStarts }, text) =>
    letters === '' ? [] : [0, ...wordStarts].map((at) => ({ text, at, key: letters.slice(at) })),
  );
  unsorted.sort((a, b) => (a.key === b.key ? a.text - b.text : a.key < b.key ? -1 : 1));
  const sorted = unsorted.map(({ key }) => key);
  const texts = Uint32Array.from(unsorted, ({ text }) => text);
  const offsets = Uint16Array.from(unsorted, ({ at }) => at);

  function* starts(typed: string): Iterable<Start> {
    for (let place = firstNotBefore(sorted, typed); place < sorted.length; place++) {
      const key = sorted[place] ?? '';
      if (!key.startsWith(typed)) return;
      yield { text: texts[place] ?? 0, at: offsets[place] ?? 0, complete: key.length === typed.length };
    }
  }
  return {
    starts,
    equal(typed) {
      const found: number[] = [];
      for (let place = firstNotBefore(sorted, typed); sorted[place] === typed; place++) {
        if (offsets[place] === 0) found.push(texts[place] ?? 0);
      }
      return found;
    },
  };
}

function firstNotBefore(sorted: readonly string[], key: string): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? '') < key) low = middle + 1;
    else high = middle;
  }
  return low;
}
