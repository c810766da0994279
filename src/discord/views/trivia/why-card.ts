import type { PlayedGame, PlayedRound } from '#src/app/trivia/board-ports.ts';
import type { LedgerRow } from '#src/app/trivia/ports.ts';
import { plainWithin } from '#src/discord/text.ts';
import { card, divider, text, type Card } from '#src/discord/views/card.ts';
import { questionCode } from '#src/domain/trivia/hash.ts';
import { pointsParts } from '#src/domain/trivia/scoring.ts';
import type { Messages } from '#src/i18n/index.ts';

import { whyButton } from './ids.ts';
import { pageOf, pager } from './pages.ts';
import { kindName } from './question-text.ts';

const pageSize = 8;
const reasonLength = 150;

/** Every round of a game as one player lived it, with all that its points are made of. */
export function whyCard(game: PlayedGame, page: number, messages: Messages): Card {
  const { why: texts } = messages.triviaBoards;
  const shown = pageOf(game.rounds, page, pageSize);
  const total = game.rounds.reduce((sum, { ledger, voided }) => sum + (voided ? 0 : (ledger?.points ?? 0)), 0);
  return card(
    text(
      `## ${texts.heading}`,
      texts.game(`<t:${Math.floor(game.startedAt / 1000)}:f>`),
      `**${texts.total(messages.trivia.points(total))}**`,
      game.end === undefined ? texts.running : undefined,
    ),
    divider,
    ...shown.items.map((round) => text(...roundLines(round, messages))),
    ...pager(shown, messages, (to) => whyButton.write({ mode: 'here', game: game.gameId, page: to })),
  );
}

function roundLines(round: PlayedRound, messages: Messages): readonly (string | undefined)[] {
  const { why: texts } = messages.triviaBoards;
  const { question, ledger, voided } = round;
  return [
    `**${texts.round(round.round, kindName(question.kind, messages), questionCode(question.key))}**`,
    sum(round, messages),
    ledger !== undefined && !ledger.ranked ? texts.solo : undefined,
    voided === undefined ? undefined : texts.voided(plainWithin(voided.reason, reasonLength)),
  ];
}

function sum({ state, ledger, pick }: PlayedRound, messages: Messages): string {
  const { why: texts } = messages.triviaBoards;
  if (state === 'skipped') return texts.skipped;
  if (state !== 'settled') return texts.open;
  if (ledger === undefined) return pick === undefined ? texts.unanswered : texts.wrong;
  return ledger.right ? paid(ledger, messages) : texts.wrong;
}

function paid(ledger: LedgerRow, { trivia, triviaBoards: { why: texts } }: Messages): string {
  const { right, paidSpeedMs, speedMs, paceMs, streakBefore, hinted, points } = ledger;
  const parts = pointsParts({ right, speedMs: paidSpeedMs, paceMs, streakBefore, hinted });
  const facts = {
    time: trivia.seconds(speedMs),
    pace: trivia.wholeSeconds(paceMs),
    parts: texts.parts(parts),
    total: points,
  };
  const line = hinted ? texts.rightHinted(facts) : texts.right(facts);
  return paidSpeedMs === speedMs ? line : `${line} (${texts.tied(trivia.seconds(paidSpeedMs))})`;
}
