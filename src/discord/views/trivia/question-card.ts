import { ComponentType, type APIActionRowComponent, type APIStringSelectComponent } from 'discord-api-types/v10';

import type { QuestionShow } from '#src/app/trivia/shows.ts';
import { selectLabelLength } from '#src/discord/limits.ts';
import { clip } from '#src/discord/text.ts';
import { button, card, row, text, type Card } from '#src/discord/views/card.ts';
import { mostSpeedPoints, mostStreakPoints, rightPoints } from '#src/domain/trivia/scoring.ts';
import type { Messages } from '#src/i18n/index.ts';

import { choiceLines, choiceRows, fitsButtons } from './choices.ts';
import { answerButton, answerMenu, typeButton } from './ids.ts';
import { choiceLabel, hintLine, kindName, promptOf } from './question-text.ts';

const promptLength = 1200;
const choiceLength = 320;

/** A question that takes answers. */
export function questionCard(show: QuestionShow, messages: Messages, readsMessages: boolean): Card {
  const { question, hint } = show;
  return card(
    text(roundHeading(show, messages), promptOf(question, messages, promptLength)),
    text(...answerLines(show, messages, readsMessages)),
    hint === undefined ? undefined : text(hintLine(question, hint, messages)),
    text(...timeLines(show, messages)),
    ...answerRows(show, messages),
  );
}

export function roundHeading(
  { round, rounds, question }: Pick<QuestionShow, 'round' | 'rounds' | 'question'>,
  messages: Messages,
): string {
  return `### ${messages.trivia.question.heading({ round, rounds, kind: kindName(question.kind, messages) })}`;
}

function answerLines({ question, form }: QuestionShow, messages: Messages, readsMessages: boolean): readonly string[] {
  const { howToType, howToWrite } = messages.trivia.question;
  if (form === 'typed') return [readsMessages ? howToWrite : howToType];
  return form === 'buttons' && fitsButtons(question, messages) ? [] : choiceLines(question, messages, choiceLength);
}

function timeLines({ paused, hint, closesAt }: QuestionShow, messages: Messages): readonly string[] {
  const texts = messages.trivia.question;
  if (paused) return [`**${texts.paused}**`];
  const most = rightPoints + mostSpeedPoints + mostStreakPoints;
  const pays =
    hint === undefined
      ? texts.pays({ right: rightPoints, most })
      : texts.paysHalf({ right: rightPoints / 2, most: most / 2 });
  return [`-# ${texts.closes(relativeTime(closesAt))} ${pays}`];
}

/** Rounded down: nobody is promised a second that is not there. */
export function relativeTime(at: number): string {
  return `<t:${Math.floor(at / 1000)}:R>`;
}

function answerRows(show: QuestionShow, messages: Messages) {
  const { gameId: game, round, question, form, hint } = show;
  if (form === 'typed')
    return row(button({ label: messages.trivia.question.answer, customId: typeButton.write({ game, round }) }));
  const struck = new Set(hint?.type === 'struck' ? hint.choices : []);
  if (form === 'menu') return [menuRow(show, struck, messages)];
  return choiceRows(question, messages, (choice) => answerButton.write({ game, round, choice }), struck);
}

/** Options of a menu cannot be switched off one by one: those that are struck are left out. */
function menuRow(
  { gameId: game, round, question }: QuestionShow,
  struck: ReadonlySet<number>,
  messages: Messages,
): APIActionRowComponent<APIStringSelectComponent> {
  const options = [...question.choices.keys()]
    .filter((at) => !struck.has(at))
    .map((at) => ({ label: clip(choiceLabel(question, at, messages) ?? '', selectLabelLength), value: String(at) }));
  return {
    type: ComponentType.ActionRow,
    components: [
      {
        type: ComponentType.StringSelect,
        custom_id: answerMenu.write({ game, round }),
        placeholder: messages.trivia.question.menu,
        options,
      },
    ],
  };
}
