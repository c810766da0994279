import type { DailyState } from '#src/app/trivia/daily.ts';
import { buttonsPerRow } from '#src/discord/limits.ts';
import { button, card, divider, row, text, type Card } from '#src/discord/views/card.ts';
import type { Question } from '#src/domain/trivia/question.ts';
import type { Messages } from '#src/i18n/index.ts';

import { dailyButton, dailyShare } from './ids.ts';
import { relativeTime } from './question-card.ts';
import { choiceLabel, choiceLine, explanationOf, kindName, letterOf, promptOf, rightAnswer } from './question-text.ts';
import { sourceLine } from './sources.ts';

const lengths = { prompt: 600, choice: 200, answer: 200, explanation: 500, sources: 400 };

/**
 * The day's questions, one at a time and for one person: what became of the answer just given, then the next question or the result.
 * @param answered zero-based place of the question just answered
 */
export function dailyCard(state: DailyState, messages: Messages, answered?: number): Card {
  const next = state.next === undefined ? undefined : state.questions[state.next];
  const { daily: texts } = messages.triviaBoards;
  return card(
    text(
      `## ${texts.heading(messages.format.date(state.day))}`,
      answered === undefined && next ? texts.intro : undefined,
    ),
    ...(answered === undefined ? [] : [text(...verdictLines(state, answered, messages)), divider]),
    ...(next === undefined ? resultParts(state, messages) : questionParts(state, next, messages)),
  );
}

function verdictLines(state: DailyState, answered: number, messages: Messages): readonly (string | undefined)[] {
  const { daily: texts } = messages.triviaBoards;
  const question = state.questions[answered];
  const given = state.answers.find(({ position }) => position === answered + 1);
  if (question === undefined || given === undefined) return [];
  const right = rightAnswer(question, 'buttons', messages, lengths.answer);
  return [
    given.right ? texts.right(right) : texts.wrong(choiceLine(question, given.choice, messages, lengths.answer), right),
    explanationOf(question, messages, lengths.explanation),
    sourceLine(question, messages, lengths.sources),
  ];
}

/** The choices stand in the text, so that the buttons are one letter each on every screen. */
function questionParts({ day, questions, next = 0 }: DailyState, question: Question, messages: Messages) {
  const { daily: texts } = messages.triviaBoards;
  const position = next + 1;
  const choices = [...question.choices.keys()];
  const buttons = choices.map((choice) =>
    button({
      label: choiceLabel(question, choice, messages) ?? letterOf(choice),
      customId: dailyButton.write({ day, position, choice }),
    }),
  );
  const heading = texts.question({ number: position, of: questions.length, kind: kindName(question.kind, messages) });
  return [
    text(`### ${heading}`, promptOf(question, messages, lengths.prompt)),
    text(...choices.map((choice) => choiceLine(question, choice, messages, lengths.choice))),
    ...row(...buttons.slice(0, buttonsPerRow - 2)),
    ...row(...buttons.slice(buttonsPerRow - 2)),
  ];
}

function resultParts(state: DailyState, messages: Messages) {
  const { daily: texts } = messages.triviaBoards;
  const { day, questions, answers } = state;
  const right = answers.filter((one) => one.right).length;
  return [
    text(`**${texts.result(right, questions.length)}**`, texts.streak(state.streak)),
    text(texts.copy, `\`\`\`\n${shareLines(state, messages).join('\n')}\n\`\`\``),
    text(`-# ${texts.next(relativeTime(Date.parse(`${day}T00:00:00Z`) + dayMs))}`),
    ...row(button({ label: texts.share, customId: dailyShare.write({ day }) })),
  ];
}

const dayMs = 24 * 60 * 60 * 1000;

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
