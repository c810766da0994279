import type { CatalogIndex } from '../catalog-index.ts';
import { byReleaseDescending } from '../catalog-index.ts';
import type { Collaboration } from '../model.ts';
import { baseTitle } from '../names/base-title.ts';
import { foldName } from '../names/fold-name.ts';
import { compare, withoutArticle } from './artist-names.ts';
import type { ArtistNames, Named } from './artist-names.ts';
import { createNameIndex } from './name-index.ts';
import type { NameText } from './name-text.ts';

/** What a song is found by: its titles, and its artists' names. */
export interface SongNames extends ArtistNames {
  readonly songs: Named<Collaboration>;
  /** The place of each song in the order of preference, by id. */
  readonly placeOf: ReadonlyMap<string, number>;
}

/** Songs of the artists with most collaborations first; then an original before its versions, then the newest. */
export function nameSongs(index: CatalogIndex): Named<Collaboration> {
  const ranked = index.catalog.collaborations.map((song) => ({ song, weight: weightOf(index, song) }));
  ranked.sort(
    (a, b) =>
      b.weight - a.weight ||
      versionRank(a.song) - versionRank(b.song) ||
      byReleaseDescending(a.song, b.song) ||
      compare(a.song.id, b.song.id),
  );
  const items = ranked.map(({ song }) => song);
  return { items, names: createNameIndex(items.flatMap(textsOf)) };
}

function weightOf(index: CatalogIndex, song: Collaboration): number {
  return Math.max(0, ...song.credits.map(({ artistId }) => index.collaborationsOf(artistId).length));
}

function versionRank(song: Collaboration): number {
  return song.versionOf === undefined ? 0 : 1;
}

/** Titles of its own first; then what else it is called, and each title without its bracket or article. */
function textsOf({ title, originalTitle, otherTitles }: Collaboration, item: number): NameText[] {
  const own = originalTitle === undefined ? [title] : [title, originalTitle];
  const texts: NameText[] = own.map((text) => ({ item, text, alias: false }));
  texts.push(...otherTitles.map((text) => ({ item, text, alias: true })));
  const shorter = texts.flatMap((text) => [...withoutVersion(text), ...withoutArticle({ ...text, alias: true })]);
  return unrepeated([...texts, ...shorter]);
}

function withoutVersion(text: NameText): readonly NameText[] {
  const base = baseTitle(text.text);
  return base === text.text ? [] : [{ ...text, alias: true, readAs: base }];
}

function unrepeated(texts: readonly NameText[]): NameText[] {
  const seen = new Set<string>();
  return texts.filter(({ text, readAs }) => {
    const folded = foldName(readAs ?? text);
    return seen.size < seen.add(folded).size;
  });
}
