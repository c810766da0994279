import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

import type { MigrationList } from '@prisma/schema-engine-wasm';

export interface Migration {
  /** The folder's name; names sort in the order of application. */
  readonly name: string;
  readonly sql: string;
}

export const prismaFolder = path.resolve(import.meta.dirname, '../../prisma');

export async function readMigrations(folder = path.join(prismaFolder, 'migrations')): Promise<Migration[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  return Promise.all(
    names
      .toSorted()
      .map(async (name) => ({ name, sql: await readFile(path.join(folder, name, 'migration.sql'), 'utf8') })),
  );
}

/** The shape in which the schema engine takes migrations. */
export function toMigrationList(migrations: readonly Migration[]): MigrationList {
  return {
    baseDir: path.join(prismaFolder, 'migrations'),
    lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' },
    shadowDbInitScript: '',
    migrationDirectories: migrations.map(({ name, sql }) => ({
      path: name,
      migrationFile: { path: 'migration.sql', content: { tag: 'ok', value: sql } },
    })),
  };
}

/** The last statement of every migration: it takes effect with the script or not at all. */
export function markOf(name: string): string {
  return `schema ${name}`;
}
