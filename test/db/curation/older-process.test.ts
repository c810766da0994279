import { expect, it } from 'vitest';

import { loadCatalog, seedCatalog } from '#src/db/catalog-repo.ts';
import { migrate } from '#src/db/migrate.ts';
import { readMigrations } from '#src/db/migrations.ts';
import { inForm, shipped } from '#test/support/curation/live-database.ts';
import { createTestDatabase } from '#test/support/database/create-test-database.ts';

it('a process from before curation goes on with the catalog under the newer schema', async () => {
  const database = await createTestDatabase({ bare: true });
  const older = (await readMigrations()).filter(({ name }) => name < '20261126030000');
  await migrate({ url: database.url, migrations: older });
  await seedCatalog(database.prisma, shipped);
  await migrate({ url: database.url });

  expect(await loadCatalog(database.prisma)).toEqual(shipped);
  const artists = shipped.artists.map((one) => (one.id === 'usher' ? { ...one, name: 'USHER' } : one));
  await seedCatalog(database.prisma, inForm({ ...shipped, artists }));
  expect((await loadCatalog(database.prisma)).artists.map(({ name }) => name)).toContain('USHER');
  await database.drop();
});
