import { createRows, editDistance } from '../names/edit-distance.ts';
import type { Match } from '../search.ts';
import type { Named } from './artist-names.ts';
import { typedLetters } from './name-text.ts';

const most = 3;

/** Up to three items for a text that is none of them: what would be suggested, filled up with the most similar spellings. */
export function nearest<Item>({ items, names }: Named<Item>, suggested: readonly Match<Item>[], text: string): readonly Item[] {
  const near = new Set(suggested.slice(0, most).map(({ item }) => item));
  if (near.size >= most) return [...near];
  const typed = typedLetters(text);
  const rows = createRows(names.longest);
  const similar: { readonly item: number; readonly distance: number }[] = [];
  names.keys.forEach(({ letters }, number) => {
    // Beyond half of the letters nothing is similar any more.
    const bound = Math.floor(Math.max(typed.length, letters.length) / 2);
    if (Math.abs(letters.length - typed.length) > bound) return;
    const distance = editDistance(typed, letters, bound, rows);
    const item = names.texts[number]?.item;
    if (distance <= bound && item !== undefined) similar.push({ item, distance: distance / Math.max(typed.length, letters.length) });
  });
  similar.sort((a, b) => a.distance - b.distance || a.item - b.item);
  for (const { item: number } of similar) {
    const item = items[number];
    if (near.size < most && item !== undefined) near.add(item);
  }
  return [...near];
}
