import type { CatalogIndex } from '#src/domain/catalog/catalog-index.ts';
import type { Collaboration } from '#src/domain/catalog/model.ts';
import { baseTitle } from '#src/domain/catalog/names/base-title.ts';
import { foldName, foldWords } from '#src/domain/catalog/names/fold-name.ts';

import type { ArtistNames } from './artist-names.ts';
import { createGroups } from './groups.ts';
import type { Kin } from './kin.ts';

/** What a title may mean, and who may be said to be on it. */
export interface Readings {
  /** Every song that could be meant by this one's title: its versions, and all with a title in common. With the song itself. */
  of(songId: string): readonly Collaboration[];
  /** Songs of one title group are never both choices. */
  titleGroupOf(songId: string): string;
  /** Everybody who could rightly be said to be on a song of that title: no one of them is ever a wrong choice. */
  onTitle(songId: string): ReadonlySet<string>;
  /** Everybody who could rightly be said to be on that very song. */
  onSong(songId: string): ReadonlySet<string>;
  /** Whether any song could be read as one of both. Unverified songs count: what may be so is not surely wrong. */
  together(firstId: string, secondId: string): boolean;
  /** The ids of the songs that could be read as one of both. */
  shared(firstId: string, secondId: string): ReadonlySet<string>;
}

export function readSongs(index: CatalogIndex, names: ArtistNames, kin: Kin): Readings {
  const groupOf = groupTitles(index.catalog.collaborations);
  const songs = Map.groupBy(index.catalog.collaborations, ({ id }) => groupOf(id));
  const onSong = new Map(index.catalog.collaborations.map((song) => [song.id, peopleOf(song, names, kin)]));
  const onTitle = new Map(
    [...songs].map(([group, all]) => [group, new Set(all.flatMap(({ id }) => [...(onSong.get(id) ?? [])]))]),
  );
  const songsOf = new Map<string, Set<string>>();
  for (const [songId, people] of onSong) {
    for (const id of people) {
      const known = songsOf.get(id);
      if (known === undefined) songsOf.set(id, new Set([songId]));
      else known.add(songId);
    }
  }
  return {
    of: (id) => songs.get(groupOf(id)) ?? [],
    titleGroupOf: groupOf,
    onTitle: (id) => onTitle.get(groupOf(id)) ?? nobody,
    onSong: (id) => onSong.get(id) ?? nobody,
    together: (first, second) => !(songsOf.get(first) ?? nobody).isDisjointFrom(songsOf.get(second) ?? nobody),
    shared: (first, second) => (songsOf.get(first) ?? nobody).intersection(songsOf.get(second) ?? nobody),
  };
}

const nobody: ReadonlySet<string> = new Set();

/** Whom the credits name, their kin, and whoever the title or a printed credit names besides. */
function peopleOf(
  { title, originalTitle, otherTitles, credits }: Collaboration,
  names: ArtistNames,
  kin: Kin,
): ReadonlySet<string> {
  const printed = [
    title,
    originalTitle ?? title,
    ...otherTitles,
    ...credits.flatMap(({ creditedAs }) => creditedAs ?? []),
  ];
  const named = printed.flatMap((text) => names.map.namedIn(text));
  return new Set([...credits.map(({ artistId }) => artistId), ...named].flatMap((id) => [...kin(id)]));
}

function groupTitles(songs: readonly Collaboration[]): (songId: string) => string {
  const groups = createGroups();
  const firstWith = new Map<string, string>();
  for (const song of songs) {
    if (song.versionOf !== undefined) groups.join(song.id, song.versionOf);
    for (const title of foldedTitles(song)) {
      const first = firstWith.get(title);
      if (first === undefined) firstWith.set(title, song.id);
      else groups.join(first, song.id);
    }
  }
  return (id) => groups.groupOf(id);
}

/** A title as it is, without what tells versions apart, and without an article in front. */
function foldedTitles({ title, originalTitle, otherTitles }: Collaboration): readonly string[] {
  const all = [title, ...(originalTitle === undefined ? [] : [originalTitle]), ...otherTitles];
  return all.flatMap((text) => [text, baseTitle(text)]).flatMap((text) => [foldName(text), withoutArticle(text)]);
}

function withoutArticle(text: string): string {
  const words = foldWords(text);
  const bare = words.length > 1 && /^(?:the|an?)$/u.test(words[0] ?? '') ? words.slice(1) : words;
  return bare.join('');
}
