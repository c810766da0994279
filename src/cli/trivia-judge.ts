import type { Lookups } from '#src/app/lookups.ts';
import { foldName } from '#src/domain/catalog/names/fold-name.ts';
import { answerForArtist, answerForSong, namesOf, titlesOf } from '#src/domain/trivia/judge/accepted.ts';
import type { Because, TypedAnswer, Verdict } from '#src/domain/trivia/judge/judge.ts';
import { judge } from '#src/domain/trivia/judge/judge.ts';
import { createOtherNames } from '#src/domain/trivia/judge/other-names.ts';

import type { Outcome } from './outcome.ts';
import { failed, found, quoted } from './outcome.ts';

/** One thing of the catalog that the answer's text names. */
interface Reading {
  readonly type: 'artist' | 'song';
  readonly id: string;
  readonly name: string;
  readonly typed: TypedAnswer;
}

/**
 * How a typed guess is judged in play. The answer is a name, alias or title exactly as the catalog has it (folded); where several things
 * have it, the guess is judged by each and the kindest verdict counts.
 */
export function judgeOutcome(
  { index, search }: Pick<Lookups, 'index' | 'search'>,
  guess: string,
  answerText: string,
): Outcome {
  const readings = readingsOf(index, answerText);
  if (readings.length === 0) return unknownAnswer(search, answerText);
  const otherNames = createOtherNames(index);
  const judged = readings.map((reading) => ({
    reading,
    verdict: judge(guess, reading.typed, otherNames(reading.typed.accepted)),
  }));
  const kindest = judged.toSorted(
    (a, b) => kindness.indexOf(a.verdict.verdict) - kindness.indexOf(b.verdict.verdict),
  )[0];
  if (kindest === undefined) return unknownAnswer(search, answerText);
  const { reading, verdict } = kindest;
  const because = reasons[verdict.because];
  const { type, id, name } = reading;
  return found(
    { verdict: verdict.verdict, because, rule: verdict.because, answer: { type, id, name } },
    `${verdict.verdict}: ${because} [${verdict.because}; ${type} ${name}]`,
  );
}

const kindness: readonly Verdict['verdict'][] = ['right', 'close', 'wrong'];

const reasons: Readonly<Record<Because, string>> = {
  exact: 'It is the answer.',
  'short-name':
    'It is the answer as people shorten it: without its article, by the given name or with the surname last.',
  keyboard: 'It is the answer, typed on the other keyboard layout.',
  romanization: 'It is another way of writing how the answer sounds.',
  version: 'It is a version of the answer.',
  beside: 'It is the answer, with names that belong to it.',
  typo: 'It is the answer but for a typo.',
  near: 'It has one typo too many.',
  part: 'It is a part of the answer.',
  order: 'It has the words of the answer in another order.',
  initials: 'It is the initials of the answer.',
  'extra-words': 'It is the answer, but with more words.',
  empty: 'There is nothing to read in it.',
  'too-long': 'It is longer than any answer.',
  'another-name': 'It is the name of something else in the catalog.',
  several: 'It names several things.',
  different: 'It is something else.',
};

/** What has the text for a name of its own; else what has it for an alias, another title or a title without its version. */
function readingsOf(index: Lookups['index'], answerText: string): readonly Reading[] {
  const folded = foldName(answerText);
  if (folded === '') return [];
  const is = (text: string | undefined) => text !== undefined && foldName(text) === folded;
  const { artists, collaborations } = index.catalog;
  const ownArtists = artists.filter(({ name, hangul }) => is(name) || is(hangul));
  const ownSongs = collaborations.filter(({ title, originalTitle }) => is(title) || is(originalTitle));
  const own = ownArtists.length + ownSongs.length > 0;
  const named = own ? ownArtists : artists.filter((artist) => namesOf(artist).some(is));
  const titled = own ? ownSongs : collaborations.filter((song) => titlesOf(song).some(is));
  return [
    ...named.map(({ id, name }) => ({ type: 'artist', id, name, typed: answerForArtist(index, id) }) as const),
    ...titled.map(({ id, title }) => ({ type: 'song', id, name: title, typed: answerForSong(index, id) }) as const),
  ];
}

function unknownAnswer(search: Lookups['search'], answerText: string): Outcome {
  const sentence = `The catalog has no artist or song called exactly ${quoted(answerText)}.`;
  const artists = search.nearArtists(answerText, mostNear).map(({ name }) => name);
  const songs = search.songs(answerText, mostNear).map(({ item }) => item.title);
  const near = foldName(answerText) === '' ? [] : [...new Set([...artists, ...songs])];
  return failed({ code: 'unknown-answer', sentence, near, more: { message: sentence } });
}

/** Of artists and of songs. */
const mostNear = 3;
