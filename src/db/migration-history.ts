import type { Client } from 'pg';

import { DatabaseError } from './database-error.ts';
import { markOf, type Migration } from './migrations.ts';

interface HistoryRow {
  readonly name: string;
  readonly finished: boolean;
  /** What the engine noted about a script that failed; nothing when the process died on it. */
  readonly logs: string | null;
}

export interface History {
  readonly applied: readonly string[];
  /** Began and neither finished nor failed: the process that ran it died. */
  readonly interrupted: readonly { readonly name: string; readonly tookEffect: boolean }[];
}

/**
 * What Prisma's migration table says has been applied.
 * @throws DatabaseError `migration` for a migration that failed, or one that this version does not know
 */
export async function readHistory(client: Client, migrations: readonly Migration[]): Promise<History> {
  const rows = await readRows(client);
  const known = new Set(migrations.map(({ name }) => name));
  for (const { name, finished, logs } of rows) {
    if (!known.has(name)) {
      throw new DatabaseError(
        'migration',
        `The database has migration "${name}", which this version does not know: start the newer Crossover that made it.`,
      );
    }
    if (!finished && logs !== null) {
      throw new DatabaseError(
        'migration',
        `Migration "${name}" failed earlier on this database: repair the cause, then run "npx prisma migrate resolve --rolled-back ${name}".`,
      );
    }
  }
  const mark = await readMark(client);
  return {
    applied: rows.filter((row) => row.finished).map((row) => row.name),
    interrupted: rows.filter((row) => !row.finished).map(({ name }) => ({ name, tookEffect: mark === markOf(name) })),
  };
}

async function readRows(client: Client): Promise<HistoryRow[]> {
  const { rows: tables } = await client.query<{ there: boolean }>(
    `SELECT to_regclass('_prisma_migrations') IS NOT NULL AS there`,
  );
  if (tables[0]?.there !== true) return [];
  const { rows } = await client.query<HistoryRow>(`
    SELECT migration_name AS name, finished_at IS NOT NULL AS finished, nullif(logs, '') AS logs
    FROM _prisma_migrations WHERE rolled_back_at IS NULL ORDER BY started_at`);
  return rows;
}

async function readMark(client: Client): Promise<string | null> {
  const { rows } = await client.query<{ mark: string | null }>(
    `SELECT obj_description(to_regclass('catalog_state'), 'pg_class') AS mark`,
  );
  return rows[0]?.mark ?? null;
}
