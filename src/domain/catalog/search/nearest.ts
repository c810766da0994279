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
  for (const found of [containedIn, similarTo]) {
    if (near.size >= most) break;
    for (const number of found(names, text)) {
      const item = items[names.texts[number]?.item ?? -1];
      if (near.size < most && item !== undefined) near.add(item);
    }
  }
  if (near.size >= most) return [...near];
  // Those that are already near may be the most alike too, and all but they may have nothing in common with the text.
  const alike = mostAlike(names, text, most + near.size);
  const others = [...alike.map((place) => items[place]), ...items.slice(0, most + near.size)];
  for (const item of others) if (near.size < most && item !== undefined) near.add(item);
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

function similarTo({ typos, texts }: NameIndex, text: string): readonly number[] {
  const typed = typedLetters(text);
  const found: { readonly number: number; readonly distance: number }[] = [];
  typos.near(typed, Math.min(farthest, Math.floor(typed.length / 2)), (number, distance) => {
    found.push({ number, distance });
  });
  const item = (number: number) => texts[number]?.item ?? 0;
  found.sort((a, b) => a.distance - b.distance || item(a.number) - item(b.number));
  return found.map(({ number }) => number);
}

/** The places of the items that share most pairs of letters with the text, at most `count`; of equals the preferred first. */
function mostAlike({ pairs, texts }: NameIndex, text: string, count: number): readonly number[] {
  const best: { readonly item: number; readonly likeness: number }[] = [];
  pairs.alike(typedLetters(text), (number, likeness) => {
    const last = best[count - 1];
    if (last !== undefined && last.likeness > likeness) return;
    const item = texts[number]?.item ?? 0;
    const known = best.findIndex((one) => one.item === item);
    if (known >= 0 && (best[known]?.likeness ?? 0) >= likeness) return;
    if (known >= 0) best.splice(known, 1);
    const at = best.findIndex((one) => one.likeness < likeness || (one.likeness === likeness && one.item > item));
    best.splice(at < 0 ? best.length : at, 0, { item, likeness });
    if (best.length > count) best.pop();
  });
  return best.map(({ item }) => item);
}
