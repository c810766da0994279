import type { Match } from '../search.ts';
import { collectDirect, collectReadings, collectTypos } from './collect-matches.ts';
import { calledInCompany } from './in-company.ts';
import type { Belongs } from './in-company.ts';
import { typedLetters } from './name-text.ts';
import type { Named } from './named-items.ts';
import { assignSeats } from './seats.ts';
import { createTopMatches, grades, kindOf } from './top-matches.ts';
import type { Hit } from './top-matches.ts';

/** No name is longer; a longer text is not looked at. */
export const longestText = 300;

/** A search over items that go by names, and what tells two of one name apart. */
export interface Names<Item> {
  readonly named: Named<Item>;
  readonly belongs: Belongs<Item>;
}

export function suggestNames<Item>(
  { named, belongs }: Names<Item>,
  text: string,
  limit: number,
): readonly Match<Item>[] {
  const { items, names } = named;
  if (text.length > longestText) return [];
  if (typedLetters(text) === '') return preferred(named, limit);
  const top = createTopMatches(limit);
  collectDirect(names, text, top);
  for (const item of calledInCompany(named, belongs, text)) top.offer(item, grades.artistAndTitle, goesBy(named, item));
  collectReadings(names, text, top);
  collectTypos(names, text, top);
  assignSeats(names, text, top);
  return matchesOf(items, top.hits);
}

function preferred<Item>(named: Named<Item>, limit: number): readonly Match<Item>[] {
  return named.items
    .slice(0, Math.max(0, limit))
    .map((item, place) => ({ item, matchedBy: 'prefix', matchedText: goesBy(named, place) }));
}

function goesBy({ names }: Named<unknown>, item: number): string {
  return names.firstTextOf(item)?.text ?? '';
}

export function matchesOf<Item>(items: readonly Item[], hits: readonly Hit[]): readonly Match<Item>[] {
  return hits.flatMap(({ item: number, grade, text }) => {
    const item = items[number];
    return item === undefined ? [] : [{ item, matchedBy: kindOf(grade), matchedText: text }];
  });
}
