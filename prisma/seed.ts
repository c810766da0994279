import path from 'node:path';

import { readCatalogFiles } from '#src/catalog-files/read.ts';
import { type SeedResult, seedCatalog } from '#src/db/catalog-repo.ts';
import type { PrismaClient } from '#src/db/connect.ts';

const catalogFolder = path.join(import.meta.dirname, 'catalog');

export interface SeedOptions {
  readonly folder?: string;
  /** Compare every row even when the database says it holds this version. */
  readonly full?: boolean;
}

/**
 * Makes the database hold the reviewed files, writing only what differs.
 * @throws CatalogFileError for a bad file, before the database is touched
 */
export async function seed(
  prisma: PrismaClient,
  { folder = catalogFolder, full = false }: SeedOptions = {},
): Promise<SeedResult> {
  return seedCatalog(prisma, readCatalogFiles(folder), { full });
}

/** `npx prisma db seed`: opens the database that the settings name, as the bot does, and compares every row. */
async function seedByHand(): Promise<void> {
  const [{ readConfig }, { createLog }, { openDatabase }] = await Promise.all([
    import('#src/config.ts'),
    import('#src/log.ts'),
    import('#src/db/open-database.ts'),
  ]);
  const config = readConfig();
  const log = createLog(config, process.stderr);
  const database = await openDatabase({ ...config, log, onProgress: ({ sentence }) => console.log(sentence) });
  try {
    const { version, created, updated, deleted } = await seed(database.prisma, { full: true });
    console.log(`Catalog ${version}: ${created} rows created, ${updated} updated, ${deleted} deleted.`);
  } finally {
    await database.close();
  }
}

if (import.meta.main) {
  await seedByHand().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
}
