import type { QuestionCase } from '#src/app/trivia/board-ports.ts';
import { card, divider, text, type Card } from '#src/discord/views/card.ts';
import type { Messages } from '#src/i18n/index.ts';

import { relativeTime } from './question-card.ts';
import { choiceLine, kindName, promptOf } from './question-text.ts';

/** So many of these are under Discord's 4000 units of text. */
export const shownCases = 8;
const lengths = { prompt: 150, answer: 80 };

/** Questions that players complain about, for curators alone. */
export function deskCard(cases: readonly QuestionCase[], messages: Messages): Card {
  const { desk: texts } = messages.triviaBoards;
  return card(
    text(`## ${texts.heading}`, cases.length === 0 ? texts.none : undefined),
    ...cases.slice(0, shownCases).flatMap((one) => [divider, text(...caseLines(one, messages))]),
  );
}

function caseLines(one: QuestionCase, messages: Messages): readonly string[] {
  const { desk: texts } = messages.triviaBoards;
  const { code, question, asked, answered, right, reports, withdrawn } = one;
  return [
    `**\`${code}\` · ${kindName(question.kind, messages)}**`,
    promptOf(question, messages, lengths.prompt),
    texts.answer(choiceLine(question, question.answer, messages, lengths.answer)),
    `-# ${texts.stats({ asked, answered, right, reports })}`,
    `-# ${withdrawn === undefined ? texts.inPlay : texts.withdrawn[withdrawn.reason](relativeTime(withdrawn.at))}`,
  ];
}
