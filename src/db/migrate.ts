import { readFile } from 'node:fs/promises';
import path from 'node:path';

import type { SchemaEngine } from '@prisma/schema-engine-wasm';
import pg from 'pg';

import { DatabaseError } from './database-error.ts';
import { type History, readHistory } from './migration-history.ts';
import { type Migration, prismaFolder, readMigrations, toMigrationList } from './migrations.ts';
import type { OnProgress } from './progress.ts';
import { createSchemaEngine, noFilters } from './schema-engine.ts';
import { serverAddress } from './server-address.ts';
import { errorCode, explainServerError } from './server-error.ts';

export interface MigrateNeeds {
  readonly url: string;
  readonly onProgress?: OnProgress;
  /** What ships with this version, unless a test says otherwise. */
  readonly migrations?: readonly Migration[];
}

/** One process migrates at a time; the others wait here and then find nothing left to do. */
const migrateLock = 7_390_114_002;
/** Sessions that run scripts; only the holder of the lock has any. */
const scriptName = 'crossover migration script';

/**
 * Applies what is missing; returns the names of the applied migrations. Running it again applies nothing. A migration on which an
 * earlier process died is finished or done again, whichever it needs.
 * @throws DatabaseError `migration` when the database is ahead of this version, or a script fails or has failed
 */
export async function migrate({ url, onProgress, migrations }: MigrateNeeds): Promise<string[]> {
  const all = migrations ?? (await readMigrations());
  const client = new pg.Client({ connectionString: url, application_name: 'crossover migrations' });
  // A connection that breaks fails the query that is under way; without a listener it would end the process as well.
  client.on('error', () => {});
  try {
    await client.connect();
    if (isComplete(await readHistory(client, all), all)) return [];
    await client.query('SELECT pg_advisory_lock($1)', [migrateLock]);
    await endOrphans(client);
    return await applyPending({ url, client, all, onProgress });
  } catch (error) {
    throw explainServerError(error, url);
  } finally {
    await client.end().catch(() => {});
  }
}

/**
 * Whoever runs a script now is the backend of a process that died: the living wait for the lock we hold. It has to be
 * gone before anybody can tell whether its script took effect.
 */
async function endOrphans(client: pg.Client): Promise<void> {
  await client.query(
    `SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity
     WHERE application_name = $1 AND datname = current_database() AND usename = current_user`,
    [scriptName],
  );
}

interface Work {
  readonly url: string;
  readonly client: pg.Client;
  readonly all: readonly Migration[];
  readonly onProgress: OnProgress | undefined;
}

async function applyPending({ url, client, all, onProgress }: Work): Promise<string[]> {
  const pool = new pg.Pool({ connectionString: url, application_name: scriptName, max: 2 });
  pool.on('error', () => {});
  const engine = await createSchemaEngine(pool, await readFile(path.join(prismaFolder, 'schema.prisma'), 'utf8'));
  try {
    await repair(engine, await readHistory(client, all), all);
    const { applied } = await readHistory(client, all);
    const pending = all.filter(({ name }) => !applied.includes(name));
    for (const [index, { name }] of pending.entries()) {
      onProgress?.({
        step: 'migrations',
        done: index,
        of: pending.length,
        sentence: `Migrating the database: ${name} (${index + 1} of ${pending.length}).`,
      });
      await apply({ engine, url, name, upTo: all.slice(0, all.findIndex((one) => one.name === name) + 1) });
    }
    return pending.map(({ name }) => name);
  } finally {
    engine.free();
    await pool.end();
  }
}

async function repair(engine: SchemaEngine, { interrupted }: History, all: readonly Migration[]): Promise<void> {
  for (const { name, tookEffect } of interrupted) {
    if (tookEffect) await engine.markMigrationApplied({ migrationName: name, migrationsList: toMigrationList(all) });
    else await engine.markMigrationRolledBack({ migrationName: name });
  }
}

interface Application {
  readonly engine: SchemaEngine;
  readonly url: string;
  readonly name: string;
  /** Ends with the one to apply; those before it are applied already. */
  readonly upTo: readonly Migration[];
}

async function apply({ engine, url, name, upTo }: Application): Promise<void> {
  try {
    await engine.applyMigrations({ migrationsList: toMigrationList(upTo), filters: noFilters });
  } catch (error) {
    if (errorCode(error) === 'P3005') {
      throw new DatabaseError(
        'migration',
        `The database at ${serverAddress(url)} holds tables of something else: give Crossover an empty database of its own.`,
        { cause: error },
      );
    }
    const message = error instanceof Error ? error.message : String(error);
    // The engine's message goes on with a trace of its own insides; the cause keeps all of it.
    const reason = /ERROR: (.*)/.exec(message)?.[1] ?? message.split('\n', 1)[0];
    throw new DatabaseError('migration', `Migration "${name}" failed: ${reason}.`, { cause: error });
  }
}

function isComplete({ applied, interrupted }: History, all: readonly Migration[]): boolean {
  return interrupted.length === 0 && all.every(({ name }) => applied.includes(name));
}
