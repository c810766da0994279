import type { Artist, Collaboration } from '../model.ts';
import { foldWords } from '../names/fold-name.ts';
import { toLetters } from '../names/jamo.ts';
import type { Resolution } from '../search.ts';
import { songsByArtistAndTitle } from './artist-and-title.ts';
import type { TitleFit } from './artist-and-title.ts';
import { equalTexts, nearestTypos, otherReadings } from './name-index.ts';
import type { NameIndex } from './name-index.ts';
import { typedLetters } from './name-text.ts';
import { containedIn, nearest } from './nearest.ts';
import { firstFound, itemsOf, oneOf } from './resolve-artist.ts';
import { longestText } from './suggest-artists.ts';
import type { SongNames } from './song-titles.ts';
import { suggestSongs } from './suggest-songs.ts';

/**
 * The one song a submitted text stands for: a whole title, then a title without its bracket, then artist and title; then words of a
 * title, or its beginning, when no other title has them; then other ways of writing and typos. Of the versions of one song the original
 * is meant. An artist's name is never a title: it asks which of the artist's songs.
 */
export function resolveSong(names: SongNames, text: string): Resolution<Collaboration> {
  const { songs } = names;
  if (text.length > longestText || typedLetters(text) === '') return { type: 'unknown', near: [] };
  const equal = equalTexts(songs.names, text);
  const of = (items: readonly number[]) => items.flatMap((item) => songs.items[item] ?? []);
  const named = songsByArtistAndTitle(names, text, 'typed');
  const fitting = (fit: TitleFit) => named.filter((match) => match.fit === fit).map(({ song }) => song);
  const artistsSongs = songsOfArtist(names, text);
  const found = firstFound([
    () => of(itemsOf(equal.filter(({ alias }) => !alias))),
    () => of(itemsOf(equal)),
    () => fitting('whole'),
    () => (artistsSongs.length > 1 ? artistsSongs : []),
    () => of(partOfTitle(songs.names, text)),
    () => fitting('typo'),
    () => fitting('beginning'),
    () => fitting('none'),
    () => of(itemsOf(otherReadings(songs.names, text))),
    () => of(itemsOf(nearestTypos(songs.names, text))),
  ]);
  return oneOf(withoutVersions(found)) ?? { type: 'unknown', near: nearSongs(names, text) };
}

/** What would be suggested; else songs of an artist whom the text names beside something else. */
function nearSongs(names: SongNames, text: string): readonly Collaboration[] {
  const suggested = suggestSongs(names, text, 3).map(({ item }) => item);
  const { items, names: artistNames } = names.artists;
  const mentioned =
    suggested.length > 0
      ? []
      : [...containedIn(artistNames, text)].flatMap((number) => artistNames.texts[number] ?? []);
  const theirs = itemsOf(mentioned).flatMap((item) => names.index.collaborationsOf(items[item]?.id ?? ''));
  return nearest(names.songs, [...suggested, ...theirs], text);
}

/** Versions of one song are one answer, the original, where it is among them and nothing else is. */
function withoutVersions(songs: readonly Collaboration[]): readonly Collaboration[] {
  const families = new Set(songs.map((song) => song.versionOf ?? song.id));
  const originals = songs.filter(({ versionOf }) => versionOf === undefined);
  return families.size === 1 && originals.length === 1 ? originals : songs;
}

const shortestPart = 4;

/** Titles that begin so, or have all these words, whole and in this order. */
function partOfTitle(names: NameIndex, text: string): readonly number[] {
  const words = foldWords(text).map(toLetters);
  const typed = words.join('');
  if (typed.length < shortestPart) return [];
  const begun = [...names.prefixes.starts(typed)].filter(({ at }) => at === 0).map((start) => start.text);
  const worded = [...names.prefixes.starts(words[0] ?? '')]
    .map((start) => start.text)
    .filter((number) => hasWords(names, number, words));
  return itemsOf([...begun, ...worded].flatMap((number) => names.texts[number] ?? []));
}

function hasWords({ keys }: NameIndex, number: number, wanted: readonly string[]): boolean {
  const { letters, wordStarts } = keys[number] ?? { letters: '', wordStarts: [] };
  const bounds = [0, ...wordStarts, letters.length];
  let next = 0;
  for (let at = 0; at + 1 < bounds.length; at++)
    if (letters.slice(bounds[at], bounds[at + 1]) === wanted[next]) next += 1;
  return next === wanted.length;
}

function songsOfArtist({ index, artists }: SongNames, text: string): readonly Collaboration[] {
  const found = itemsOf(equalTexts(artists.names, text)).flatMap((item) => artists.items[item] ?? []);
  return unrepeated(found.flatMap(({ id }: Artist) => index.collaborationsOf(id)));
}

function unrepeated(songs: readonly Collaboration[]): readonly Collaboration[] {
  return [...new Set(songs)];
}
