import { foldWords } from '../names/fold-name.ts';
import { toLetters } from '../names/jamo.ts';
import type { Named } from './named-items.ts';

/** Whether an item is told from others of its name by naming the other one beside it, as a person is by a group. */
export type Belongs<Item> = (item: Item, other: Item) => boolean;

/** More words are a sentence. */
const mostWords = 10;

/** The people whom a text names together with a group of theirs, which is how fans tell two of one name apart: "jimin bts". */
export function calledInCompany<Item>(named: Named<Item>, belongs: Belongs<Item>, text: string): readonly number[] {
  const words = foldWords(text).map(toLetters);
  if (words.length < 2 || words.length > mostWords) return [];
  const isIn = (person: Item | undefined, group: Item | undefined) =>
    person !== undefined && group !== undefined && belongs(person, group);
  const found = new Set<number>();
  for (let cut = 1; cut < words.length; cut++) {
    const before = itemsCalled(named, words.slice(0, cut).join(''));
    const after = itemsCalled(named, words.slice(cut).join(''));
    for (const [people, groups] of [[before, after] as const, [after, before] as const]) {
      for (const person of people)
        if (groups.some((group) => isIn(named.items[person], named.items[group]))) found.add(person);
    }
  }
  return [...found].sort((a, b) => a - b);
}

/** The items with exactly this name or alias, by their place in the order of preference. */
export function itemsCalled({ names }: Named<unknown>, letters: string): readonly number[] {
  return [...new Set(names.prefixes.equal(letters).flatMap((number) => names.texts[number]?.item ?? []))];
}
