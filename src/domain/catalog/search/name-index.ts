import { foldWords } from '../names/fold-name.ts';
import { toLetters } from '../names/jamo.ts';
import { otherLayout } from '../names/keyboard.ts';
import { typosBetween } from '../names/typos.ts';
import { createBeginningIndex } from './beginning-index.ts';
import type { BeginningIndex } from './beginning-index.ts';
import { createInitialsIndex } from './initials-index.ts';
import type { InitialsIndex } from './initials-index.ts';
import { nameKeyOf, typedLetters } from './name-text.ts';
import type { NameKey, NameText } from './name-text.ts';
import { createPairIndex } from './pair-index.ts';
import type { PairIndex } from './pair-index.ts';
import { createPrefixIndex } from './prefix-index.ts';
import type { PrefixIndex } from './prefix-index.ts';
import { createSoundIndex } from './sound-index.ts';
import type { SoundIndex } from './sound-index.ts';
import { createTypoIndex } from './typo-index.ts';
import type { TypoIndex } from './typo-index.ts';

/** The texts of a list of items, prepared for every way of looking them up. Built once; texts are known by their number. */
export interface NameIndex {
  readonly texts: readonly NameText[];
  readonly keys: readonly NameKey[];
  /** What the item goes by. */
  firstTextOf(item: number): NameText | undefined;
  /** The letters of all texts of one item. */
  lettersOf(item: number): readonly string[];
  /** Letters in the longest text. */
  readonly longest: number;
  readonly prefixes: PrefixIndex;
  readonly typos: TypoIndex;
  readonly beginnings: BeginningIndex;
  readonly initials: InitialsIndex;
  readonly sounds: SoundIndex;
  readonly pairs: PairIndex;
}

/** @param texts one item's after another's, the items in ascending order. */
export function createNameIndex(texts: readonly NameText[]): NameIndex {
  const keys = texts.map(nameKeyOf);
  const firstText = firstTexts(texts);
  const longest = keys.reduce((most, { letters }) => Math.max(most, letters.length), 0);
  return {
    texts,
    keys,
    firstTextOf: (item) => texts[firstText[item] ?? texts.length],
    lettersOf: (item) => keys.slice(firstText[item], firstText[item + 1]).map(({ letters }) => letters),
    longest,
    prefixes: createPrefixIndex(keys),
    typos: createTypoIndex(keys, longest),
    beginnings: createBeginningIndex(keys, longest),
    initials: createInitialsIndex(texts),
    sounds: createSoundIndex(texts),
    pairs: createPairIndex(keys),
  };
}

function firstTexts(texts: readonly NameText[]): Uint32Array {
  const items = (texts.at(-1)?.item ?? -1) + 1;
  const first = new Uint32Array(items + 1).fill(texts.length);
  for (let number = texts.length - 1; number >= 0; number--) first[texts[number]?.item ?? items] = number;
  return first;
}

/** The texts that are exactly this, folded. */
export function equalTexts({ texts, prefixes }: NameIndex, text: string): readonly NameText[] {
  return pick(texts, prefixes.equal(typedLetters(text)));
}

/**
 * The texts that this is another way of writing: initial consonants, the other keyboard layout, a romanization, words in another
 * order. Each is tried only when those before it found nothing.
 */
export function otherReadings(index: NameIndex, text: string): readonly NameText[] {
  const { texts, prefixes, initials, sounds } = index;
  const attempts = [
    () => initials.starts(text).flatMap((start) => (start.complete ? [start.text] : [])),
    () => sounds.equal(text),
    () => rotations(text).flatMap((letters) => prefixes.equal(letters)),
    () => otherLayout(text).flatMap((reading) => prefixes.equal(toLetters(reading))),
  ];
  for (const attempt of attempts) {
    const found = attempt();
    if (found.length > 0) return pick(texts, [...new Set(found)]);
  }
  return [];
}

/** The texts that this is with the fewest forgivable typos. */
export function nearestTypos({ texts, keys, typos }: NameIndex, text: string): readonly NameText[] {
  const typed = typedLetters(text);
  const byDistance: number[][] = [[], [], []];
  typos.near(typed, 2, (found) => {
    const distance = typosBetween(typed, keys[found]?.letters ?? '');
    if (distance !== undefined) byDistance[distance]?.push(found);
  });
  return pick(texts, byDistance.find((found) => found.length > 0) ?? []);
}

/** The words with the last ones first, as letters: people write surnames on either side. */
export function rotations(text: string): readonly string[] {
  const words = foldWords(text).map(toLetters);
  if (words.length > 6) return [];
  return words.slice(1).map((_, at) => [...words.slice(at + 1), ...words.slice(0, at + 1)].join(''));
}

function pick(texts: readonly NameText[], numbers: readonly number[]): NameText[] {
  return numbers.flatMap((number) => texts[number] ?? []);
}
