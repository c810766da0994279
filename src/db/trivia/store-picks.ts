import type { PickRecord } from '#src/app/trivia/ports.ts';

import type { TriviaPool } from './open-trivia-pool.ts';

export type PickFate = 'stored' | 'kept' | 'closed';

interface PickNeeds {
  readonly pool: TriviaPool;
  readonly hostId: string;
}

/** As many as one statement takes at a time: it is back before anybody notices. */
const most = 500;
/** While one batch is written to disk, the next one is prepared; what arrives meanwhile goes together. */
const atOnce = 2;

interface Waiting extends PromiseWithResolvers<PickFate> {
  readonly pick: PickRecord;
}

/** Stores answers one by one while there are few, and together while there are many. @throws StoreAwayError */
export function createPickStore(needs: PickNeeds): (pick: PickRecord) => Promise<PickFate> {
  const waiting: Waiting[] = [];
  let inFlight = 0;
  let isCalled = false;

  async function send(batch: readonly Waiting[]): Promise<void> {
    try {
      const fates = await storeTogether(
        needs,
        batch.map(({ pick }) => pick),
      );
      for (const [at, one] of batch.entries()) one.resolve(fates[at] ?? 'closed');
    } catch (error) {
      if (batch.length > 1 && isRefusal(error)) await Promise.all(batch.map((one) => send([one])));
      else for (const one of batch) one.reject(error);
    }
  }

  function pump(): void {
    isCalled = false;
    while (waiting.length > 0 && inFlight < atOnce) {
      inFlight += 1;
      void send(waiting.splice(0, most)).finally(() => {
        inFlight -= 1;
        pump();
      });
    }
  }

  return (pick) => {
    const one: Waiting = { ...Promise.withResolvers<PickFate>(), pick };
    waiting.push(one);
    // What one packet from Discord brought goes together.
    if (!isCalled) queueMicrotask(pump);
    isCalled = true;
    return one.promise;
  };
}

/** A row that breaks a rule must not take the others with it. */
function isRefusal(error: unknown): boolean {
  return error instanceof Error && 'code' in error && /^2[23]/.test(String(error.code));
}

/**
 * A round that somebody settles right now is locked and counts as closed; an answer that is being stored holds its round open until
 * it is. `given` is sorted, so that two batches never wait for each other.
 */
const text = `
  WITH given AS MATERIALIZED (
    SELECT *, row_number() OVER (PARTITION BY game_id, round, user_id, attempt ORDER BY place) AS nth
    FROM unnest($2::text[], $3::smallint[], $4::bigint[], $5::smallint[], $6::smallint[], $7::text[], $8::"TriviaVerdict"[], $9::timestamptz[], $10::integer[])
      WITH ORDINALITY AS pick(game_id, round, user_id, attempt, choice, guess, verdict, answered_at, speed_ms, place)
  ), asked AS MATERIALIZED (
    SELECT DISTINCT game_id, round FROM given
  ), open AS MATERIALIZED (
    SELECT r.game_id, r.round
    FROM asked JOIN trivia_rounds r ON r.game_id = asked.game_id AND r.round = asked.round JOIN trivia_games game ON game.id = r.game_id
    WHERE r.state = 'open' AND game.host_id = $1
    FOR KEY SHARE OF r, game SKIP LOCKED
  ), earlier AS MATERIALIZED (
    SELECT place, EXISTS (
      SELECT FROM trivia_picks before WHERE before.game_id = given.game_id AND before.round = given.round AND before.user_id = given.user_id
        AND (before.attempt = given.attempt OR before.verdict = 'right')
    ) AS kept FROM given
  ), stored AS (
    INSERT INTO trivia_picks (game_id, round, user_id, attempt, choice, guess, verdict, answered_at, speed_ms)
    SELECT given.game_id, given.round, user_id, attempt, choice, guess, verdict, answered_at, speed_ms
    FROM given JOIN earlier USING (place) JOIN open ON open.game_id = given.game_id AND open.round = given.round
    WHERE NOT kept AND nth = 1
    ORDER BY given.game_id, given.round, user_id, attempt
    ON CONFLICT DO NOTHING
    RETURNING game_id, round, user_id, attempt
  )
  SELECT CASE WHEN stored.game_id IS NOT NULL AND nth = 1 THEN 'stored' WHEN kept OR open.game_id IS NOT NULL THEN 'kept' ELSE 'closed' END AS fate
  FROM given JOIN earlier USING (place)
  LEFT JOIN open ON open.game_id = given.game_id AND open.round = given.round
  LEFT JOIN stored ON stored.game_id = given.game_id AND stored.round = given.round AND stored.user_id = given.user_id
    AND stored.attempt = given.attempt
  ORDER BY place`;

async function storeTogether({ pool, hostId }: PickNeeds, picks: readonly PickRecord[]): Promise<readonly PickFate[]> {
  const column = <Value>(of: (pick: PickRecord) => Value) => picks.map(of);
  const rows = await pool.hotRows<{ fate: PickFate }>({
    name: 'trivia-store-picks',
    text,
    values: [
      hostId,
      column(({ gameId }) => gameId),
      column(({ round }) => round),
      column(({ userId }) => userId),
      column(({ attempt }) => attempt),
      column(({ choice }) => choice ?? null),
      // Postgres has no way to write the character 0.
      column(({ guess }) => guess?.replaceAll('\0', '') ?? null),
      column(({ verdict }) => verdict),
      column(({ answeredAt }) => new Date(answeredAt).toISOString()),
      column(({ speedMs }) => speedMs),
    ],
  });
  return rows.map(({ fate }) => fate);
}
