import { foldWords } from '../names/fold-name.ts';
import { toLetters } from '../names/jamo.ts';
import type { NameIndex } from './name-index.ts';
import { typedLetters } from './name-text.ts';
import type { Named } from './named-items.ts';

/** Beyond three edits, or half of the letters, names have nothing in common. */
const farthest = 3;

/**
 * Some items for a text that is none of them (fewer than `most` only when there are no more), nearest first: what would be suggested, then
 * names that the text contains whole, then the most similar spellings, then whatever shares most pairs of letters with it.
 */
export function nearest<Item>(
  { items, names }: Named<Item>,
  suggested: readonly Item[],
  { text, most }: { readonly text: string; readonly most: number },
): readonly Item[] {
  const near = new Set(suggested.slice(0, most));
  for (const found of [containedIn, similarTo, leastUnlike]) {
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

/** All texts by how many pairs of neighbouring letters they share with this one; of equals the preferred item first. */
function leastUnlike({ keys, texts }: NameIndex, text: string): readonly number[] {
  const typed = pairsOf(typedLetters(text));
  const likeness = Float64Array.from(keys, ({ letters }) => {
    const pairs = pairsOf(letters);
    let shared = 0;
    for (const pair of pairs) if (typed.has(pair)) shared++;
    return (2 * shared) / (typed.size + pairs.size);
  });
  const like = (number: number) => likeness[number] ?? 0;
  const item = (number: number) => texts[number]?.item ?? 0;
  return [...keys.keys()].sort((a, b) => like(b) - like(a) || item(a) - item(b));
}

/** The ends count as letters of their own, so that a shared beginning weighs more than a shared middle. */
function pairsOf(letters: string): ReadonlySet<string> {
  const pairs = new Set<string>();
  for (let at = 0; at <= letters.length; at++) pairs.add(`${letters[at - 1] ?? ' '}${letters[at] ?? ' '}`);
  return pairs;
}
