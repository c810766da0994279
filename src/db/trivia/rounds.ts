import type { GameStore, NewRound, Posted, RoundRef } from '#src/app/trivia/ports.ts';
import type { HintGiven } from '#src/domain/trivia/game.ts';
import { questionCode } from '#src/domain/trivia/hash.ts';

import type { OwnerNeeds } from './own-writes.ts';
import { writeOwn } from './own-writes.ts';
import { artistsOf } from './question-json.ts';

/** Stores a round that is about to be shown, and that its question was asked. The same round again changes nothing. */
export async function openRound(needs: OwnerNeeds, round: NewRound): Promise<void> {
  const { question } = round;
  await writeOwn(needs, round.gameId, {
    name: 'trivia-open-round',
    text: openText,
    values: [
      round.gameId,
      needs.hostId,
      round.round,
      question.key,
      questionCode(question.key),
      question.kind,
      JSON.stringify(question),
      artistsOf(question),
      round.form,
      new Date(round.at),
    ],
  });
}

/**
 * What the round points at is written in the same statement, after it: references are checked when the statement is done. The game is
 * locked, because two that insert the same round at the same moment would break the rule of one round at a time.
 */
const openText = `
  WITH game AS MATERIALIZED (
    SELECT id, guild_id FROM trivia_games WHERE id = $1 AND host_id = $2 FOR NO KEY UPDATE
  ), fresh AS (
    INSERT INTO trivia_rounds (game_id, round, guild_id, question_key, question, artist_ids, form, stored_at)
    SELECT id, $3, guild_id, $4, $7, $8, $9::"TriviaForm", $10 FROM game
    ON CONFLICT (game_id, round) DO NOTHING RETURNING question_key
  )
  INSERT INTO trivia_questions AS question (key, code, kind, asked) SELECT question_key, $5, $6, 1 FROM fresh
  ON CONFLICT (key) DO UPDATE SET asked = question.asked + 1
  RETURNING key`;

export async function roundShown(needs: OwnerNeeds, ref: RoundRef, posted: Posted): Promise<void> {
  await writeOwn(needs, ref.gameId, {
    name: 'trivia-round-shown',
    text: `
      UPDATE trivia_rounds SET state = 'open', message_id = $4, question_at = $5
      WHERE game_id = $1 AND round = $3 AND state = 'posting' AND ${isOurs} RETURNING game_id`,
    values: [ref.gameId, needs.hostId, ref.round, posted.messageId, new Date(posted.at)],
  });
}

/** The first hint stays. */
export async function giveHint(needs: OwnerNeeds, ref: RoundRef, hint: HintGiven): Promise<void> {
  await writeOwn(needs, ref.gameId, {
    name: 'trivia-give-hint',
    text: `
      UPDATE trivia_rounds SET hint = $4
      WHERE game_id = $1 AND round = $3 AND state IN ('posting', 'open') AND hint IS NULL AND ${isOurs} RETURNING game_id`,
    values: [ref.gameId, needs.hostId, ref.round, JSON.stringify(hint)],
  });
}

type Pause = Parameters<GameStore['setPause']>[1];

export async function setPause(needs: OwnerNeeds, ref: RoundRef, { pausedMs, limitMs }: Pause): Promise<void> {
  await writeOwn(needs, ref.gameId, {
    name: 'trivia-set-pause',
    text: `
      UPDATE trivia_rounds SET paused_ms = $4, limit_ms = $5
      WHERE game_id = $1 AND round = $3 AND state IN ('posting', 'open') AND ${isOurs} RETURNING game_id`,
    values: [ref.gameId, needs.hostId, ref.round, pausedMs, limitMs],
  });
}

/** Locked, so that nobody takes the game over in between. */
const isOurs = 'EXISTS (SELECT FROM trivia_games WHERE id = $1 AND host_id = $2 FOR KEY SHARE)';
