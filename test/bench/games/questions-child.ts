/** Times making questions and judging guesses in a process of its own, and says so in one line of JSON. Needs --expose-gc. */
import { readCatalogFiles } from '#src/catalog-files/read.ts';
import { shippedCatalogDir } from '#src/cli/shipped-catalog.ts';
import { createCatalogIndex } from '#src/domain/catalog/catalog-index.ts';
import { judge } from '#src/domain/trivia/judge/judge.ts';
import { createOtherNames } from '#src/domain/trivia/judge/other-names.ts';
import { difficulties, type Question, type QuestionBank } from '#src/domain/trivia/question.ts';
import { createQuestionBank } from '#src/domain/trivia/questions/bank.ts';

import { guessesAt } from './guesses.ts';
import { threefold } from './larger-catalog.ts';
import type { BankFigures, JudgeFigures } from './questions.ts';

const [, , which = 'shipped'] = process.argv;
/** The first is to warm up. */
const seeds = which === 'shipped' ? [0, 1, 2, 3] : [0, 1];
/** Of the larger catalog every fifth: all would take a minute. */
const step = which === 'shipped' ? 1 : 5;

const shipped = readCatalogFiles(shippedCatalogDir);
const index = createCatalogIndex(which === 'shipped' ? shipped : threefold(shipped));
const before = heap();
const startedAt = performance.now();
const bank = createQuestionBank(index);
const buildMs = performance.now() - startedAt;
const heapMb = (heap() - before) / 2 ** 20;
const made = makeAll(bank);
const figures: BankFigures & { readonly judge?: JudgeFigures } = {
  songs: index.catalog.collaborations.length,
  subjects: bank.subjects.length,
  buildMs,
  heapMb,
  ...percentiles(made.us),
  ...(which === 'shipped' && { judge: judgeAll(made.typed) }),
};
process.stdout.write(`${JSON.stringify(figures)}\n`);

function heap(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}

/** Microseconds of every subject at every difficulty with every seed, and the questions that can be typed. */
function makeAll({ subjects, make }: QuestionBank) {
  const us: number[] = [];
  const typed: Question[] = [];
  for (const seed of seeds) {
    for (const difficulty of difficulties) {
      for (const { key } of subjects.filter((_, at) => at % step === 0)) {
        const begunAt = performance.now();
        const question = make(key, { seed, difficulty });
        if (seed > 0) us.push((performance.now() - begunAt) * 1000);
        if (seed === 1 && difficulty === 'normal' && question?.typed !== undefined) typed.push(question);
      }
    }
  }
  return { us, typed };
}

/** A round's other names are looked up once; each guess is judged as in play. */
function judgeAll(questions: readonly Question[]): JudgeFigures {
  const otherNames = createOtherNames(index);
  const us: number[] = [];
  const verdicts = { right: 0, close: 0, wrong: 0 };
  for (const turn of ['warm-up', 'measured'] as const) {
    for (const [at, { typed }] of questions.entries()) {
      if (typed === undefined) continue;
      const isAnotherName = otherNames(typed.accepted);
      for (const guess of guessesAt(typed, questions[(at + 7) % questions.length]?.typed?.shown.latin ?? '')) {
        const begunAt = performance.now();
        const { verdict } = judge(guess, typed, isAnotherName);
        if (turn === 'measured') us.push((performance.now() - begunAt) * 1000);
        if (turn === 'measured') verdicts[verdict] += 1;
      }
    }
  }
  return { ...verdicts, ...percentiles(us) };
}

function percentiles(us: number[]) {
  const sorted = us.sort((one, other) => one - other);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN;
  return { count: sorted.length, p50Us: at(0.5), p99Us: at(0.99), mostUs: at(1) };
}
