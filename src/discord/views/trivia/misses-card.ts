import type { PlayedGame, PlayedRound } from '#src/app/trivia/board-ports.ts';
import { plainWithin } from '#src/discord/text.ts';
import { card, divider, text, type Card } from '#src/discord/views/card.ts';
import type { Messages } from '#src/i18n/index.ts';

import { missesButton } from './ids.ts';
import { pageOf, pager } from './pages.ts';
import { choiceLine, explanationOf, promptOf, rightAnswer } from './question-text.ts';
import { roundHeading } from './question-card.ts';
import { sourceLine } from './sources.ts';

/** Three of these are under Discord's 4000 units of text. */
const pageSize = 3;
const lengths = { prompt: 320, answer: 120, explanation: 330, sources: { length: 250, count: 2 } };

/** What a player did not get right in a game, each with its explanation. Only that player sees it. */
export function missesCard(game: PlayedGame, page: number, messages: Messages): Card {
  const { misses: texts } = messages.triviaBoards;
  const missed = game.rounds.filter(({ state, ledger }) => state === 'settled' && ledger?.right !== true);
  const shown = pageOf(missed, page, pageSize);
  return card(
    text(`## ${texts.heading}`, missed.length === 0 ? texts.none : undefined),
    ...shown.items.flatMap((round) => [divider, text(...missLines(round, game.rounds.length, messages))]),
    ...pager(shown, messages, (to) => missesButton.write({ mode: 'here', game: game.gameId, page: to })),
  );
}

function missLines(played: PlayedRound, rounds: number, messages: Messages): readonly (string | undefined)[] {
  const { misses: texts } = messages.triviaBoards;
  const { question, round, form } = played;
  return [
    roundHeading({ round, rounds, question }, messages),
    promptOf(question, messages, lengths.prompt),
    yourLine(played, messages),
    texts.right(rightAnswer(question, form, messages, lengths.answer)),
    explanationOf(question, messages, lengths.explanation),
    sourceLine(question, messages, lengths.sources),
  ];
}

function yourLine({ question, pick }: PlayedRound, messages: Messages): string {
  const { misses: texts } = messages.triviaBoards;
  if (pick?.choice !== undefined) return texts.yours(choiceLine(question, pick.choice, messages, lengths.answer));
  return pick?.guess === undefined ? texts.unanswered : texts.yours(plainWithin(pick.guess, lengths.answer));
}
