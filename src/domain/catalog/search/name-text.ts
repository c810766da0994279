import { foldWords } from '../names/fold-name.ts';
import { toLetters } from '../names/jamo.ts';

/** One spelling under which an item is found. */
export interface SpelledName {
  /** As the catalog spells it. */
  readonly text: string;
  /** False for a name or title of its own, true for an alias. */
  readonly alias: boolean;
  /** What is compared, where that is only part of the text: a title without its bracket, a name without its article. */
  readonly readAs?: string;
  /** True when the alias is known to be another item's name too. */
  readonly ambiguous?: boolean;
}

export interface NameText extends SpelledName {
  /** The item's number: its place in the order of preference. */
  readonly item: number;
}

/** A text taken apart once, when the index is built. */
export interface NameKey {
  /** The letters that are compared: folded, Hangul in single letters. */
  readonly letters: string;
  /** Where its second and later words begin in `letters`. */
  readonly wordStarts: readonly number[];
}

const noStarts: readonly number[] = [];

export function nameKeyOf({ text, readAs }: SpelledName): NameKey {
  const words = foldWords(readAs ?? text).map(toLetters);
  const [first] = words;
  if (first === undefined || words.length === 1) return { letters: first ?? '', wordStarts: noStarts };
  const wordStarts: number[] = [];
  let at = first.length;
  for (const word of words.slice(1)) {
    wordStarts.push(at);
    at += word.length;
  }
  return { letters: words.join(''), wordStarts };
}

/** The letters that a typed text is compared by; the same text as a name gives the same letters. */
export function typedLetters(text: string): string {
  return foldWords(text).map(toLetters).join('');
}

/** Names of fewer letters are no more than two typos of each other. */
export const shortestMistyped = 3;
