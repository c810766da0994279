import type { CatalogIndex } from '../catalog-index.ts';
import type { Artist, Collaboration } from '../model.ts';
import { foldWords } from '../names/fold-name.ts';
import { toLetters } from '../names/jamo.ts';
import { typosBetween } from '../names/typos.ts';
import { itemsCalled } from './in-company.ts';
import type { Named } from './named-items.ts';
import type { SongNames } from './song-titles.ts';
import { createTopMatches, grades } from './top-matches.ts';

/** One way to read a text as artists and a title. */
interface Split {
  /** One list a name in the text: the artists that answer to it. */
  readonly artists: readonly (readonly Artist[])[];
  /** The rest of the text, as letters. */
  readonly title: string;
}

/** How the rest of the text fits the song's title; `none` when the text is artists only, two or more. */
export type TitleFit = 'whole' | 'typo' | 'beginning' | 'none';

export interface SplitMatch {
  readonly song: Collaboration;
  readonly fit: TitleFit;
}

/** More words are a sentence. */
const mostWords = 10;
/** An unfinished name is read as one of its likeliest artists. */
const mostBegun = 10;
/** Words that stand between names without being one. */
export const joiners: ReadonlySet<string> = new Set(['and', 'feat', 'ft', 'featuring', 'with', 'x', 'by', 'vs']);

/**
 * The songs that a text names by artist and title in any order ("rose apt", "butter megan thee stallion"), best fit first. While the
 * text is still being typed, the artist at its end may be a beginning ("apt bru").
 */
export function songsByArtistAndTitle(
  { index, artists, songs, placeOf }: SongNames,
  text: string,
  typing: 'typing' | 'typed',
): readonly SplitMatch[] {
  const best = new Map<string, SplitMatch>();
  const words = foldWords(text).map(toLetters);
  for (const { artists: named, title } of splitsOf(artists, words, typing === 'typing')) {
    for (const song of songsCrediting(index, named)) {
      const fit = fitOf(songs.names.lettersOf(placeOf.get(song.id) ?? -1), title);
      const known = best.get(song.id);
      if (fit !== undefined && (known === undefined || fits.indexOf(fit) < fits.indexOf(known.fit)))
        best.set(song.id, { song, fit });
    }
  }
  return [...best.values()].sort((a, b) => fits.indexOf(a.fit) - fits.indexOf(b.fit));
}

const fits: readonly TitleFit[] = ['whole', 'typo', 'beginning', 'none'];

function* splitsOf(artists: Named<Artist>, words: readonly string[], open: boolean): Iterable<Split> {
  if (words.length < 2 || words.length > mostWords) return;
  const onlyArtists = readArtists(artists, words, open);
  if (onlyArtists !== undefined && onlyArtists.length > 1) yield { artists: onlyArtists, title: '' };
  for (let from = 0; from < words.length; from++) {
    const before = readArtists(artists, words.slice(0, from), false);
    if (before === undefined) continue;
    for (let until = words.length; until > from; until--) {
      const after = readArtists(artists, words.slice(until), open);
      if (after === undefined || before.length + after.length === 0) continue;
      yield { artists: [...before, ...after], title: words.slice(from, until).join('') };
    }
  }
  yield* splitsInside(artists, words);
}

/** The artists between two parts of the title: "butter bts remix". */
function* splitsInside(artists: Named<Artist>, words: readonly string[]): Iterable<Split> {
  for (let from = 1; from < words.length - 1; from++) {
    for (let until = from + 1; until < words.length; until++) {
      const inside = readArtists(artists, words.slice(from, until), false);
      if (inside === undefined || inside.length === 0) continue;
      yield { artists: inside, title: [...words.slice(0, from), ...words.slice(until)].join('') };
    }
  }
}

/** The artists that the words name one after another, longest names first; undefined when a word is left over. */
function readArtists(
  artists: Named<Artist>,
  words: readonly string[],
  open: boolean,
): readonly (readonly Artist[])[] | undefined {
  if (words.length === 0) return [];
  for (let length = words.length; length > 0; length--) {
    const letters = words.slice(0, length).join('');
    const named = itemsCalled(artists, letters).flatMap((item) => artists.items[item] ?? []);
    const begun = named.length === 0 && open && length === words.length ? artistsBegun(artists, letters) : named;
    if (begun.length === 0) continue;
    const rest = readArtists(artists, words.slice(length), open);
    if (rest !== undefined) return [begun, ...rest];
  }
  return joiners.has(words[0] ?? '') ? readArtists(artists, words.slice(1), open) : undefined;
}

function artistsBegun({ items, names }: Named<Artist>, letters: string): readonly Artist[] {
  const top = createTopMatches(mostBegun);
  for (const { text: number } of names.prefixes.starts(letters)) {
    const text = names.texts[number];
    if (text !== undefined) top.offer(text.item, grades.namePrefix, text.text);
  }
  return top.hits.flatMap(({ item }) => items[item] ?? []);
}

function songsCrediting(
  index: CatalogIndex,
  [first, ...others]: readonly (readonly Artist[])[],
): readonly Collaboration[] {
  const songs = (first ?? []).flatMap(({ id }) => index.collaborationsOf(id));
  return songs.filter(({ credits }) =>
    others.every((named) => named.some(({ id }) => credits.some(({ artistId }) => artistId === id))),
  );
}

function fitOf(titles: readonly string[], typed: string): TitleFit | undefined {
  if (typed === '') return 'none';
  if (titles.includes(typed)) return 'whole';
  if (titles.some((letters) => letters.startsWith(typed))) return 'beginning';
  return titles.some((letters) => typosBetween(typed, letters) !== undefined) ? 'typo' : undefined;
}
