import type { PickRecord } from '#src/app/trivia/ports.ts';

import type { SqlPool } from '../pool/open-pool.ts';

export type PickFate = 'stored' | 'kept' | 'closed';

interface PickNeeds {
  readonly pool: SqlPool;
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

  async function tellAll(batch: readonly Waiting[]): Promise<void> {
    try {
      const fates = await storeTogether(
        needs,
        batch.map(({ pick }) => pick),
      );
      for (const [at, one] of batch.entries()) one.resolve(fates[at] ?? 'closed');
    } catch (error) {
      if (batch.length > 1 && isRefusal(error)) await Promise.all(batch.map((one) => tellAll([one])));
      else for (const one of batch) one.reject(error);
    }
  }

  function pump(): void {
    isCalled = false;
    while (waiting.length > 0 && inFlight < atOnce) {
      inFlight += 1;
      void tellAll(waiting.splice(0, most)).finally(() => {
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
 * it is. What was sent is sorted, so that two batches never wait for each other.
 */
const text = `
  WITH checked AS MATERIALIZED (
    SELECT *, EXISTS (
        SELECT FROM trivia_picks before WHERE before.game_id = pick.game_id AND before.round = pick.round AND before.user_id = pick.user_id
          AND (before.attempt = pick.attempt OR before.verdict = 'right')
      ) AS is_kept, (
        SELECT true FROM trivia_rounds round JOIN trivia_games game ON game.id = round.game_id
        WHERE round.game_id = pick.game_id AND round.round = pick.round AND round.state = 'open' AND game.host_id = $1
        FOR KEY SHARE OF round, game SKIP LOCKED
      ) AS is_open
    FROM unnest($2::text[], $3::smallint[], $4::bigint[], $5::smallint[], $6::smallint[], $7::text[], $8::"TriviaVerdict"[], $9::timestamptz[], $10::integer[])
      WITH ORDINALITY AS pick(game_id, round, user_id, attempt, choice, guess, verdict, answered_at, speed_ms, place)
  ), stored AS (
    INSERT INTO trivia_picks (game_id, round, user_id, attempt, choice, guess, verdict, answered_at, speed_ms)
    SELECT game_id, round, user_id, attempt, choice, guess, verdict, answered_at, speed_ms FROM checked WHERE is_open AND NOT is_kept
    ON CONFLICT DO NOTHING
    RETURNING game_id || ' ' || round || ' ' || user_id || ' ' || attempt AS key
  )
  SELECT ARRAY(SELECT CASE WHEN is_kept OR is_open THEN 'kept' ELSE 'closed' END FROM checked ORDER BY place) AS fates,
    ARRAY(SELECT key FROM stored) AS stored`;

const keyOf = ({ gameId, round, userId, attempt }: PickRecord) => `${gameId} ${round} ${userId} ${attempt}`;

/** The fate of each, in their order. Of an answer that is there twice, the first one is stored and the other one kept. */
async function storeTogether(needs: PickNeeds, picks: readonly PickRecord[]): Promise<readonly PickFate[]> {
  const byKey = new Map(picks.toReversed().map((pick) => [keyOf(pick), pick]));
  const keys = [...byKey.keys()].sort();
  const { fates, stored } = await send(
    needs,
    keys.flatMap((key) => byKey.get(key) ?? []),
  );
  const isStored = new Set(stored);
  const fateOf = new Map(keys.map((key, at) => [key, isStored.has(key) ? 'stored' : fates[at]]));
  return picks.map((pick) => {
    const fate = fateOf.get(keyOf(pick)) ?? 'closed';
    return fate === 'stored' && byKey.get(keyOf(pick)) !== pick ? 'kept' : fate;
  });
}

interface Answer {
  readonly fates: readonly PickFate[];
  readonly stored: readonly string[];
}

async function send({ pool, hostId }: PickNeeds, picks: readonly PickRecord[]): Promise<Answer> {
  const column = <Value>(of: (pick: PickRecord) => Value) => picks.map(of);
  const [answer] = await pool.hotRows<Answer>({
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
  return answer ?? { fates: [], stored: [] };
}
