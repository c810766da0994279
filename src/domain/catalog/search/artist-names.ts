import type { CatalogIndex } from '../catalog-index.ts';
import type { Artist } from '../model.ts';
import { foldWords } from '../names/fold-name.ts';
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

function textsOf({ name, hangul, aliases }: Artist, item: number): NameText[] {
  const texts: NameText[] = [{ item, text: name, alias: false }];
  if (hangul !== undefined) texts.push({ item, text: hangul, alias: false });
  for (const alias of aliases) texts.push({ item, text: alias.name, alias: true, ambiguous: alias.ambiguous === true });
  return [...texts, ...withoutArticle({ item, text: name, alias: true })];
}

/** Nobody types the article of The Weeknd. */
export function withoutArticle(text: NameText): readonly NameText[] {
  if (!/^\W*the\b/iu.test(text.text)) return [];
  const words = foldWords(text.text);
  return words[0] === 'the' && words.length > 1 ? [{ ...text, readAs: words.slice(1).join(' ') }] : [];
}
