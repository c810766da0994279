import pg from 'pg';
import type { Logger } from 'pino';

import type { SqlPool } from './pool/open-pool.ts';

/** What happens with what a channel says. */
export interface Hearing {
  heard(payload: string): void;
  /** Something may have been said that nobody heard: look for yourself. At the first connection, after each that broke, and now and then. */
  missed(): void;
}

export interface ListenNeeds {
  readonly pool: Pick<SqlPool, 'dedicated'>;
  readonly log: Logger;
  readonly channels: Readonly<Record<string, Hearing>>;
  readonly times?: ListenTimes;
}

export interface ListenTimes {
  /** Before the second try; each further one waits twice as long as the one before it. */
  readonly firstRetryMs: number;
  readonly lastRetryMs: number;
  /** How often the connection is proved, and everybody looks for himself. */
  readonly checkMs: number;
}

const usualTimes: ListenTimes = { firstRetryMs: 100, lastRetryMs: 5000, checkMs: 30_000 };

export interface Listener {
  close(): Promise<void>;
}

/** Listens on one connection of its own, made anew for as long as it takes whenever it breaks. */
export function listen({ pool, log, channels, times = usualTimes }: ListenNeeds): Listener {
  let current: pg.Client | undefined;
  let timer: NodeJS.Timeout | undefined;
  let failures = 0;
  let isClosed = false;
  const hearings = Object.values(channels);

  function later(ms: number, task: () => void): void {
    clearTimeout(timer);
    if (!isClosed) timer = setTimeout(task, ms).unref();
  }

  async function open(): Promise<void> {
    const client = pool.dedicated('crossover listener');
    current = client;
    client.on('notification', ({ channel, payload = '' }) => channels[channel]?.heard(payload));
    client.once('end', () => lost(client));
    try {
      await client.connect();
      await client.query(settings + Object.keys(channels).map(listenTo).join(''));
      failures = 0;
      catchUp(client);
    } catch (error) {
      if (!isClosed) log.warn(inShort(error), 'the database cannot be listened to');
      lost(client);
    }
  }

  function lost(client: pg.Client): void {
    client.end().catch(() => {});
    if (current !== client) return;
    current = undefined;
    later(Math.min(times.firstRetryMs * 2 ** failures, times.lastRetryMs), () => void open());
    failures += 1;
  }

  function catchUp(client: pg.Client): void {
    for (const hearing of hearings) hearing.missed();
    later(times.checkMs, () => void prove(client));
  }

  /** A connection may be dead without anybody having said so. */
  async function prove(client: pg.Client): Promise<void> {
    try {
      await client.query('SELECT');
      catchUp(client);
    } catch {
      lost(client);
    }
  }

  void open();
  return {
    async close() {
      isClosed = true;
      clearTimeout(timer);
      await current?.end().catch(() => {});
    },
  };
}

/** A server that lost its network is seen to be gone in about ten seconds. */
const settings = 'SET tcp_keepalives_idle = 4; SET tcp_keepalives_interval = 2; SET tcp_keepalives_count = 3;';

function listenTo(channel: string): string {
  return `LISTEN ${pg.escapeIdentifier(channel)};`;
}

/** The driver hangs the whole connection on its error, keys included. */
function inShort(error: unknown): object {
  return { err: error instanceof Error ? { message: error.message } : error };
}
