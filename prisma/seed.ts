import path from 'node:path';

import { readCatalogFiles } from '#src/catalog-files/read.ts';
import { reviewContent } from '#src/catalog-files/review-content.ts';
import { sayEntities } from '#src/catalog-files/say-entities.ts';
import type { PrismaClient } from '#src/db/connect.ts';
import { type LiveSeedResult, seedLive } from '#src/db/curation/seed-live.ts';

const catalogFolder = path.join(import.meta.dirname, 'catalog');

export interface SeedOptions {
  readonly folder?: string;
  /** Compare every row even when the database says it holds this version. */
  readonly full?: boolean;
}

/**
 * Makes the database hold the reviewed files and what curators decided since, writing only what differs.
 * @throws CatalogFileError for a bad file, before the database is touched
 */
export async function seed(
  prisma: PrismaClient,
  { folder = catalogFolder, full = false }: SeedOptions = {},
): Promise<LiveSeedResult> {
  return seedLive(prisma, readCatalogFiles(folder), { full, review: reviewContent });
}

/** More tell nothing new: one artist who is gone may be missed by many songs. */
const mostProblems = 5;

/** What the operator should know of the files and the curators' decisions, a sentence each. */
export function notesOf({ differing, leftOut }: Pick<LiveSeedResult, 'differing' | 'leftOut'>): string[] {
  const waiting = leftOut.map(
    ({ edits, problems }) =>
      `What curators decided about ${sayEntities(edits)} does not go together with the shipped catalog and waits: ${problems.slice(0, mostProblems).join('; ')}.`,
  );
  if (differing.length === 0) return waiting;
  const count = differing.length === 1 ? '1 entry differs' : `${differing.length} entries differ`;
  return [
    `${count} between the shipped catalog and what curators decided here, which stands: ${sayEntities(differing)}.`,
    ...waiting,
  ];
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
    const seeded = await seed(database.prisma, { full: true });
    const { version, created, updated, deleted } = seeded;
    console.log(`Catalog ${version}: ${created} rows created, ${updated} updated, ${deleted} deleted.`);
    for (const note of notesOf(seeded)) console.log(note);
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
