import type { CatalogIndex } from '../catalog-index.ts';
import { byReleaseDescending } from '../catalog-index.ts';
import type { Collaboration } from '../model.ts';
import { baseTitle } from '../names/base-title.ts';
import { foldName } from '../names/fold-name.ts';
import { withoutArticle } from './artist-names.ts';
import type { ArtistNames } from './artist-names.ts';
import type { SpelledName } from './name-text.ts';
import { compare, nameInOrder } from './named-items.ts';
import type { Named } from './named-items.ts';

/** What a song is found by: its titles, and its artists' names. */
export interface SongNames extends ArtistNames {
  readonly songs: Named<Collaboration>;
  /** The place of each song in the order of preference, by id. */
  readonly placeOf: ReadonlyMap<string, number>;
}

/** Songs of the artists with most collaborations first; then an original before its versions, then the newest. */
export function nameSongs(index: CatalogIndex): Named<Collaboration> {
  const weights = familyWeights(index);
  const weightOf = (song: Collaboration) => weights.get(familyOf(song)) ?? 0;
  const items = index.catalog.collaborations.toSorted(
    (a, b) =>
      weightOf(b) - weightOf(a) || versionRank(a) - versionRank(b) || byReleaseDescending(a, b) || compare(a.id, b.id),
  );
  return nameInOrder(
    items,
    items.map((song) => ({ names: titlesOf(song) })),
  );
}

/** Versions of one song share this. */
export function familyOf(song: Collaboration): string {
  return song.versionOf ?? song.id;
}

/** By the artist with most collaborations on any version, so that a famous remixer does not put the remix before the song. */
function familyWeights(index: CatalogIndex): ReadonlyMap<string, number> {
  const weights = new Map<string, number>();
  for (const song of index.catalog.collaborations) {
    const songs = song.credits.map(({ artistId }) => index.collaborationsOf(artistId).length);
    weights.set(familyOf(song), Math.max(weights.get(familyOf(song)) ?? 0, ...songs));
  }
  return weights;
}

function versionRank(song: Collaboration): number {
  return song.versionOf === undefined ? 0 : 1;
}

/** Titles of its own first; then what else it is called, and each title without its bracket or article. */
function titlesOf({ title, originalTitle, otherTitles }: Collaboration): SpelledName[] {
  const own = originalTitle === undefined ? [title] : [title, originalTitle];
  const texts: SpelledName[] = own.map((text) => ({ text, alias: false }));
  texts.push(...otherTitles.map((text) => ({ text, alias: true })));
  const shorter = texts.flatMap((text) => [...withoutVersion(text), ...withoutArticle({ ...text, alias: true })]);
  return unrepeated([...texts, ...shorter]);
}

function withoutVersion(text: SpelledName): readonly SpelledName[] {
  const base = baseTitle(text.text);
  return base === text.text ? [] : [{ ...text, alias: true, readAs: base }];
}

function unrepeated(texts: readonly SpelledName[]): SpelledName[] {
  const seen = new Set<string>();
  return texts.filter(({ text, readAs }) => {
    const folded = foldName(readAs ?? text);
    return seen.size < seen.add(folded).size;
  });
}
