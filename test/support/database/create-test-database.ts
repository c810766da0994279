import { randomBytes } from 'node:crypto';

import { pino } from 'pino';
import { inject } from 'vitest';

import { connectPrisma, type PrismaClient } from '#src/db/connect.ts';
import { withDatabase } from '#src/db/server-address.ts';

import { execute } from './admin.ts';

export interface TestDatabase {
  readonly url: string;
  readonly prisma: PrismaClient;
  /** Closes `prisma` and drops the database. */
  drop(): Promise<void>;
}

/**
 * A database of the caller's own: migrated and empty, or without any tables at all with `bare`. Call `drop` when done; what a failed
 * test forgets is dropped at the end of the run.
 */
export async function createTestDatabase({ bare = false } = {}): Promise<TestDatabase> {
  const { adminUrl, template, prefix, isThrowaway } = inject('testDatabase');
  const name = `${prefix}_${randomBytes(4).toString('hex')}`;
  await execute(adminUrl, `CREATE DATABASE ${name} TEMPLATE ${bare ? 'template0' : template}`);
  const url = withDatabase(adminUrl, name);
  const prisma = connectPrisma(url, pino({ level: 'silent' }));
  return {
    url,
    prisma,
    async drop() {
      await prisma.$disconnect();
      if (!isThrowaway) await execute(adminUrl, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    },
  };
}
