import { pino } from 'pino';

import { createGameStore, type TriviaStore } from '#src/db/trivia/create-trivia-store.ts';
import { openPool, type SqlPool } from '#src/db/pool/open-pool.ts';
import type { LedgerRow, NewRound, PickRecord, QuestionStats } from '#src/app/trivia/ports.ts';
import { createTestDatabase, type TestDatabase } from '#test/support/database/create-test-database.ts';

import { aGame, aPick, paid } from './a-game.ts';

export interface TriviaDatabase extends Pick<TestDatabase, 'url' | 'prisma'> {
  readonly pool: SqlPool;
  readonly store: TriviaStore;
  /** Another process with connections of its own. */
  otherHost(): { readonly pool: SqlPool; readonly store: TriviaStore; close(): Promise<void> };
  drop(): Promise<void>;
}

export const silent = pino({ level: 'silent' });
let hosts = 0;

export async function createTriviaDatabase(): Promise<TriviaDatabase> {
  const database = await createTestDatabase();
  const open: { close(): Promise<void> }[] = [];
  function otherHost() {
    const pool = openPool({ url: database.url, log: silent });
    const store = createGameStore({ pool, hostId: `host-${process.pid}-${(hosts += 1)}` });
    const close = async () => {
      await store.close();
      await pool.close();
    };
    const host = { pool, store, close: () => (closing ??= close()) };
    let closing: Promise<void> | undefined;
    open.push(host);
    return host;
  }
  const { pool, store } = otherHost();
  return {
    ...database,
    pool,
    store,
    otherHost,
    async drop() {
      for (const host of open) await host.close();
      await database.drop();
    },
  };
}

/** A round on screen, of a game that is begun with the first. */
export async function showRound(store: TriviaStore, round: NewRound, game = aGame(round.gameId)): Promise<void> {
  if (round.round === 1) await store.createGame(game);
  await store.openRound(round);
  await store.roundShown(round, { messageId: `77${round.round}`, at: round.at + 100 });
}

export interface PlayedPick {
  readonly userId: string;
  readonly pick?: Partial<PickRecord>;
  readonly row?: Partial<LedgerRow>;
}

/** A whole round: shown, answered by those people and settled. */
export async function playRound(
  store: TriviaStore,
  round: NewRound,
  played: readonly PlayedPick[],
  game = aGame(round.gameId),
): Promise<QuestionStats> {
  await showRound(store, round, game);
  const { gameId, round: number } = round;
  const picks = played.map(({ userId, pick }) => aPick(gameId, userId, { round: number, ...pick }));
  await Promise.all(picks.map((pick) => store.storePick(pick)));
  const rows = picks.map((pick, at) => paid(pick, { ranked: picks.length >= 2, ...played[at]?.row }));
  return store.settleRound({ gameId, round: number, outcome: 'settled', closedAt: round.at + 20_000, rows });
}
