import { PrismaPg } from '@prisma/adapter-pg';
import type { Logger } from 'pino';

import { PrismaClient } from './generated/client.ts';

export type { PrismaClient };

/**
 * A client over a small pool. A query that hangs is ended by the server after 15 s, one that waits for a connection gives up
 * after 5 s: an interaction's token outlives neither. Close it with `$disconnect()`.
 */
export function connectPrisma(url: string, log: Logger): PrismaClient {
  const adapter = new PrismaPg(
    {
      connectionString: url,
      application_name: 'crossover',
      max: 8,
      connectionTimeoutMillis: 5000,
      idleTimeoutMillis: 60_000,
      statement_timeout: 15_000,
      idle_in_transaction_session_timeout: 60_000,
      keepAlive: true,
    },
    {
      onPoolError: (error) => log.warn(inShort(error), 'an idle database connection broke'),
      onConnectionError: (error) => log.warn(inShort(error), 'a database connection broke'),
    },
  );
  return new PrismaClient({ adapter });
}

/** The driver hangs the whole connection on its error, keys included. */
function inShort(error: Error): object {
  return { err: { message: error.message, code: 'code' in error ? error.code : undefined } };
}
