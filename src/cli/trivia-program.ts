import type { Lookups } from '#src/app/lookups.ts';
import { isBlank } from '#src/domain/catalog/names/is-blank.ts';
import type { QuestionKind } from '#src/domain/trivia/question.ts';
import { questionKinds } from '#src/domain/trivia/question.ts';
import type { GameDifficulty } from '#src/domain/trivia/settings.ts';
import { gameDifficulties } from '#src/domain/trivia/settings.ts';

import type { Outcome } from './outcome.ts';
import { quoted, UsageError } from './outcome.ts';
import type { Program, Request } from './run.ts';
import { shippedCatalogDir } from './shipped-catalog.ts';
import { judgeOutcome } from './trivia-judge.ts';
import { kindsOutcome, questionsOutcome } from './trivia-questions.ts';

const mostQuestions = 500;

const help = `Make trivia questions of the catalog's files, and judge typed answers as in play.

  trivia question --seed <number>             questions with choices, answer, explanation, sources and proof
  trivia kinds                                every kind, and how many different questions it can make
  trivia judge <guess> --answer <name>        whether a typed guess at an artist or a song is right

Options of question: --kind <kind>, --difficulty easy|normal|hard|mixed, --count <1-${mostQuestions}>, --answers choices|typed.
Everywhere: --json (one document on stdout), --dir <directory> (another catalog), --help.
The same seed gives the same questions. Exit code: 0 done, 1 nothing found, 2 asked wrongly.`;

/** @param open gives the lookups over the catalog in a directory; it may throw a `CatalogFileError` */
export function triviaProgram(open: (dir: string) => Lookups): Program {
  return {
    help,
    options: ['json', 'help', 'dir', 'kind', 'difficulty', 'seed', 'count', 'answers', 'answer'],
    run(request) {
      const ask = questionOf(request);
      return ask(open(request.dir ?? shippedCatalogDir));
    },
  };
}

type OwnOption = 'kind' | 'difficulty' | 'seed' | 'count' | 'answers' | 'answer';

/** Everything about the request is checked before the catalog is read. */
function questionOf(request: Request): (lookups: Lookups) => Outcome {
  switch (request.command) {
    case 'question': {
      refuseOthers(request, ['kind', 'difficulty', 'seed', 'count', 'answers']);
      const order = {
        kind: kindOf(request),
        difficulty: difficultyOf(request),
        seed: seedOf(request),
        count: countOf(request),
        typed: isTyped(request),
      };
      return ({ index }) => questionsOutcome(index, order);
    }
    case 'kinds':
      refuseOthers(request, []);
      return ({ index }) => kindsOutcome(index);
    case 'judge': {
      const { guess, answer } = guessOf(request);
      return (lookups) => judgeOutcome(lookups, guess, answer);
    }
    default:
      throw new UsageError(`Unknown command ${quoted(request.command)}.`);
  }
}

/** An option that a command does not have is a mistake, not something to pass over. */
function refuseOthers(request: Request, own: readonly OwnOption[]): void {
  const all: readonly OwnOption[] = ['kind', 'difficulty', 'seed', 'count', 'answers', 'answer'];
  const other = all.find((name) => request[name] !== undefined && !own.includes(name));
  if (other !== undefined) throw new UsageError(`"${request.command}" has no option --${other}.`);
  const [word] = request.command === 'judge' ? [] : request.words;
  if (word !== undefined) throw new UsageError(`"${request.command}" takes no text, only options: ${quoted(word)}.`);
}

function kindOf({ kind }: Request): QuestionKind | undefined {
  if (kind === undefined) return undefined;
  const known = questionKinds.find((one) => one === kind);
  if (known === undefined) throw new UsageError(`--kind is one of ${questionKinds.join(', ')}, not ${quoted(kind)}.`);
  return known;
}

function difficultyOf({ difficulty = 'mixed' }: Request): GameDifficulty {
  const known = gameDifficulties.find((one) => one === difficulty);
  if (known === undefined) {
    throw new UsageError(`--difficulty is one of ${gameDifficulties.join(', ')}, not ${quoted(difficulty)}.`);
  }
  return known;
}

function seedOf({ seed }: Request): number {
  if (seed === undefined)
    throw new UsageError('A --seed is needed: a whole number that makes the same questions again.');
  if (/^-?\d{1,16}$/.test(seed) && Number.isSafeInteger(Number(seed))) return Number(seed);
  throw new UsageError(`--seed is a whole number, not ${quoted(seed)}.`);
}

function countOf({ count = '1' }: Request): number {
  if (/^\d{1,3}$/.test(count) && Number(count) >= 1 && Number(count) <= mostQuestions) return Number(count);
  throw new UsageError(`--count is a number from 1 to ${mostQuestions}, not ${quoted(count)}.`);
}

function isTyped({ answers = 'choices' }: Request): boolean {
  if (answers === 'choices' || answers === 'typed') return answers === 'typed';
  throw new UsageError(`--answers is choices or typed, not ${quoted(answers)}.`);
}

function guessOf(request: Request): { readonly guess: string; readonly answer: string } {
  refuseOthers(request, ['answer']);
  const { words, answer = '' } = request;
  const [guess] = words;
  if (guess === undefined || words.length > 1) {
    throw new UsageError('"judge" needs one guess; put a guess of several words in quotes.');
  }
  if (isBlank(answer)) throw new UsageError('"judge" needs --answer: an artist or a song as in the catalog.');
  return { guess, answer };
}
