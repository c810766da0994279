import type { Statement, SqlPool } from '../pool/open-pool.ts';

export interface OwnerNeeds {
  readonly pool: SqlPool;
  readonly hostId: string;
}

/** @throws Error with a message that says so, whoever asks */
export function notOurs(gameId: string): Error {
  return new Error(`game ${gameId} belongs to another process`);
}

/**
 * Runs a statement that returns a row when it did something, or when the game is ours and there was nothing to do: a repetition.
 * @throws Error when another process has the game, StoreAwayError
 */
export async function writeOwn({ pool, hostId }: OwnerNeeds, gameId: string, statement: Statement): Promise<void> {
  const done = await pool.rows(statement);
  if (done.length > 0) return;
  const owned = await pool.rows({
    name: 'trivia-owned',
    text: 'SELECT FROM trivia_games WHERE id = $1 AND host_id = $2',
    values: [gameId, hostId],
  });
  if (owned.length === 0) throw notOurs(gameId);
}
