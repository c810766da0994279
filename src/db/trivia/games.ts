import type { GameRecord, GameStore } from '#src/app/trivia/ports.ts';

import type { OwnerNeeds } from './own-writes.ts';
import { writeOwn } from './own-writes.ts';

/** Begins a game unless one runs in the channel. The same game again is `created` again. */
export async function createGame({ pool, hostId }: OwnerNeeds, game: GameRecord): Promise<'created' | 'busy'> {
  const made = await pool.rows({
    name: 'trivia-create-game',
    text: `
      INSERT INTO trivia_games (id, guild_id, channel_id, starter_id, locale, settings, seed, plan, catalog_version, started_at, host_id)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) ON CONFLICT DO NOTHING RETURNING id`,
    values: [...gameValues(game), hostId],
  });
  if (made.length > 0) return 'created';
  const [same] = await pool.rows<{ is_ours: boolean }>({
    name: 'trivia-same-game',
    text: 'SELECT host_id = $2 AND channel_id = $3 AS is_ours FROM trivia_games WHERE id = $1',
    values: [game.id, hostId, game.channelId],
  });
  if (same?.is_ours === false) throw new Error(`there is another game ${game.id}`);
  return same === undefined ? 'busy' : 'created';
}

function gameValues(game: GameRecord): unknown[] {
  return [
    game.id,
    game.guildId,
    game.channelId,
    game.starterId,
    game.locale,
    JSON.stringify(game.settings),
    game.seed,
    JSON.stringify(game.plan),
    game.catalogVersion,
    new Date(game.startedAt),
  ];
}

export async function farewellShown(needs: OwnerNeeds, gameId: string): ReturnType<GameStore['farewellShown']> {
  await writeOwn(needs, gameId, {
    name: 'trivia-farewell',
    text: `UPDATE trivia_games SET farewell_shown = true WHERE id = $1 AND host_id = $2 AND NOT farewell_shown RETURNING id`,
    values: [gameId, needs.hostId],
  });
}
