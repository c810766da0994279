import type { CatalogIndex } from '../catalog-index.ts';
import type { Collaboration } from '../model.ts';
import { byReleaseDescending } from '../catalog-index.ts';
import type { Match } from '../search.ts';
import { songsByArtistAndTitle } from './artist-and-title.ts';
import type { TitleFit } from './artist-and-title.ts';
import { collectDirect, collectReadings, collectTypos } from './collect-matches.ts';
import { typedLetters } from './name-text.ts';
import type { SongNames } from './song-titles.ts';
import { longestText, matchesOf } from './suggest-names.ts';
import { createTopMatches, grades, kindOf } from './top-matches.ts';
import type { Grade, Hit, TopMatches } from './top-matches.ts';

export function suggestSongs(names: SongNames, text: string, limit: number): readonly Match<Collaboration>[] {
  if (text.length > longestText || limit <= 0) return [];
  if (typedLetters(text) === '') return newest(names.index, limit);
  const top = createTopMatches(limit);
  collectDirect(names.songs.names, text, top);
  collectByArtist(names, text, top);
  collectReadings(names.songs.names, text, top);
  collectTypos(names.songs.names, text, top);
  return matchesOf(names.songs.items, top.hits);
}

/** Songs of the artists that the text names or begins to name, and songs that it names by artist and title. */
function collectByArtist(names: SongNames, text: string, top: TopMatches): void {
  if (top.fullBefore(grades.artistPrefix)) return;
  for (const { song, fit } of songsByArtistAndTitle(names, text, 'typing')) {
    offer(names, top, song, gradeOfFit[fit], song.title);
  }
  const artists = createTopMatches(mostArtists);
  collectDirect(names.artists.names, text, artists);
  if (artists.hits.length === 0 && top.hits.length === 0) {
    collectReadings(names.artists.names, text, artists);
    collectTypos(names.artists.names, text, artists);
  }
  for (const hit of artists.hits) offerSongsOf(names, top, hit);
}

const gradeOfFit: Readonly<Record<TitleFit, Grade>> = {
  whole: grades.artistAndTitle,
  typo: grades.artistAndPart,
  beginning: grades.artistAndPart,
  none: grades.artist,
};

/** As many artists as may be meant by what is typed. */
const mostArtists = 5;

function offerSongsOf(names: SongNames, top: TopMatches, { item, grade, text }: Hit): void {
  const artist = names.artists.items[item];
  if (artist === undefined) return;
  const whole = grade === grades.exactName || grade === grades.exactAlias;
  const songGrade = kindOf(grade) === 'fuzzy' ? grade : whole ? grades.artist : grades.artistPrefix;
  for (const song of names.index.collaborationsOf(artist.id)) offer(names, top, song, songGrade, text);
}

function offer({ placeOf }: SongNames, top: TopMatches, song: Collaboration, grade: Grade, text: string): void {
  const place = placeOf.get(song.id);
  if (place !== undefined) top.offer(place, grade, text);
}

function newest({ catalog }: CatalogIndex, limit: number): readonly Match<Collaboration>[] {
  const songs = catalog.collaborations.toSorted(byReleaseDescending).slice(0, limit);
  return songs.map((item) => ({ item, matchedBy: 'prefix', matchedText: item.title }));
}
