import type { DailyState } from '#src/app/trivia/daily.ts';
import { button, card, divider, row, text, type Card } from '#src/discord/views/card.ts';
import type { Question } from '#src/domain/trivia/question.ts';
import type { Messages } from '#src/i18n/index.ts';

import { choiceLines, choiceRows, fitsButtons } from './choices.ts';
import { dailyButton, dailyShare } from './ids.ts';
import { nextDay } from './next-day.ts';
import { choiceLine, explanationOf, kindName, promptOf, rightAnswer } from './question-text.ts';
import { sourceLine } from './sources.ts';

const lengths = { prompt: 450, choice: 200, answer: 200, explanation: 450, sources: { length: 400, count: 2 } };

/**
 * The day's questions, one at a time and for one person: what became of the answer just given, then the next question or the result.
 * @param answered zero-based place of the question just answered
 */
export function dailyCard(state: DailyState, messages: Messages, answered?: number): Card {
  const { day, questions, next } = state;
  const { daily: texts } = messages.triviaBoards;
  const question = next === undefined ? undefined : questions[next];
  const begins = next !== undefined && answered === undefined;
  return card(
    text(`## ${texts.heading(messages.format.date(day))}`, begins ? texts.intro : undefined),
    ...(answered === undefined ? [] : [text(...verdictLines(state, answered, messages)), divider]),
    ...(next === undefined || question === undefined
      ? resultParts(state, messages)
      : questionParts(state, next, question, messages)),
  );
}

function verdictLines(state: DailyState, answered: number, messages: Messages): readonly (string | undefined)[] {
  const { daily: texts } = messages.triviaBoards;
  const question = state.questions[answered];
  const given = state.answers.find(({ position }) => position === answered + 1);
  if (question === undefined || given === undefined) return [];
  const right = rightAnswer(question, 'buttons', messages, lengths.answer);
  return [
    questionHeading(state, answered, question, messages),
    promptOf(question, messages, lengths.prompt),
    given.right ? texts.right(right) : texts.wrong(choiceLine(question, given.choice, messages, lengths.answer), right),
    explanationOf(question, messages, lengths.explanation),
    sourceLine(question, messages, lengths.sources),
  ];
}

function questionParts(state: DailyState, at: number, question: Question, messages: Messages) {
  const { day } = state;
  const idOf = (choice: number) => dailyButton.write({ day, position: at + 1, choice });
  return [
    text(questionHeading(state, at, question, messages), promptOf(question, messages, lengths.prompt)),
    fitsButtons(question, messages) ? undefined : text(...choiceLines(question, messages, lengths.choice)),
    ...choiceRows(question, messages, idOf),
  ];
}

function questionHeading({ questions }: DailyState, at: number, { kind }: Question, messages: Messages): string {
  const facts = { number: at + 1, of: questions.length, kind: kindName(kind, messages) };
  return `### ${messages.triviaBoards.daily.question(facts)}`;
}

function resultParts(state: DailyState, messages: Messages) {
  const { daily: texts } = messages.triviaBoards;
  const { day, questions, answers } = state;
  const right = answers.filter((one) => one.right).length;
  return [
    text(`**${texts.result(right, questions.length)}**`, texts.streak(state.streak)),
    text(texts.copy, `\`\`\`\n${shareLines(state, messages).join('\n')}\n\`\`\``),
    text(`-# ${texts.next(nextDay(day))}`),
    ...row(button({ label: texts.share, customId: dailyShare.write({ day }) })),
  ];
}

/** What one may show to others who have not played yet: no question, no answer. Words stand beside every sign. */
export function shareLines({ day, questions, answers, streak }: DailyState, messages: Messages): readonly string[] {
  const { daily: texts } = messages.triviaBoards;
  const right = answers.filter((one) => one.right).length;
  return [
    texts.shareHeading(day, right, questions.length),
    ...answers.map(({ position, right: isRight }) => `${position}. ${isRight ? texts.marks.right : texts.marks.wrong}`),
    texts.streak(streak),
  ];
}
