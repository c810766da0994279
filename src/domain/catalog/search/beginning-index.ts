import { createRows, prefixDistance } from '../names/edit-distance.ts';
import type { NameKey } from './name-text.ts';

/** Finds texts whose beginning is within one or two edits of what was typed so far. */
export interface BeginningIndex {
  /** Calls back, possibly twice, for every such text with its number and distance; at most one edit may be in the first five letters. */
  near(typed: string, bound: number, found: (text: number, distance: number) => void): void;
}

const headLength = 5;
/** Numbers of texts are kept in the low bits of a double, beside 32 bits of hash. */
const room = 2 ** 20;

/**
 * Two heads of five letters that differ by one edit become the same when one letter is left out of each. So every text is filed under
 * its head and under its head less each of its letters (six entries, 48 bytes), and what was typed is looked up under the same six.
 */
export function createBeginningIndex(keys: readonly NameKey[], longest: number): BeginningIndex {
  if (keys.length > room) throw new RangeError(`${keys.length} names are more than this index numbers`);
  const entries = new Float64Array(keys.length * (headLength + 1));
  let count = 0;
  keys.forEach(({ letters }, text) => {
    if (letters.length < headLength - 1) return;
    for (const hash of shortenedHeads(letters)) entries[count++] = hash * room + text;
  });
  const sorted = entries.slice(0, count).sort();
  const rows = createRows(longest);
  return {
    near(typed, bound, found) {
      for (const hash of shortenedHeads(typed)) {
        for (let at = firstNotBefore(sorted, hash * room); (sorted[at] ?? Infinity) < (hash + 1) * room; at++) {
          const text = (sorted[at] ?? 0) % room;
          const distance = prefixDistance(typed, keys[text]?.letters ?? '', bound, rows);
          if (distance > 0 && distance <= bound) found(text, distance);
        }
      }
    },
  };
}

/** Hashes of the first five letters, whole and less each one. */
function shortenedHeads(letters: string): number[] {
  const length = Math.min(headLength, letters.length);
  const hashes: number[] = [];
  for (let without = 0; without <= length; without++) {
    let hash = 0;
    for (let at = 0; at < length; at++)
      if (at !== without) hash = (Math.imul(hash, 0x01000193) ^ letters.charCodeAt(at)) >>> 0;
    if (!hashes.includes(hash)) hashes.push(hash);
  }
  return hashes;
}

function firstNotBefore(sorted: Float64Array, entry: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? 0) < entry) low = middle + 1;
    else high = middle;
  }
  return low;
}
