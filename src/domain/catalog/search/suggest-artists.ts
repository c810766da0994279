import type { Artist } from '../model.ts';
import type { Match } from '../search.ts';
import type { ArtistNames } from './artist-names.ts';
import { collectDirect, collectReadings, collectTypos } from './collect-matches.ts';
import { membersCalled } from './member-of-group.ts';
import { typedLetters } from './name-text.ts';
import { createTopMatches, grades, kindOf } from './top-matches.ts';
import type { Hit } from './top-matches.ts';

/** No name is longer; a longer text is not looked at. */
export const longestText = 300;

export function suggestArtists({ index, artists }: ArtistNames, text: string, limit: number): readonly Match<Artist>[] {
  const { items, names } = artists;
  if (text.length > longestText) return [];
  if (typedLetters(text) === '')
    return items.slice(0, Math.max(0, limit)).map((item) => ({ item, matchedBy: 'prefix', matchedText: item.name }));
  const top = createTopMatches(limit);
  collectDirect(names, text, top);
  for (const member of membersCalled(index, artists, text))
    top.offer(member, grades.artistAndTitle, items[member]?.name ?? '');
  collectReadings(names, text, top);
  collectTypos(names, text, top);
  return matchesOf(items, top.hits);
}

export function matchesOf<Item>(items: readonly Item[], hits: readonly Hit[]): readonly Match<Item>[] {
  return hits.flatMap(({ item: number, grade, text }) => {
    const item = items[number];
    return item === undefined ? [] : [{ item, matchedBy: kindOf(grade), matchedText: text }];
  });
}
