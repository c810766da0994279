import type { Artist, Collaboration } from '../model.ts';
import { foldWords } from '../names/fold-name.ts';
import { toLetters } from '../names/jamo.ts';
import type { Resolution } from '../search.ts';
import { songsByArtistAndTitle } from './artist-and-title.ts';
import type { SplitMatch, TitleFit } from './artist-and-title.ts';
import { equalTexts, nearestTypos, otherReadings } from './name-index.ts';
import type { NameIndex } from './name-index.ts';
import { typedLetters } from './name-text.ts';
import type { NameText } from './name-text.ts';
import { containedIn, nearest } from './nearest.ts';
import { firstFound, isAWord, itemsOf, mostCandidates, mostNear, oneOf } from './resolve-name.ts';
import { longestText } from './suggest-names.ts';
import { familyOf } from './song-titles.ts';
import type { SongNames } from './song-titles.ts';
import { suggestSongs } from './suggest-songs.ts';

/**
 * The one song a submitted text stands for: a whole title, then a title without its bracket, then artist and title; then words of a
 * title, or its beginning, when no other title has them; then other ways of writing and typos. Of the versions of one song the original
 * is meant. An artist's name is never a title: it asks which of the artist's songs.
 */
export function resolveSong(names: SongNames, text: string): Resolution<Collaboration> {
  if (text.length > longestText || typedLetters(text) === '') return { type: 'unknown', near: [] };
  const named = songsByArtistAndTitle(names, text, 'typed');
  const titled = songsTitled(names, text, named);
  const artistsSongs = titled.length > 0 ? [] : songsOfArtist(names, text);
  if (artistsSongs.length > 1) return { type: 'ambiguous', candidates: artistsSongs.slice(0, mostCandidates) };
  const found = titled.length > 0 ? titled : songsResembling(names, text, named);
  return oneOf(withoutVersions(found)) ?? { type: 'unknown', near: nearSongs(names, text) };
}

function songsTitled({ songs }: SongNames, text: string, named: readonly SplitMatch[]): readonly Collaboration[] {
  const equal = equalTexts(songs.names, text);
  return firstFound([
    () => itemsAt(songs, itemsOf(equal.filter(({ alias }) => !alias))),
    () => itemsAt(songs, itemsOf(equal)),
    () => fitting(named, 'whole'),
  ]);
}

function songsResembling(names: SongNames, text: string, named: readonly SplitMatch[]): readonly Collaboration[] {
  const { songs, artists } = names;
  const begun = beginnings(songs.names, text);
  return firstFound([
    () => itemsAt(songs, itemsOf([...begun.whole, ...wordsOfTitle(songs.names, text)])),
    // "butterr" runs on into "Butter (remix)", but is "Butter" with a letter too many.
    () => (begun.runningOn.length === 0 ? [] : itemsAt(songs, itemsOf(nearestTypos(songs.names, text)))),
    () => itemsAt(songs, itemsOf(begun.runningOn)),
    () => fitting(named, 'typo'),
    () => fitting(named, 'beginning'),
    () => fitting(named, 'none'),
    () => itemsAt(songs, itemsOf(otherReadings(songs.names, text))),
    () =>
      isAWord(songs.names, text) || isAWord(artists.names, text)
        ? []
        : itemsAt(songs, itemsOf(nearestTypos(songs.names, text))),
  ]);
}

function fitting(named: readonly SplitMatch[], fit: TitleFit): readonly Collaboration[] {
  return named.filter((match) => match.fit === fit).map(({ song }) => song);
}

function itemsAt({ items }: SongNames['songs'], places: readonly number[]): readonly Collaboration[] {
  return places.flatMap((place) => items[place] ?? []);
}

/** What would be suggested; else songs of an artist whom the text names beside something else. */
export function nearSongs(names: SongNames, text: string): readonly Collaboration[] {
  if (text.length > longestText || typedLetters(text) === '') return [];
  const suggested = suggestSongs(names, text, mostNear).map(({ item }) => item);
  const { items, names: artistNames } = names.artists;
  const mentioned =
    suggested.length > 0
      ? []
      : [...containedIn(artistNames, text)].flatMap((number) => artistNames.texts[number] ?? []);
  const theirs = itemsOf(mentioned).flatMap((item) => names.index.collaborationsOf(items[item]?.id ?? ''));
  return nearest(names.songs, [...suggested, ...theirs], { text, most: mostNear });
}

/** Versions of one song are one answer, the original, where it is among them and nothing else is. */
function withoutVersions(songs: readonly Collaboration[]): readonly Collaboration[] {
  const families = new Set(songs.map(familyOf));
  const originals = songs.filter(({ versionOf }) => versionOf === undefined);
  return families.size === 1 && originals.length === 1 ? originals : songs;
}

const shortestPart = 4;

interface Beginnings {
  readonly whole: readonly NameText[];
  /** Those whose next word was typed on without a space: "icecr". */
  readonly runningOn: readonly NameText[];
}

/** Titles that begin so. */
function beginnings({ prefixes, keys, texts }: NameIndex, text: string): Beginnings {
  const words = foldWords(text).map(toLetters);
  const typed = words.join('');
  if (typed.length < shortestPart) return { whole: [], runningOn: [] };
  const spaces = new Set(words.map((_, at) => words.slice(0, at).join('').length));
  const begun = [...prefixes.starts(typed)].filter(({ at }) => at === 0).map((start) => start.text);
  const runsOn = (number: number) =>
    keys[number]?.wordStarts.some((at) => at < typed.length && !spaces.has(at)) === true;
  const textsOf = (numbers: readonly number[]) => numbers.flatMap((number) => texts[number] ?? []);
  return { whole: textsOf(begun.filter((number) => !runsOn(number))), runningOn: textsOf(begun.filter(runsOn)) };
}

/** Titles that have all these words, whole and in this order. */
function wordsOfTitle(names: NameIndex, text: string): readonly NameText[] {
  const words = foldWords(text).map(toLetters);
  if (words.join('').length < shortestPart) return [];
  return [...names.prefixes.starts(words[0] ?? '')]
    .filter((start) => hasWords(names, start.text, words))
    .flatMap((start) => names.texts[start.text] ?? []);
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
