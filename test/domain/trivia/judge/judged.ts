import { readCatalogFiles } from '#src/catalog-files/read.ts';
import type { CatalogIndex } from '#src/domain/catalog/catalog-index.ts';
import { createCatalogIndex } from '#src/domain/catalog/catalog-index.ts';
import { answerForArtist, answerForSong } from '#src/domain/trivia/judge/accepted.ts';
import type { TypedAnswer, Verdict } from '#src/domain/trivia/judge/judge.ts';
import { judge } from '#src/domain/trivia/judge/judge.ts';
import { createOtherNames } from '#src/domain/trivia/judge/other-names.ts';
import { whereEverybodySings } from '#test/support/builders/catalog.ts';
import { searchCatalog } from '#test/support/catalog/search-catalog.ts';

export const shipped = createCatalogIndex(readCatalogFiles('prisma/catalog'));
/** Invented credits, but names that the shipped catalog lacks: "...", "1+1", two called Jimin. */
export const invented = createCatalogIndex(whereEverybodySings(searchCatalog));

/** Judges a guess at `rose` (an artist's id) or `song:apt` as in play. */
export function judging(index: CatalogIndex): (answer: string, guess: string) => Verdict {
  const otherNames = createOtherNames(index);
  return (answer, guess) => {
    const typed = typedAnswer(index, answer);
    return judge(guess, typed, otherNames(typed.accepted));
  };
}

export function typedAnswer(index: CatalogIndex, answer: string): TypedAnswer {
  return answer.startsWith('song:') ? answerForSong(index, answer.slice(5)) : answerForArtist(index, answer);
}

/** Rows of a table that is written as one list of guesses an answer. */
export function rowsOf(table: Readonly<Record<string, readonly string[]>>): readonly (readonly [string, string])[] {
  return Object.entries(table).flatMap(([answer, guesses]) => guesses.map((guess) => [answer, guess] as const));
}
