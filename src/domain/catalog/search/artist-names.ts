import type { CatalogIndex } from '../catalog-index.ts';
import type { Artist } from '../model.ts';
import { foldName, foldWords } from '../names/fold-name.ts';
import { couldSpell } from '../names/romanization.ts';
import { createNameIndex } from './name-index.ts';
import type { NameIndex } from './name-index.ts';
import type { NameText } from './name-text.ts';

/** Items in order of preference, with every text they are found by. */
export interface Named<Item> {
  readonly items: readonly Item[];
  readonly names: NameIndex;
}

/** What an artist is found by: the names, and the groups that tell two of one name apart. */
export interface ArtistNames {
  readonly index: CatalogIndex;
  readonly artists: Named<Artist>;
}

/** Artists with most collaborations first; of equals the shorter name, of which a typed beginning is more. */
export function nameArtists(index: CatalogIndex): Named<Artist> {
  const ranked = index.catalog.artists.map((artist) => ({ artist, songs: index.collaborationsOf(artist.id).length }));
  ranked.sort(
    (a, b) =>
      b.songs - a.songs ||
      a.artist.name.length - b.artist.name.length ||
      compare(a.artist.name, b.artist.name) ||
      compare(a.artist.id, b.artist.id),
  );
  const items = ranked.map(({ artist }) => artist);
  return { items, names: createNameIndex(items.flatMap(textsOf)) };
}

export function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

function textsOf(artist: Artist, item: number): NameText[] {
  const { name, hangul, aliases } = artist;
  const texts: NameText[] = [{ item, text: name, alias: false }];
  if (hangul !== undefined) texts.push({ item, text: hangul, alias: false });
  for (const alias of aliases) texts.push({ item, text: alias.name, alias: true, ambiguous: alias.ambiguous === true });
  return [...texts, ...withoutArticle({ item, text: name, alias: true }), ...givenNames(artist, item)];
}

const surnameAndGivenName = /^[가-힣]{3}$/u;

/**
 * Fans call people by their given name: Yoongi, 윤기. A Korean name of three syllables has a surname of one; of the names in Latin
 * letters those count whose words after the first spell the two syllables.
 */
function givenNames({ kind, name, hangul = '', aliases }: Artist, item: number): readonly NameText[] {
  if (kind !== 'person') return [];
  const whole = [name, hangul, ...aliases.filter((alias) => alias.kind === 'real-name').map((alias) => alias.name)];
  const inHangul = whole.filter((text) => surnameAndGivenName.test(text));
  if (inHangul.length === 0) return [];
  const given = inHangul.map((text) => text.slice(1));
  const inLatin = whole.filter((text) =>
    given.some((syllables) => couldSpell(foldName(withoutSurname(text)), syllables)),
  );
  return [
    ...inHangul.map((text) => ({ item, text, alias: true, readAs: text.slice(1) })),
    ...inLatin.map((text) => ({ item, text, alias: true, readAs: withoutSurname(text) })),
  ];
}

function withoutSurname(text: string): string {
  return foldWords(text).slice(1).join(' ');
}

/** Nobody types the article of The Weeknd. */
export function withoutArticle(text: NameText): readonly NameText[] {
  if (!/^\W*the\b/iu.test(text.text)) return [];
  const words = foldWords(text.text);
  return words[0] === 'the' && words.length > 1 ? [{ ...text, readAs: words.slice(1).join(' ') }] : [];
}
