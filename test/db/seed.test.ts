import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { seed } from '#prisma/seed.ts';
import { CatalogFileError } from '#src/catalog-files/problem.ts';
import { loadCatalog } from '#src/db/catalog-repo.ts';
import { createTestDatabase, type TestDatabase } from '#test/support/database/create-test-database.ts';

let database: TestDatabase;
let folder: string;
beforeEach(async () => {
  database = await createTestDatabase();
  folder = await mkdtemp(path.join(tmpdir(), 'crossover-seed-'));
  await cp('prisma/catalog', folder, { recursive: true });
});
afterEach(async () => {
  await database.drop();
  await rm(folder, { recursive: true });
});

describe('seed', () => {
  it('fills the database from the reviewed files, and writes nothing the second time', async () => {
    const first = await seed(database.prisma);
    expect(first.created).toBeGreaterThan(100);
    expect(await seed(database.prisma, { full: true })).toEqual({
      version: first.version,
      changed: 0,
      created: 0,
      updated: 0,
      deleted: 0,
      differing: [],
      leftOut: [],
    });
    expect((await loadCatalog(database.prisma)).version).toBe(first.version);
  });

  it('refuses a bad file by file, line and field, before the database is touched', async () => {
    const manifest = path.join(folder, 'manifest.json');
    await writeFile(
      manifest,
      (await readFile(manifest, 'utf8')).replace(/"updated": "[^"]*"/, '"updated": "yesterday"'),
    );
    const error = await seed(database.prisma, { folder }).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(CatalogFileError);
    expect(error).toMatchObject({ problems: [{ file: 'manifest.json', line: expect.any(Number), field: 'updated' }] });
    expect(await database.prisma.source.count()).toBe(0);
    expect(await database.prisma.catalogState.count()).toBe(0);
  });
});
