import { createServer, type Socket } from 'node:net';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { StoreAwayError } from '#src/app/trivia/ports.ts';
import { createGameStore, type TriviaStore } from '#src/db/trivia/create-trivia-store.ts';
import { openPool } from '#src/db/pool/open-pool.ts';
import { execute } from '#test/support/database/admin.ts';

import { aGame, aPick, aRound, noon } from './support/a-game.ts';
import { createTriviaDatabase, showRound, silent, type TriviaDatabase } from './support/trivia-database.ts';

const ref = { gameId: 'game0001', round: 1 };
const calls: Readonly<Record<string, (store: TriviaStore) => Promise<unknown>>> = {
  createGame: (store) => store.createGame(aGame('game0001')),
  openRound: (store) => store.openRound(aRound('game0001')),
  roundShown: (store) => store.roundShown(ref, { messageId: '1', at: noon }),
  storePick: (store) => store.storePick(aPick('game0001', '11')),
  giveHint: (store) => store.giveHint(ref, { type: 'struck', choices: [] }),
  setPause: (store) => store.setPause(ref, { pausedMs: 1, limitMs: 1 }),
  settleRound: (store) => store.settleRound({ ...ref, outcome: 'settled', closedAt: noon, rows: [] }),
  finishGame: (store) => store.finishGame({ gameId: 'game0001', reason: 'stopped', endedAt: noon, players: [] }),
  farewellShown: (store) => store.farewellShown('game0001'),
  picksOf: (store) => store.picksOf(ref),
  beat: (store) => store.beat(noon),
  takeOver: (store) => store.takeOver(noon),
  ping: (store) => store.ping(),
  recentKeys: (store) => store.recentKeys('1', 1),
  withdrawnKeys: (store) => store.withdrawnKeys(),
  answered: (store) => store.answered(),
  report: (store) => store.report({ ...ref, userId: '1', at: noon }),
};

describe('a server that is not there', () => {
  const pool = openPool({ url: 'postgresql://nobody@127.0.0.1:1/nothing', log: silent });
  const store = createGameStore({ pool, hostId: 'host-away' });

  it.each(Object.entries(calls))('makes %s say that storage is away', async (_, call) => {
    await expect(call(store)).rejects.toThrow(StoreAwayError);
  });
});

describe('a server that accepts connections and says nothing', () => {
  it('is away, in good time', async () => {
    const sockets: Socket[] = [];
    const mute = createServer((socket) => sockets.push(socket));
    await new Promise<void>((resolve) => mute.listen(0, '127.0.0.1', resolve));
    const address = mute.address();
    const port = typeof address === 'object' ? address?.port : undefined;
    const pool = openPool({ url: `postgresql://nobody@127.0.0.1:${port}/nothing`, log: silent });
    try {
      const startedAt = performance.now();
      await expect(pool.rows({ text: 'SELECT' })).rejects.toThrow(StoreAwayError);
      expect(performance.now() - startedAt).toBeLessThan(4000);
    } finally {
      for (const socket of sockets) socket.destroy();
      mute.close();
      await pool.close();
    }
  });
});

describe('a server that goes away', () => {
  let database: TriviaDatabase;
  beforeEach(async () => {
    database = await createTriviaDatabase();
  });
  afterEach(() => database.drop());

  const endConnections = `SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()`;

  async function letNobodyIn(allowed: boolean): Promise<void> {
    const name = new URL(database.url).pathname.slice(1);
    await execute(database.url.replace(name, 'postgres'), `ALTER DATABASE ${name} ALLOW_CONNECTIONS ${allowed}`);
  }

  it('is away for everybody, and comes back without their doing anything', async () => {
    await showRound(database.store, aRound('game0001'));
    await letNobodyIn(false);
    await execute(
      database.url.replace(new URL(database.url).pathname, '/postgres'),
      endConnections.replace('current_database()', `'${new URL(database.url).pathname.slice(1)}'`),
    );
    const fates = await Promise.allSettled(
      Array.from({ length: 30 }, (_, at) => database.store.storePick(aPick('game0001', String(at + 1)))),
    );
    expect(fates.every((fate) => fate.status === 'rejected' && fate.reason instanceof StoreAwayError)).toBe(true);
    await expect(database.store.ping()).rejects.toThrow(StoreAwayError);
    await letNobodyIn(true);
    await database.store.ping();
    expect(await database.store.storePick(aPick('game0001', '1'))).toBe('stored');
    await database.store.beat(noon);
    expect(await database.otherHost().store.takeOver(noon)).toEqual([]);
  });

  it('is not noticed when only its connections broke while nobody used them', async () => {
    await showRound(database.store, aRound('game0001'));
    await execute(database.url, endConnections);
    expect(await database.store.storePick(aPick('game0001', '1'))).toBe('stored');
  });

  it('takes nothing with it that was told to be stored', async () => {
    await showRound(database.store, aRound('game0001'));
    const stored = Promise.allSettled(
      Array.from({ length: 300 }, async (_, at) => {
        for (let wait = 0; wait < at % 7; wait += 1) await Promise.resolve();
        return database.store.storePick(aPick('game0001', String(at + 1)));
      }),
    );
    await execute(database.url, endConnections);
    const told = (await stored).flatMap((fate, at) => (fate.status === 'fulfilled' ? [String(at + 1)] : []));
    const kept = (await database.store.picksOf(ref)).map(({ userId }) => userId);
    expect(kept).toEqual(expect.arrayContaining(told));
  });

  it('is away when it takes too long, and others are not held up for it', async () => {
    await expect(database.pool.rows({ text: `SET statement_timeout = 50; SELECT pg_sleep(5)` })).rejects.toThrow(
      StoreAwayError,
    );
    await expect(database.pool.rows({ text: 'SELECT 1 / 0' })).rejects.toThrow('division by zero');
  });
});
