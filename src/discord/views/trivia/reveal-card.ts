import type { ResultLine, RevealShow } from '#src/app/trivia/shows.ts';
import { button, card, divider, row, text, type Card } from '#src/discord/views/card.ts';
import { questionCode } from '#src/domain/trivia/hash.ts';
import type { Question } from '#src/domain/trivia/question.ts';
import type { Messages } from '#src/i18n/index.ts';

import { choiceLines } from './choices.ts';
import { reportButton } from './ids.ts';
import { roundHeading } from './question-card.ts';
import { explanationOf, mention, mentions, promptOf, rightAnswer } from './question-text.ts';
import { sourceLine } from './sources.ts';

/** Together under Discord's 4000 units of text, with sixteen lines of players. */
const promptLength = 450;
const choicesLength = 400;
const answerLength = 200;
const explanationLength = 450;
const sources = { length: 600, count: 3 };
const shownPlayers = 12;

/** Below this a share of right answers says nothing. */
const fewestAnswers = 5;

export interface RevealNeeds {
  /** The custom id behind *Look it up*: the song or artist that a question is about. */
  readonly lookUpId: (question: Question) => string | undefined;
}

/** The right answer, why, and who had it. */
export function revealCard(show: RevealShow, messages: Messages, needs: RevealNeeds): Card {
  const { question, form } = show;
  const texts = messages.trivia.reveal;
  return card(
    text(roundHeading(show, messages), promptOf(question, messages, promptLength), choicesLine(show, messages)),
    text(
      texts.answer(rightAnswer(question, form, messages, answerLength)),
      explanationOf(question, messages, explanationLength),
      sourceLine(question, messages, sources),
    ),
    divider,
    text(...resultLines(show, messages)),
    text(...noteLines(show, messages)),
    row(...buttons(show, messages, needs)),
  );
}

/** What there was to choose from: the buttons are gone. */
function choicesLine({ question, form }: RevealShow, messages: Messages): string | undefined {
  if (form === 'typed') return undefined;
  const length = Math.floor(choicesLength / question.choices.length) - separator.length;
  return `-# ${choiceLines(question, messages, length).join(separator)}`;
}

const separator = ' · ';

function resultLines({ outcome, results }: RevealShow, messages: Messages): readonly string[] {
  const texts = messages.trivia.reveal;
  if (outcome === 'skipped') return [texts.skipped];
  if (results.length === 0) return [texts.nobody];
  const right = results.filter((one) => one.right);
  const wrong = results.filter((one) => !one.right).map(({ userId }) => userId);
  const more = right.length - shownPlayers;
  return [
    right.length === 0 ? texts.nobodyRight : texts.right,
    ...right.slice(0, shownPlayers).map((one) => rightLine(one, right, messages)),
    ...(more > 0 ? [texts.more(more)] : []),
    ...(wrong.length === 0 ? [] : [texts.wrong(mentions(wrong, shownPlayers, messages))]),
  ];
}

function rightLine(one: ResultLine, right: readonly ResultLine[], messages: Messages): string {
  const { trivia } = messages;
  return trivia.reveal.result({
    place: one.place ?? 0,
    who: mention(one.userId),
    time: trivia.seconds(one.speedMs),
    points: trivia.points(one.points),
    streak: one.streak,
    tied: right.some((other) => other !== one && other.place === one.place),
  });
}

function noteLines(show: RevealShow, messages: Messages): readonly string[] {
  const { outcome, hinted, ranked, results, stats, question } = show;
  const texts = messages.trivia.reveal;
  const percent = stats === undefined ? 0 : Math.round((100 * stats.right) / Math.max(1, stats.answered));
  const notes = [
    hinted && outcome === 'settled' ? texts.hinted : undefined,
    !ranked && results.length > 0 ? texts.solo : undefined,
    stats !== undefined && stats.answered >= fewestAnswers
      ? texts.learnt({ percent, answered: stats.answered })
      : undefined,
    texts.code(questionCode(question.key), messages.trivia.difficulties[question.difficulty]),
  ];
  return notes.filter((note) => note !== undefined).map((note) => `-# ${note}`);
}

function buttons({ gameId: game, round, question }: RevealShow, messages: Messages, { lookUpId }: RevealNeeds) {
  const { lookUp, report } = messages.trivia.reveal;
  const lookUpTo = lookUpId(question);
  return [
    lookUpTo === undefined ? undefined : button({ label: lookUp, customId: lookUpTo }),
    button({ label: report, customId: reportButton.write({ game, round }) }),
  ];
}
