import { readFile } from 'node:fs/promises';

import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { migrate } from '#src/db/migrate.ts';
import { markOf, readMigrations } from '#src/db/migrations.ts';
import { createSchemaEngine, noFilters } from '#src/db/schema-engine.ts';
import { execute } from '#test/support/database/admin.ts';
import { createTestDatabase, type TestDatabase } from '#test/support/database/create-test-database.ts';

const shipped = await readMigrations();
const names = shipped.map(({ name }) => name);

let database: TestDatabase;
beforeEach(async () => {
  database = await createTestDatabase({ bare: true });
});
afterEach(() => database.drop());

function migrationOf(name: string, sql: string) {
  return { name, sql: `${sql};\nCOMMENT ON TABLE catalog_state IS '${markOf(name)}';` };
}

describe('migrate', () => {
  it('applies every migration to an empty database, in order, and says so', async () => {
    const sentences: string[] = [];
    expect(await migrate({ url: database.url, onProgress: ({ sentence }) => sentences.push(sentence) })).toEqual(names);
    expect(sentences).toHaveLength(names.length);
    expect(await appliedMigrations()).toEqual(names);
  });

  it('applies nothing the second time', async () => {
    await migrate({ url: database.url });
    expect(await migrate({ url: database.url })).toEqual([]);
    expect(await appliedMigrations()).toEqual(names);
  });

  it('applies once when several processes start together', async () => {
    const all = await Promise.all([1, 2, 3].map(() => migrate({ url: database.url })));
    expect(all.flat()).toEqual(names);
    expect(await appliedMigrations()).toEqual(names);
  });

  it('writes what `prisma migrate deploy` would: the checksum of the file', async () => {
    await migrate({ url: database.url });
    const rows = await execute<{ checksum: string }>(
      database.url,
      'SELECT checksum FROM _prisma_migrations ORDER BY migration_name',
    );
    const checksums = await Promise.all(shipped.map(({ sql }) => sha256(sql)));
    expect(rows.map(({ checksum }) => checksum)).toEqual(checksums);
  });

  it('adds a newer migration to a database that has the older ones', async () => {
    await migrate({ url: database.url });
    const migrations = [...shipped, migrationOf('29990101000000_more', 'CREATE TABLE more (id text)')];
    expect(await migrate({ url: database.url, migrations })).toEqual(['29990101000000_more']);
    expect(await has('more')).toBe(true);
  });

  it('refuses a database that a newer version has migrated', async () => {
    const newer = [...shipped, migrationOf('29990101000000_newer', 'CREATE TABLE newer (id text)')];
    await migrate({ url: database.url, migrations: newer });
    await expect(migrate({ url: database.url })).rejects.toMatchObject({
      code: 'migration',
      message: expect.stringContaining('"29990101000000_newer", which this version does not know'),
    });
  });

  it('keeps nothing of a script that fails half-way, names it, and refuses to go on from there', async () => {
    const migrations = [...shipped, migrationOf('29990101000000_bad', 'CREATE TABLE half (id text); SELECT 1/0')];
    await expect(migrate({ url: database.url, migrations })).rejects.toMatchObject({
      code: 'migration',
      message: 'Migration "29990101000000_bad" failed: division by zero.',
    });
    expect(await has('half')).toBe(false);
    expect(await has('artists')).toBe(true);
    await expect(migrate({ url: database.url, migrations })).rejects.toMatchObject({
      code: 'migration',
      message: expect.stringContaining('failed earlier'),
    });
  });

  it('does a migration again on which a process died before it took effect', async () => {
    const migrations = [...shipped, migrationOf('29990101000000_cut', 'CREATE TABLE cut (id text)')];
    await migrate({ url: database.url });
    await leaveUnfinished('29990101000000_cut');
    expect(await migrate({ url: database.url, migrations })).toEqual(['29990101000000_cut']);
    expect(await has('cut')).toBe(true);
    expect(await migrate({ url: database.url, migrations })).toEqual([]);
  });

  it('does not do a migration again on which a process died after it took effect', async () => {
    const last = migrationOf('29990101000000_cut', 'CREATE TABLE cut (id text)');
    await migrate({ url: database.url });
    await execute(database.url, last.sql);
    await leaveUnfinished(last.name);
    expect(await migrate({ url: database.url, migrations: [...shipped, last] })).toEqual([]);
    expect(await appliedMigrations()).toEqual([...names, last.name]);
  });

  it('ends the script of a process that died before it looks at what that did', async () => {
    const orphan = new pg.Client({ connectionString: database.url, application_name: 'crossover migration script' });
    const ended = new Promise<string>((resolve) => orphan.on('error', (error) => resolve(error.message)));
    await orphan.connect();
    await orphan.query('BEGIN; CREATE TABLE artists (id text)');
    expect(await migrate({ url: database.url })).toEqual(names);
    expect(await ended).toContain('terminat');
  });

  it('leaves a database alone that holds tables of something else', async () => {
    await execute(database.url, 'CREATE TABLE guestbook (id text)');
    await expect(migrate({ url: database.url })).rejects.toMatchObject({
      code: 'migration',
      message: expect.stringContaining('an empty database of its own'),
    });
    expect(await has('artists')).toBe(false);
  });

  it('says where no server answers', async () => {
    await expect(migrate({ url: 'postgresql://user:secret@127.0.0.1:1/db' })).rejects.toMatchObject({
      code: 'unreachable',
      message: expect.stringContaining('127.0.0.1:1/db'),
    });
  });
});

describe('the migrations', () => {
  it.each(shipped)('end with the mark that tells whether they took effect: $name', ({ name, sql }) => {
    expect(sql.trimEnd().endsWith(`COMMENT ON TABLE "catalog_state" IS '${markOf(name)}';`)).toBe(true);
  });

  it('make the tables, columns, keys, indexes and enums that schema.prisma describes', async () => {
    await migrate({ url: database.url });
    const described = await createTestDatabase({ bare: true });
    try {
      await execute(described.url, await scriptOfSchema(described.url));
      const [migrated, wanted] = await Promise.all([structure(database.url), structure(described.url)]);
      expect(migrated).toEqual(wanted);
      expect(wanted.length).toBeGreaterThan(100);
    } finally {
      await described.drop();
    }
  });
});

async function appliedMigrations(): Promise<string[]> {
  const rows = await execute<{ name: string }>(
    database.url,
    `SELECT migration_name AS name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY 1`,
  );
  return rows.map(({ name }) => name);
}

/** What Prisma's table looks like while a script runs, and for ever when the process is killed then. */
async function leaveUnfinished(name: string): Promise<void> {
  await execute(
    database.url,
    `INSERT INTO _prisma_migrations (id, checksum, migration_name) VALUES ('x', 'x', '${name}')`,
  );
}

async function has(table: string): Promise<boolean> {
  const rows = await execute<{ there: boolean }>(database.url, 'SELECT to_regclass($1) IS NOT NULL AS there', [table]);
  return rows[0]?.there ?? false;
}

async function sha256(text: string): Promise<string> {
  return Buffer.from(await crypto.subtle.digest('SHA-256', Buffer.from(text))).toString('hex');
}

/** The SQL that Prisma itself derives from schema.prisma. */
async function scriptOfSchema(url: string): Promise<string> {
  const content = await readFile('prisma/schema.prisma', 'utf8');
  const pool = new pg.Pool({ connectionString: url });
  const engine = await createSchemaEngine(pool, content);
  try {
    const to = { tag: 'schemaDatamodel', files: [{ path: 'schema.prisma', content }] } as const;
    const { stdout } = await engine.diff({
      from: { tag: 'empty' },
      to: { ...to, files: [...to.files] },
      script: true,
      exitCode: null,
      filters: noFilters,
    });
    return stdout ?? '';
  } finally {
    engine.free();
    await pool.end();
  }
}

/** Everything Prisma can describe, one line each: not indexes over a part of a table. */
async function structure(url: string): Promise<string[]> {
  const rows = await execute<{ line: string }>(
    url,
    `SELECT concat_ws(' ', 'column', table_name, column_name, udt_name, is_nullable, column_default, datetime_precision) AS line
       FROM information_schema.columns WHERE table_schema = 'public' AND table_name <> '_prisma_migrations'
     UNION ALL SELECT 'index ' || indexdef FROM pg_indexes WHERE schemaname = 'public' AND tablename <> '_prisma_migrations'
       AND indexdef NOT LIKE '% WHERE %'
     UNION ALL SELECT concat_ws(' ', conrelid::regclass, conname, pg_get_constraintdef(oid)) FROM pg_constraint
       WHERE contype IN ('p', 'f', 'u') AND connamespace = 'public'::regnamespace AND conrelid::regclass::text <> '_prisma_migrations'
     UNION ALL SELECT concat_ws(' ', 'enum', typname, enumsortorder, enumlabel) FROM pg_enum JOIN pg_type ON pg_type.oid = enumtypid
     ORDER BY 1`,
  );
  return rows.map(({ line }) => line);
}
