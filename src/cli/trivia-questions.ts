import type { CatalogIndex } from '#src/domain/catalog/catalog-index.ts';
import type { Choice, Difficulty, Question, QuestionBank, QuestionKind, Subject } from '#src/domain/trivia/question.ts';
import { questionKinds } from '#src/domain/trivia/question.ts';
import { createQuestionBank } from '#src/domain/trivia/questions/bank.ts';
import { rankByDifficulty } from '#src/domain/trivia/questions/difficulty.ts';
import { createRandom } from '#src/domain/trivia/random.ts';
import type { GameDifficulty } from '#src/domain/trivia/settings.ts';
import { en } from '#src/i18n/en.ts';
import type { Messages } from '#src/i18n/index.ts';
import { ko } from '#src/i18n/ko.ts';

import type { Outcome } from './outcome.ts';
import { failed, found } from './outcome.ts';

export interface QuestionOrder {
  readonly kind: QuestionKind | undefined;
  readonly difficulty: GameDifficulty;
  readonly seed: number;
  readonly count: number;
  readonly typed: boolean;
}

export function questionsOutcome(index: CatalogIndex, order: QuestionOrder): Outcome {
  const bank = createQuestionBank(index);
  const fitting = bank.subjects.filter(
    ({ kind, typeable }) => (order.kind === undefined || kind === order.kind) && (typeable || !order.typed),
  );
  if (fitting.length === 0) {
    return failed({ code: 'nothing-found', sentence: 'This catalog makes no such question.' });
  }
  const questions = drawQuestions(bank, fitting, order);
  return found(
    questions.map((question) => questionJson(question, order.typed)),
    questions.map((question) => questionText(question, order.typed)).join('\n\n'),
  );
}

export function kindsOutcome(index: CatalogIndex): Outcome {
  const { subjects } = createQuestionBank(index);
  const kinds = questionKinds.map((kind) => ({
    kind,
    name: { en: en.questions[kind].name, ko: ko.questions[kind].name },
    questions: subjects.filter((subject) => subject.kind === kind).length,
  }));
  return found(
    kinds,
    kinds.map(({ kind, name, questions }) => `${kind}: ${questions} (${name.en}, ${name.ko})`).join('\n'),
  );
}

/** Different ones as long as there are any; then the same again with the next seed, which draws other choices. */
function drawQuestions(bank: QuestionBank, fitting: readonly Subject[], order: QuestionOrder): readonly Question[] {
  const thirdOf = rankByDifficulty(fitting, new Map());
  const subjects = inTurns(createRandom(order.seed, 'questions').shuffle(fitting), thirdOf, order.difficulty);
  return Array.from({ length: order.count }, (_, at) => {
    const subject = subjects[at % subjects.length] ?? fitting[0];
    if (subject === undefined) throw new Error('nothing to draw from');
    const question = bank.make(subject.key, {
      seed: order.seed + Math.floor(at / subjects.length),
      difficulty: order.difficulty === 'mixed' ? thirdOf(subject) : order.difficulty,
    });
    if (question === undefined) throw new Error(`the bank does not make ${subject.key}`);
    return question;
  });
}

/** Kinds by turns, and what is of the wanted difficulty before all else. */
function inTurns(
  shuffled: readonly Subject[],
  thirdOf: (subject: Subject) => Difficulty,
  wanted: GameDifficulty,
): readonly Subject[] {
  const isWanted = (subject: Subject) => wanted === 'mixed' || thirdOf(subject) === wanted;
  return [true, false].flatMap((first) => {
    const kinds = [...Map.groupBy(shuffled, ({ kind }) => kind).values()].map((all) =>
      all.filter((subject) => isWanted(subject) === first),
    );
    const turns = Math.max(...kinds.map(({ length }) => length));
    return Array.from({ length: turns }, (_, turn) => kinds.flatMap((all) => all[turn] ?? [])).flat();
  });
}

function questionJson(question: Question, typed: boolean) {
  const { kind, key, seed, difficulty, choices, answer, sources, proof } = question;
  return {
    kind,
    key,
    seed,
    prompt: { en: promptOf(en, question), ko: promptOf(ko, question) },
    ...(typed
      ? { choices: [], answer: question.typed?.shown.latin, accepted: question.typed?.accepted }
      : { choices: choices.map(choiceText), answer }),
    explanation: explanationOf(en, question),
    explanationKo: explanationOf(ko, question),
    sources: sources.map(({ title, url }) => ({ title, url: url ?? null })),
    difficulty,
    proof,
  };
}

function questionText(question: Question, typed: boolean): string {
  const choices = question.choices.map((choice, at) => `  ${at === question.answer ? '*' : '-'} ${choiceText(choice)}`);
  return [
    `${promptOf(en, question)} [${question.kind}, ${question.difficulty}]`,
    ...(typed ? [`  * ${question.typed?.shown.latin}`] : choices),
    `  ${explanationOf(en, question)}`,
    ...question.sources.map(({ title, url }) => `    ${title}${url === undefined ? '' : ` <${url}>`}`),
  ].join('\n');
}

function promptOf({ questions }: Messages, { kind, facts }: Question): string {
  return (questions[kind].ask as (facts: Question['facts']) => string)(facts); // facts are of the kind by Question's type
}

function explanationOf({ questions }: Messages, { kind, facts }: Question): string {
  return (questions[kind].explain as (facts: Question['facts']) => string)(facts); // as above
}

/** As the catalog spells it, without a language. */
function choiceText(choice: Choice): string {
  switch (choice.type) {
    case 'name':
      return choice.name.latin;
    case 'text':
      return choice.text;
    case 'order':
      return choice.names.map(({ latin }) => latin).join(' → ');
    case 'word':
      return choice.word;
  }
}
