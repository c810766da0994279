import type { Catalog } from '#src/domain/catalog/model.ts';

import { fromRows } from './catalog/from-rows.ts';
import { readRows } from './catalog/read-rows.ts';
import { toRows } from './catalog/to-rows.ts';
import { writeRows } from './catalog/write-rows.ts';
import type { WrittenRows } from './catalog/write-rows.ts';
import type { PrismaClient } from './generated/client.ts';

/**
 * The whole catalog as the database holds it, in one consistent view.
 * @throws Error when no catalog has been seeded yet
 */
export async function loadCatalog(prisma: PrismaClient): Promise<Catalog> {
  const { state, rows } = await prisma.$transaction(
    async (tx) => ({ state: await tx.catalogState.findUnique({ where: { id: 1 } }), rows: await readRows(tx) }),
    { isolationLevel: 'RepeatableRead', timeout: 60_000 },
  );
  if (state === null) throw new Error('the database holds no catalog yet: seed it first');
  return fromRows(rows, state);
}

export interface SeedResult extends WrittenRows {
  readonly version: string;
  /** All rows written; 0 means that nothing was. */
  readonly changed: number;
}

/** Two processes that start together seed one after the other. */
const seedLock = 7_390_114_001n;

/**
 * Makes the database equal the catalog in one transaction, writing only the rows that differ. A database that already holds this
 * version is left alone without looking further, unless `full` asks to compare every row.
 */
export async function seedCatalog(prisma: PrismaClient, catalog: Catalog, { full = false } = {}): Promise<SeedResult> {
  const untouched = { version: catalog.version, changed: 0, created: 0, updated: 0, deleted: 0 };
  if (!full && (await holds(prisma, catalog))) return untouched;
  return prisma.$transaction(
    async (tx) => {
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(${seedLock})`;
      // Writing a whole catalog and checking it when the transaction commits may take longer than any single query should.
      await tx.$executeRaw`SELECT set_config('statement_timeout', '0', true)`;
      if (!full && (await holds(tx, catalog))) return untouched;
      const written = await writeRows(tx, await readRows(tx), toRows(catalog));
      const changed = written.created + written.updated + written.deleted;
      if (changed > 0 || !(await holds(tx, catalog))) await remember(tx, catalog);
      return { version: catalog.version, changed, ...written };
    },
    { timeout: 300_000, maxWait: 60_000 },
  );
}

type Reader = Pick<PrismaClient, 'catalogState'>;

async function holds(prisma: Reader, { version, updated }: Catalog): Promise<boolean> {
  const state = await prisma.catalogState.findUnique({ where: { id: 1 } });
  return state?.version === version && state.updatedOn.toISOString().startsWith(updated);
}

async function remember(prisma: Reader, { version, updated }: Catalog): Promise<void> {
  const state = { version, updatedOn: new Date(updated), seededAt: new Date() };
  await prisma.catalogState.upsert({ where: { id: 1 }, create: state, update: state });
}
