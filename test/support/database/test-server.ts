import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { pino } from 'pino';

import { clusterAt } from '#src/db/embedded/cluster.ts';
import { findPostmaster, readPostmasterFile } from '#src/db/embedded/postmaster-file.ts';
import { isAlive, signal } from '#src/db/embedded/processes.ts';
import { startEmbeddedPostgres } from '#src/db/embedded/start-embedded-postgres.ts';
import { stopServer } from '#src/db/embedded/stop-server.ts';
import { withDatabase } from '#src/db/server-address.ts';

export interface TestServer {
  readonly adminUrl: string;
  /** Nothing of it is left after `stop`. */
  readonly isThrowaway: boolean;
  stop(): Promise<void>;
}

const silent = pino({ level: 'silent' });
/** One for each user of the machine, because nobody may write into another's. */
const runsFolder = path.join(tmpdir(), `crossover-tests-${process.getuid?.() ?? 0}`);

/** Nothing of a test has to survive a power cut. */
export const fastSettings = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  autovacuum: 'off',
  max_connections: '100',
};

/** The server that TEST_DATABASE_URL names, or an own one for this run. */
export async function startTestServer(givenUrl = process.env['TEST_DATABASE_URL']): Promise<TestServer> {
  if (givenUrl !== undefined && givenUrl !== '')
    return { adminUrl: givenUrl, isThrowaway: false, stop: async () => {} };
  await mkdir(runsFolder, { recursive: true });
  await removeDeadRuns();
  const dataDir = await mkdtemp(path.join(runsFolder, `${process.pid}-`));
  const server = await startEmbeddedPostgres({ dataDir, log: silent, settings: fastSettings });
  const postmaster = await readPostmasterFile(clusterAt(path.join(dataDir, 'postgres')).data);
  // A run that ends without its teardown takes the server along all the same.
  const lastResort = () => postmaster && signal(postmaster.pid, 'SIGINT');
  process.once('exit', lastResort);
  return {
    adminUrl: withDatabase(server.url, 'postgres'),
    isThrowaway: true,
    async stop() {
      await server.stop();
      process.removeListener('exit', lastResort);
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** What runs that were killed have left: their servers and their files. */
async function removeDeadRuns(): Promise<void> {
  for (const name of await readdir(runsFolder)) {
    const pid = Number.parseInt(name, 10);
    if (!Number.isInteger(pid) || isAlive(pid)) continue;
    const { data } = clusterAt(path.join(runsFolder, name, 'postgres'));
    const running = await findPostmaster(data);
    if (running !== undefined) await stopServer(running.pid, data);
    await rm(path.join(runsFolder, name), { recursive: true, force: true });
  }
}
