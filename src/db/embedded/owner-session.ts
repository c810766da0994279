import type { Logger } from 'pino';
import pg from 'pg';

/** The sign that a living bot uses a server: a lock in the database, which ends with the process that holds it, however it ends. */
export interface OwnerSession {
  release(): Promise<void>;
}

export type Ownership =
  | { readonly type: 'ours'; readonly session: OwnerSession }
  | { readonly type: 'theirs'; readonly pid: number | undefined };

const ownerLock = 7_390_114_003;
const namePrefix = 'crossover owner ';

/** Asks for the server at `url`. @throws what the driver throws when the server does not answer or refuses */
export async function takeOwnership(url: string, log: Logger): Promise<Ownership> {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: 3000,
    application_name: `${namePrefix}${process.pid}`,
    keepAlive: true,
  });
  let released = false;
  client.on('error', (error) => {
    if (!released) log.warn({ err: error }, 'the connection that holds the database broke');
  });
  try {
    await client.connect();
    const { rows } = await client.query<{ taken: boolean }>('SELECT pg_try_advisory_lock($1) AS taken', [ownerLock]);
    if (rows[0]?.taken !== true) {
      const pid = await holderOf(client);
      await client.end();
      return { type: 'theirs', pid };
    }
  } catch (error) {
    await client.end().catch(() => {});
    throw error;
  }
  return {
    type: 'ours',
    session: {
      async release() {
        released = true;
        await client.end().catch(() => {});
      },
    },
  };
}

async function holderOf(client: pg.Client): Promise<number | undefined> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT application_name AS name FROM pg_locks JOIN pg_stat_activity USING (pid)
     WHERE locktype = 'advisory' AND granted AND ((classid::bigint << 32) | objid::bigint) = $1`,
    [ownerLock],
  );
  const pid = Number(rows[0]?.name.slice(namePrefix.length));
  return Number.isInteger(pid) && pid > 0 ? pid : undefined;
}
