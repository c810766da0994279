import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { listen, type Listener, type ListenTimes } from '#src/db/listen.ts';
import { openPool, type SqlPool } from '#src/db/pool/open-pool.ts';
import { createMoments } from '#test/chaos/run/moments.ts';
import { openPostgresWire, type PostgresWire } from '#test/chaos/world/postgres-wire.ts';
import { silent } from '#test/support/curation/live-database.ts';
import { execute } from '#test/support/database/admin.ts';
import { createTestDatabase, type TestDatabase } from '#test/support/database/create-test-database.ts';

const quick: ListenTimes = { firstRetryMs: 10, lastRetryMs: 50, checkMs: 60_000 };
const nobodyThere = 'postgresql://nobody@127.0.0.1:1/nothing';

let database: TestDatabase;
let wire: PostgresWire;
let pool: SqlPool;
const listeners: Listener[] = [];
/** What was heard, in order; `?` is the call to look for oneself. */
let heard: string[];
beforeEach(async () => {
  heard = [];
  database = await createTestDatabase({ bare: true });
  wire = await openPostgresWire(database.url, createMoments(), () => 0);
  pool = openPool({ url: wire.url, log: silent });
});
afterEach(async () => {
  for (const listener of listeners.splice(0)) await listener.close();
  await pool.close();
  await wire.close();
  await database.drop();
});

function listenOn(channels: readonly string[], { over = pool, times = quick } = {}): Listener {
  const hearing = (channel: string) => ({
    heard: (payload: string) => void heard.push(`${channel}: ${payload}`),
    missed: () => void heard.push(`${channel}?`),
  });
  const named = Object.fromEntries(channels.map((channel) => [channel, hearing(channel)]));
  const listener = listen({ pool: over, log: silent, channels: named, times });
  listeners.push(listener);
  return listener;
}

const notify = (channel: string, payload: string) =>
  execute(database.url, 'SELECT pg_notify($1, $2)', [channel, payload]);
async function expectHeard(expected: readonly string[]): Promise<void> {
  await expect.poll(() => heard, { timeout: 10_000 }).toEqual(expected);
}

describe('a listener', () => {
  it('looks for itself when it begins, and then hears what its channels say', async () => {
    listenOn(['one', 'two']);
    await expectHeard(['one?', 'two?']);

    await notify('two', 'b');
    await notify('three', 'nobody listens');
    await notify('one', 'a');
    await expectHeard(['one?', 'two?', 'two: b', 'one: a']);
  });

  it('looks for itself after a cut, for what was said meanwhile, and hears again', async () => {
    listenOn(['one']);
    await expectHeard(['one?']);

    wire.cut();
    await notify('one', 'nobody can hear this');
    wire.mend();
    await expectHeard(['one?', 'one?']);
    await notify('one', 'a');
    await expectHeard(['one?', 'one?', 'one: a']);
  });

  it('listens again when the server ends its connection', async () => {
    listenOn(['one']);
    await expectHeard(['one?']);

    await execute(
      database.url,
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'crossover listener' AND datname = current_database()`,
    );
    await expectHeard(['one?', 'one?']);
  });

  it('looks for itself now and then, whatever happens', async () => {
    listenOn(['one'], { times: { ...quick, checkMs: 5 } });

    await expect.poll(() => heard.length).toBeGreaterThan(3);
  });

  it('tries for as long as nobody is there, until it is closed', async () => {
    const away = openPool({ url: nobodyThere, log: silent });
    let tries = 0;
    const counted = { ...away, dedicated: (name: string) => (tries++, away.dedicated(name)) };
    const listener = listenOn(['one'], { over: counted });

    await expect.poll(() => tries).toBeGreaterThan(2);
    await listener.close();
    await away.close();
    expect(heard).toEqual([]);
  });

  it('leaves no connection when it is closed', async () => {
    const listener = listenOn(['one']);
    await expectHeard(['one?']);
    await listener.close();

    const count = () =>
      execute(
        database.url,
        `SELECT 1 FROM pg_stat_activity WHERE application_name = 'crossover listener' AND datname = current_database()`,
      );
    await expect.poll(count).toEqual([]);
  });
});
