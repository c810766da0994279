import pg from 'pg';

import { away, isAway } from '../pool/away.ts';
import type { SqlPool } from '../pool/open-pool.ts';

/** The class of advisory locks of which each living host holds the one with its number. */
export const hostLocks = 7_390_114;

/**
 * The sign that a process is alive: a lock that Postgres frees the moment the process dies, however it dies. When its connection
 * breaks under a living process, it is taken again.
 */
export interface HostSeat {
  /** Resolves when the lock is ours. @throws StoreAwayError, or Error when a living process has the same id */
  take(at: number): Promise<void>;
  /** Notes that we are alive, over the connection that holds the lock: so it is known to hold. @throws as `take` does */
  beat(at: number): Promise<void>;
  leave(): Promise<void>;
}

interface SeatNeeds {
  readonly pool: SqlPool;
  /** Another one for every process that ever runs. */
  readonly hostId: string;
}

export function createHostSeat({ pool, hostId }: SeatNeeds): HostSeat {
  let seat: Promise<pg.Client> | undefined;
  let isLeaving = false;

  function sit(at: number): Promise<pg.Client> {
    const mine = enter(pool, hostId, at);
    seat = mine;
    const lost = () => {
      if (seat === mine) seat = undefined;
    };
    const keep = (client: pg.Client) =>
      void client.once('end', () => {
        const isSudden = seat === mine && !isLeaving;
        lost();
        // If it does not work at once, the next beat tries again.
        if (isSudden) sit(at).catch(() => {});
      });
    mine.then(keep, lost);
    return mine;
  }

  async function beatOnce(at: number): Promise<void> {
    const mine = (seat ??= sit(at));
    const client = await mine;
    try {
      await client.query({ name: 'trivia-beat', text: beatText, values: [hostId, new Date(at)] });
    } catch (error) {
      if (seat === mine) seat = undefined;
      client.end().catch(() => {});
      throw isAway(error) ? away(error) : error;
    }
  }

  return {
    async take(at) {
      await (seat ??= sit(at));
    },
    // A connection that broke since the last beat is found out now; the second try has a new one.
    beat: (at) => beatOnce(at).catch(() => beatOnce(at)),
    async leave() {
      isLeaving = true;
      const client = await seat?.catch(() => undefined);
      await client?.end().catch(() => {});
    },
  };
}

/** A new connection that holds the lock. */
async function enter(pool: SqlPool, hostId: string, at: number): Promise<pg.Client> {
  const client = pool.dedicated(nameOf(hostId));
  try {
    await client.connect().catch((error: unknown) => {
      throw away(error);
    });
    await lock(client, hostId, at);
    return client;
  } catch (error) {
    await client.end().catch(() => {});
    throw explained(error, hostId);
  }
}

const beatText = 'UPDATE trivia_hosts SET beat_at = greatest(beat_at, $2) WHERE id = $1';

async function lock(client: pg.Client, hostId: string, at: number): Promise<void> {
  // A server that lost its network is seen to be gone in about ten seconds.
  await client.query(
    `SET tcp_keepalives_idle = 4; SET tcp_keepalives_interval = 2; SET tcp_keepalives_count = 3; SET lock_timeout = '2s'`,
  );
  // Our own connection from before, if it broke without the server's knowledge.
  await client.query(
    'SELECT pg_terminate_backend(pid, 1000) FROM pg_stat_activity WHERE application_name = $1 AND pid <> pg_backend_pid()',
    [nameOf(hostId)],
  );
  await client.query('INSERT INTO trivia_hosts (id, beat_at) VALUES ($1, $2) ON CONFLICT DO NOTHING', [
    hostId,
    new Date(at),
  ]);
  await client.query('SELECT pg_advisory_lock($1, lock_no) FROM trivia_hosts WHERE id = $2', [hostLocks, hostId]);
}

/** Postgres cuts longer names. */
function nameOf(hostId: string): string {
  return `crossover host ${hostId}`.slice(0, 63);
}

function explained(error: unknown, hostId: string): unknown {
  if (error instanceof pg.DatabaseError && error.code === '55P03')
    return new Error(`another process has the host id ${hostId}`, { cause: error });
  return isAway(error) ? away(error) : error;
}
