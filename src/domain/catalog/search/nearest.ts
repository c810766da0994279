import { foldWords } from '../names/fold-name.ts';
import { toLetters } from '../names/jamo.ts';
import type { Named } from './artist-names.ts';
import type { NameIndex } from './name-index.ts';
import { typedLetters } from './name-text.ts';

const most = 3;
/** Beyond three edits, or half of the letters, names have nothing in common. */
const farthest = 3;

/**
 * Up to three items for a text that is none of them, nearest first: what would be suggested, then names that the text contains whole,
 * then the most similar spellings.
 */
export function nearest<Item>(
  { items, names }: Named<Item>,
  suggested: readonly Item[],
  text: string,
): readonly Item[] {
  const near = new Set(suggested.slice(0, most));
  for (const found of [containedIn, similarTo]) {
    if (near.size >= most) break;
    for (const number of found(names, text)) {
      const item = items[names.texts[number]?.item ?? -1];
      if (near.size < most && item !== undefined) near.add(item);
    }
  }
  return [...near];
}

/** The numbers of the texts that are a run of the text's words, the longest first. */
export function* containedIn({ prefixes }: NameIndex, text: string): Iterable<number> {
  const words = foldWords(text).map(toLetters).slice(0, 10);
  for (let length = words.length - 1; length > 0; length--) {
    for (let from = 0; from + length <= words.length; from++) {
      const run = words.slice(from, from + length).join('');
      if (run.length >= 2) yield* prefixes.equal(run);
    }
  }
}

function* similarTo({ typos, texts }: NameIndex, text: string): Iterable<number> {
  const typed = typedLetters(text);
  for (let bound = 1; bound <= Math.min(farthest, Math.floor(typed.length / 2)); bound++) {
    const found: number[] = [];
    typos.near(typed, bound, (number, distance) => {
      if (distance === bound) found.push(number);
    });
    yield* found.sort((a, b) => (texts[a]?.item ?? 0) - (texts[b]?.item ?? 0));
  }
}
