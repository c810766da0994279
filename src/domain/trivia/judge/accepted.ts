import type { CatalogIndex } from '../../catalog/catalog-index.ts';
import type { Artist, Collaboration } from '../../catalog/model.ts';
import { baseTitle } from '../../catalog/names/base-title.ts';
import { foldName } from '../../catalog/names/fold-name.ts';
import type { TypedAnswer } from './typed-answer.ts';

/** Every spelling that is right for the artist, the name first. @throws RangeError for an id that the catalog does not have */
export function acceptedForArtist(index: CatalogIndex, artistId: string): readonly string[] {
  return unrepeated(namesOf(artistIn(index, artistId)));
}

/**
 * Every spelling that is right for the song, the title first. The versions of a song that share its base title are one answer: nobody
 * who types "Butter" is asked which. @throws RangeError for an id that the catalog does not have
 */
export function acceptedForSong(index: CatalogIndex, songId: string): readonly string[] {
  return unrepeated(sameSongs(index, songId).flatMap(titlesOf));
}

/** All that a guess at the artist is judged by. @throws RangeError for an id that the catalog does not have */
export function answerForArtist(index: CatalogIndex, artistId: string): TypedAnswer {
  return { accepted: acceptedForArtist(index, artistId) };
}

/** All that a guess at the song is judged by, with its artists' names. @throws RangeError for an id that the catalog does not have */
export function answerForSong(index: CatalogIndex, songId: string): TypedAnswer {
  return { accepted: acceptedForSong(index, songId), beside: besideSong(index, songId) };
}

/** The names of the song's artists, as a title may be told with them: "APT. by ROSÉ". */
export function besideSong(index: CatalogIndex, songId: string): readonly string[] {
  const credits = sameSongs(index, songId).flatMap((song) => song.credits);
  const names = credits.flatMap(({ artistId, creditedAs }) => [
    ...(creditedAs === undefined ? [] : [creditedAs]),
    ...namesOf(artistIn(index, artistId)),
  ]);
  return unrepeated(names);
}

/** The artist's own names as the catalog spells them. */
export function namesOf({ name, hangul, aliases }: Artist): readonly string[] {
  return [name, ...(hangul === undefined ? [] : [hangul]), ...aliases.map((alias) => alias.name)];
}

/** The song's titles as the catalog spells them, then each without what tells its version. */
export function titlesOf({ title, originalTitle, otherTitles }: Collaboration): readonly string[] {
  const titles = [title, ...(originalTitle === undefined ? [] : [originalTitle]), ...otherTitles];
  return [...titles, ...titles.map(baseTitle)];
}

/** The song, then its versions with the same base title. */
function sameSongs(index: CatalogIndex, songId: string): readonly Collaboration[] {
  const song = index.collaboration(songId);
  if (song === undefined) throw new RangeError(`The catalog has no song "${songId}"`);
  const base = ({ title }: Collaboration) => foldName(baseTitle(title));
  return [song, ...index.versionsOf(songId).filter((version) => base(version) === base(song))];
}

function artistIn(index: CatalogIndex, artistId: string): Artist {
  const artist = index.artist(artistId);
  if (artist === undefined) throw new RangeError(`The catalog has no artist "${artistId}"`);
  return artist;
}

/** The first of those that fold to the same. */
function unrepeated(texts: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  return texts.filter((text) => seen.size < seen.add(foldName(text)).size);
}
