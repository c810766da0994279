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
  const { sorted, texts, offsets } = sortedStarts(keys);

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

interface SortedStarts {
  /** Each text from its beginning and from each later word on. */
  readonly sorted: readonly string[];
  readonly texts: Uint32Array;
  readonly offsets: Uint16Array;
}

function sortedStarts(keys: readonly NameKey[]): SortedStarts {
  const parts: string[] = [];
  const partTexts: number[] = [];
  const partOffsets: number[] = [];
  const add = (part: string, text: number, at: number) => {
    parts.push(part);
    partTexts.push(text);
    partOffsets.push(at);
  };
  keys.forEach(({ letters, wordStarts }, text) => {
    if (letters !== '') add(letters, text, 0);
    for (const at of wordStarts) add(letters.slice(at), text, at);
  });
  const order = orderOf(parts);
  return {
    sorted: Array.from(order, (part) => parts[part] ?? ''),
    texts: order.map((part) => partTexts[part] ?? 0),
    offsets: Uint16Array.from(order, (part) => partOffsets[part] ?? 0),
  };
}

/** The places of the strings in sorted order, of equals the first first. Most are told apart by three letters, compared as one number. */
function orderOf(parts: readonly string[]): Uint32Array {
  const heads = Float64Array.from(parts, headOf);
  return Uint32Array.from(parts.keys()).sort((a, b) => {
    const difference = (heads[a] ?? 0) - (heads[b] ?? 0);
    if (difference !== 0) return difference;
    const [one = '', other = ''] = [parts[a], parts[b]];
    return one === other ? a - b : one < other ? -1 : 1;
  });
}

function headOf(part: string): number {
  let head = 0;
  for (let at = 0; at < 3; at++) head = head * 0x10000 + (at < part.length ? part.charCodeAt(at) : 0);
  return head;
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
