import type { Logger } from 'pino';

import { checkServer } from './check-server.ts';
import { connectPrisma, type PrismaClient } from './connect.ts';
import { checkEmbeddedPostgres, startEmbeddedPostgres } from './embedded/start-embedded-postgres.ts';
import { visitEmbeddedPostgres } from './embedded/visit.ts';
import { migrate } from './migrate.ts';
import type { OnProgress } from './progress.ts';
import { serverAddress } from './server-address.ts';

export interface DatabaseNeeds {
  /** Absent: a Postgres of our own under `dataDir`. */
  readonly databaseUrl?: string | undefined;
  readonly dataDir: string;
  readonly log: Logger;
  readonly onProgress?: OnProgress;
  /** Work beside a bot that runs on `dataDir`, instead of waiting for it to let go. */
  readonly beside?: boolean;
  /** How long another process may take to let go of `dataDir`; 10 s unless said. */
  readonly patienceMs?: number;
}

export interface Database {
  readonly prisma: PrismaClient;
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Whether openDatabase could work, found out without changing anything.
 * @throws DatabaseError with one clear sentence
 */
export async function checkDatabase({ databaseUrl, ...needs }: DatabaseNeeds): Promise<void> {
  if (databaseUrl === undefined) await checkEmbeddedPostgres(needs);
  else await checkServer(databaseUrl);
}

/**
 * A database that has this version's tables and answers.
 * @throws DatabaseError with one clear sentence; nothing is left open then
 */
export async function openDatabase({ databaseUrl, ...needs }: DatabaseNeeds): Promise<Database> {
  const { log, onProgress } = needs;
  const server = databaseUrl === undefined ? await embedded(needs) : notOurs(databaseUrl);
  try {
    const { version } = await checkServer(server.url);
    const place = databaseUrl === undefined ? `in ${needs.dataDir}` : `at ${serverAddress(server.url)}`;
    const release = `${Math.floor(version / 10_000)}.${version % 10_000}`;
    onProgress?.({ step: 'postgres', state: 'ready', sentence: `Postgres ${release} is ready ${place}.` });
    await migrate({ url: server.url, ...(onProgress && { onProgress }) });
    const prisma = connectPrisma(server.url, log);
    return {
      prisma,
      url: server.url,
      async close() {
        await prisma.$disconnect();
        await server.stop();
      },
    };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

interface Server {
  readonly url: string;
  stop(): Promise<void>;
}

async function embedded(needs: Omit<DatabaseNeeds, 'databaseUrl'>): Promise<Server> {
  const visited = needs.beside === true ? await visitEmbeddedPostgres(needs.dataDir, needs.log) : undefined;
  return visited === undefined ? startEmbeddedPostgres(needs) : notOurs(visited);
}

/** Somebody else's server goes on when we are done. */
function notOurs(url: string): Server {
  return { url, stop: async () => {} };
}
