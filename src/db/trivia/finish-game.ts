import type { Finish } from '#src/app/trivia/ports.ts';
import { newRating, rateGame, type Rating } from '#src/domain/trivia/rating.ts';

import type { Queries } from '../pool/open-pool.ts';
import type { OwnerNeeds } from './own-writes.ts';
import { notOurs } from './own-writes.ts';

/** Ends a game once: how often it is called, places and ratings are written the first time. */
export async function finishGame({ pool, hostId }: OwnerNeeds, finish: Finish): Promise<void> {
  await pool.transaction(async (tx) => {
    const [game] = await tx.rows<{ over: boolean }>({
      name: 'trivia-lock-game',
      text: 'SELECT ended_at IS NOT NULL AS over FROM trivia_games WHERE id = $1 AND host_id = $2 FOR UPDATE',
      values: [finish.gameId, hostId],
    });
    if (game === undefined) throw notOurs(finish.gameId);
    if (!game.over) await end(tx, finish);
  });
}

async function end(tx: Queries, { gameId, reason, endedAt, players }: Finish): Promise<void> {
  await skipLastRound(tx, gameId, endedAt);
  const sorted = players.toSorted((one, other) => (BigInt(one.userId) < BigInt(other.userId) ? -1 : 1));
  const before = await lockRatings(
    tx,
    sorted.map(({ userId }) => userId),
  );
  const isRated = sorted.length >= 2;
  const input = sorted.map(({ userId, place }) => ({ userId, place, rating: before.get(userId) ?? newRating }));
  const after = isRated ? rateGame(input) : [];
  await tx.rows({
    name: 'trivia-write-places',
    text: writeText,
    values: [
      gameId,
      sorted.map(({ userId }) => userId),
      sorted.map(({ place }) => place),
      sorted.map(({ points }) => points),
      input.map(({ rating }) => (isRated ? rating.mu : null)),
      input.map(({ rating }) => (isRated ? rating.sigma : null)),
      input.map((_, at) => after[at]?.mu ?? null),
      input.map((_, at) => after[at]?.sigma ?? null),
    ],
  });
  await tx.rows({
    name: 'trivia-end-game',
    text: `UPDATE trivia_games SET end_reason = $2::"TriviaEnd", ended_at = $3, finish_no = nextval('trivia_finish_no_seq') WHERE id = $1`,
    values: [gameId, reason, new Date(endedAt)],
  });
}

/** A round that nobody can show or close any more, because the channel is gone. */
async function skipLastRound(tx: Queries, gameId: string, endedAt: number): Promise<void> {
  await tx.rows({
    name: 'trivia-skip-last-round',
    text: `UPDATE trivia_rounds SET state = 'skipped', closed_at = $2 WHERE game_id = $1 AND state IN ('posting', 'open')`,
    values: [gameId, new Date(endedAt)],
  });
}

/** Who has answered only in skipped rounds is new here. */
async function lockRatings(tx: Queries, userIds: readonly string[]): Promise<ReadonlyMap<string, Rating>> {
  await tx.rows({ name: 'trivia-lock-players', text: 'SELECT trivia_lock_players($1)', values: [userIds] });
  const rows = await tx.rows<{ user_id: string; mu: number | null; sigma: number | null }>({
    name: 'trivia-ratings',
    text: 'SELECT user_id, mu, sigma FROM trivia_players WHERE user_id = ANY($1::bigint[])',
    values: [userIds],
  });
  return new Map(
    rows.flatMap(({ user_id: userId, mu, sigma }) => (mu === null || sigma === null ? [] : [[userId, { mu, sigma }]])),
  );
}

const writeText = `
  WITH played AS MATERIALIZED (
    SELECT * FROM unnest($2::bigint[], $3::integer[], $4::integer[], $5::float8[], $6::float8[], $7::float8[], $8::float8[])
      AS played(user_id, place, points, mu_before, sigma_before, mu_after, sigma_after)
  ), written AS (
    INSERT INTO trivia_game_players (game_id, user_id, place, points, mu_before, sigma_before, mu_after, sigma_after)
    SELECT $1, * FROM played
  )
  UPDATE trivia_players player SET
    games = player.games + 1,
    mu = coalesce(played.mu_after, player.mu),
    sigma = coalesce(played.sigma_after, player.sigma),
    rated_games = player.rated_games + (played.mu_after IS NOT NULL)::integer
  FROM played WHERE player.user_id = played.user_id`;
