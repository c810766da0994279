import { randomBytes } from 'node:crypto';

import type { TestProject } from 'vitest/node';

import { migrate } from '#src/db/migrate.ts';
import { withDatabase } from '#src/db/server-address.ts';

import { dropDatabases, execute } from './admin.ts';
import { startTestServer } from './test-server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    testDatabase: TestDatabaseRun;
  }
}

/** What every test file of a run needs to make databases of its own. */
export interface TestDatabaseRun {
  /** The server's administrative database. */
  readonly adminUrl: string;
  /** The migrated, empty database that is cloned. */
  readonly template: string;
  /** Begins the name of every database of this run. */
  readonly prefix: string;
  /** The server goes with the run and its databases with it; dropping each would take longer than most tests. */
  readonly isThrowaway: boolean;
}

/** One server and one migrated template a run; nothing of either is left afterwards. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const server = await startTestServer();
  const prefix = `crossover_test_${randomBytes(4).toString('hex')}`;
  const template = `${prefix}_template`;
  const tearDown = async () => {
    if (!server.isThrowaway) await dropDatabases(server.adminUrl, prefix);
    await server.stop();
  };
  try {
    await execute(server.adminUrl, `CREATE DATABASE ${template}`);
    await migrate({ url: withDatabase(server.adminUrl, template) });
  } catch (error) {
    await tearDown();
    throw error;
  }
  const { adminUrl, isThrowaway } = server;
  project.provide('testDatabase', { adminUrl, template, prefix, isThrowaway });
  return tearDown;
}
