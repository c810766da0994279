import { buttonsPerRow } from '#src/discord/limits.ts';
import { button, row } from '#src/discord/views/card.ts';
import type { Question } from '#src/domain/trivia/question.ts';
import type { Messages } from '#src/i18n/index.ts';

import { choiceLabel, choiceLine, letterOf } from './question-text.ts';

/** Longer labels are cut off on a phone. */
const phoneLabelLength = 38;

export function fitsButtons(question: Question, messages: Messages): boolean {
  return placesOf(question).every((at) => (choiceLabel(question, at, messages) ?? '').length <= phoneLabelLength);
}

/** Every choice in full, a line each. */
export function choiceLines(question: Question, messages: Messages, length: number): readonly string[] {
  return placesOf(question).map((at) => choiceLine(question, at, messages, length));
}

/** The choices as lettered buttons: in one row, or in two of the same length. */
export function choiceRows(
  question: Question,
  messages: Messages,
  idOf: (choice: number) => string,
  struck: ReadonlySet<number> = new Set(),
) {
  const buttons = placesOf(question).map((at) =>
    button({ label: choiceLabel(question, at, messages) ?? letterOf(at), customId: idOf(at) }, struck.has(at)),
  );
  const first = buttons.length <= buttonsPerRow ? buttons.length : Math.ceil(buttons.length / 2);
  return [...row(...buttons.slice(0, first)), ...row(...buttons.slice(first))];
}

function placesOf({ choices }: Question): readonly number[] {
  return [...choices.keys()];
}
