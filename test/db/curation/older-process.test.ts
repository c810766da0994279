import { expect, it } from 'vitest';

import { loadCatalog } from '#src/db/catalog-repo.ts';
import { migrate } from '#src/db/migrate.ts';
import { readMigrations } from '#src/db/migrations.ts';
import { execute } from '#test/support/database/admin.ts';
import { createTestDatabase } from '#test/support/database/create-test-database.ts';

/** As the version before curation writes them, column by column. */
const addArtist = (id: string) =>
  `INSERT INTO artists (id, kind, scene, name, hangul) VALUES ('${id}', 'person', 'western', '${id}', NULL)`;
const remember = (version: string) =>
  `INSERT INTO catalog_state (id, version, updated_on) VALUES (1, '${version}', '2026-11-01')
   ON CONFLICT (id) DO UPDATE SET version = excluded.version`;

it('a process from before curation goes on with the catalog under the newer schema', async () => {
  const database = await createTestDatabase({ bare: true });
  const older = (await readMigrations()).filter(({ name }) => name < '20261126030000');
  await migrate({ url: database.url, migrations: older });
  await execute(database.url, addArtist('before'));
  await execute(database.url, remember('0123456789ab'));
  await migrate({ url: database.url });

  await execute(database.url, addArtist('after'));
  await execute(database.url, `UPDATE artists SET name = 'Renamed' WHERE id = 'before'`);
  await execute(database.url, remember('ba9876543210'));
  const { version, artists } = await loadCatalog(database.prisma);
  await database.drop();
  expect(version).toBe('ba9876543210');
  expect(artists.map(({ name }) => name)).toEqual(['after', 'Renamed']);
});
