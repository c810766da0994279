import { newRating, rateGame, type Rating } from '#src/domain/trivia/rating.ts';

import type { Queries } from '../../pool/open-pool.ts';

interface FinishedGame {
  readonly game_id: string;
  readonly finish_no: string;
  /** Of the players in the order of their ids, as they were when the game was rated. */
  readonly user_ids: readonly string[];
  readonly places: readonly number[];
}

/** So many games at a time. */
const batch = 2000;

/** Rates every finished game again, in the order in which they were, into `wanted_ratings` and `wanted_game_players`. */
export async function rateAgain(tx: Queries): Promise<void> {
  await tx.rows({
    text: `CREATE TEMPORARY TABLE wanted_game_players
      (game_id text, user_id bigint, mu_before float8, sigma_before float8, mu_after float8, sigma_after float8) ON COMMIT DROP`,
  });
  const now = new Map<string, Rating & { readonly games: number }>();
  for (let after = '0'; ;) {
    const games = await tx.rows<FinishedGame>({ text: nextText, values: [after, batch] });
    const last = games.at(-1);
    if (last === undefined) break;
    after = last.finish_no;
    await write(
      tx,
      games.flatMap((game) => rateOne(game, now)),
    );
  }
  await tx.rows({
    text: 'CREATE TEMPORARY TABLE wanted_ratings (user_id bigint, mu float8, sigma float8, rated_games integer) ON COMMIT DROP',
  });
  const all = [...now];
  await tx.rows({
    text: 'INSERT INTO wanted_ratings SELECT * FROM unnest($1::bigint[], $2::float8[], $3::float8[], $4::integer[])',
    values: [
      all.map(([userId]) => userId),
      all.map(([, { mu }]) => mu),
      all.map(([, { sigma }]) => sigma),
      all.map(([, { games }]) => games),
    ],
  });
}

const nextText = `
  SELECT game.id AS game_id, game.finish_no, players.user_ids::text[] AS user_ids, players.places
  FROM trivia_games game CROSS JOIN LATERAL (
    SELECT array_agg(user_id ORDER BY user_id) AS user_ids, array_agg(place::integer ORDER BY user_id) AS places
    FROM trivia_game_players WHERE game_id = game.id
  ) AS players
  WHERE game.finish_no > $1 AND players.user_ids IS NOT NULL ORDER BY game.finish_no LIMIT $2`;

interface Rated {
  readonly gameId: string;
  readonly userId: string;
  readonly before: Rating | undefined;
  readonly after: Rating | undefined;
}

function rateOne(game: FinishedGame, now: Map<string, Rating & { readonly games: number }>): Rated[] {
  const { game_id: gameId, user_ids: userIds, places } = game;
  if (userIds.length < 2) return userIds.map((userId) => ({ gameId, userId, before: undefined, after: undefined }));
  const before = userIds.map((userId): Rating => now.get(userId) ?? newRating);
  const players = userIds.map((userId, at) => ({ userId, place: places[at] ?? 1, rating: before[at] ?? newRating }));
  const after = rateGame(players);
  for (const [at, userId] of userIds.entries()) {
    now.set(userId, { ...(after[at] ?? newRating), games: (now.get(userId)?.games ?? 0) + 1 });
  }
  return userIds.map((userId, at) => ({ gameId, userId, before: before[at], after: after[at] }));
}

async function write(tx: Queries, rated: readonly Rated[]): Promise<void> {
  await tx.rows({
    text: `INSERT INTO wanted_game_players
      SELECT * FROM unnest($1::text[], $2::bigint[], $3::float8[], $4::float8[], $5::float8[], $6::float8[])`,
    values: [
      rated.map(({ gameId }) => gameId),
      rated.map(({ userId }) => userId),
      rated.map(({ before }) => before?.mu ?? null),
      rated.map(({ before }) => before?.sigma ?? null),
      rated.map(({ after }) => after?.mu ?? null),
      rated.map(({ after }) => after?.sigma ?? null),
    ],
  });
}
