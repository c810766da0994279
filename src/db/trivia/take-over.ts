import type { SavedGame } from '#src/app/trivia/ports.ts';

import { hostLocks } from './host-seat.ts';
import type { Queries, SqlPool } from '../pool/open-pool.ts';
import { type GameRow, readGames } from './read-games.ts';

interface TakeOverNeeds {
  readonly pool: SqlPool;
  readonly hostId: string;
  /** Ids of the games that this process knows to be its own. */
  readonly held: ReadonlySet<string>;
}

/**
 * Makes the games ours whose process is dead, and those that are ours without our knowing: a call whose answer was lost began or took
 * them. Whoever still stores an answer for them holds them until that is done.
 */
export async function takeOver({ pool, hostId, held }: TakeOverNeeds, at: number): Promise<readonly SavedGame[]> {
  return pool.transaction(async (tx) => {
    const games = await lockOrphans(tx, [hostId, new Date(at), [...held], hostLocks]);
    if (games.length === 0) return [];
    await tx.rows({
      name: 'trivia-take-over',
      text: 'UPDATE trivia_games SET host_id = $1 WHERE id = ANY($2) AND host_id <> $1',
      values: [hostId, games.map(({ id }) => id)],
    });
    return readGames(tx, games, at);
  });
}

/** A host whose lock can be had is dead; until we commit, it cannot come back. */
function lockOrphans(tx: Queries, values: readonly unknown[]): Promise<GameRow[]> {
  return tx.rows<GameRow>({
    name: 'trivia-orphans',
    text: `
      WITH unfinished AS MATERIALIZED (
        SELECT id, host_id FROM trivia_games
        WHERE NOT farewell_shown AND (ended_at IS NULL OR ended_at > $2::timestamptz - interval '1 hour') AND NOT id = ANY($3::text[])
      ), other AS MATERIALIZED (
        SELECT id, lock_no FROM trivia_hosts WHERE id <> $1 AND id IN (SELECT host_id FROM unfinished)
      ), absent AS MATERIALIZED (
        SELECT id FROM other WHERE pg_try_advisory_xact_lock($4, lock_no) UNION ALL SELECT $1
      )
      SELECT game.id, guild_id, channel_id, starter_id, locale, settings, seed, plan, catalog_version, started_at, end_reason, ended_at, beat_at
      FROM trivia_games game JOIN trivia_hosts host ON host.id = game.host_id
      WHERE game.id IN (SELECT id FROM unfinished) AND game.host_id IN (SELECT id FROM absent)
      ORDER BY game.id FOR UPDATE OF game`,
    values,
  });
}
