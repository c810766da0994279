import type { CatalogIndex } from '../catalog-index.ts';
import type { Artist } from '../model.ts';
import { foldWords } from '../names/fold-name.ts';
import { toLetters } from '../names/jamo.ts';
import type { Named } from './artist-names.ts';

/** More words are a sentence. */
const mostWords = 10;

/** The people whom a text names together with a group of theirs, which is how fans tell two of one name apart: "jimin bts". */
export function membersCalled(index: CatalogIndex, artists: Named<Artist>, text: string): readonly number[] {
  const words = foldWords(text).map(toLetters);
  if (words.length < 2 || words.length > mostWords) return [];
  const found = new Set<number>();
  for (let cut = 1; cut < words.length; cut++) {
    const before = artistsCalled(artists, words.slice(0, cut).join(''));
    const after = artistsCalled(artists, words.slice(cut).join(''));
    for (const [people, groups] of [[before, after] as const, [after, before] as const]) {
      for (const person of people)
        if (groups.some((group) => isMember(index, artists.items[person], artists.items[group]))) found.add(person);
    }
  }
  return [...found].sort((a, b) => a - b);
}

/** The artists with exactly this name or alias, by their place in the order of preference. */
export function artistsCalled({ names }: Named<Artist>, letters: string): readonly number[] {
  return [...new Set(names.prefixes.equal(letters).flatMap((number) => names.texts[number]?.item ?? []))];
}

function isMember(index: CatalogIndex, person: Artist | undefined, group: Artist | undefined): boolean {
  if (person === undefined || group === undefined) return false;
  return index.membershipsOf(person.id).some(({ personId, groupId }) => personId === person.id && groupId === group.id);
}
