import type { Catalog } from '#src/domain/catalog/model.ts';

import { fromRows } from './catalog/from-rows.ts';
import { readRows } from './catalog/read-rows.ts';
import { toRows } from './catalog/to-rows.ts';
import type { CatalogRows } from './catalog/rows.ts';
import { writeRows } from './catalog/write-rows.ts';
import type { WrittenRows } from './catalog/write-rows.ts';
import { channels } from './channels.ts';
import type { Prisma, PrismaClient } from './generated/client.ts';
import type { SqlPool } from './pool/open-pool.ts';

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

export async function isSeeded(prisma: PrismaClient): Promise<boolean> {
  return (await prisma.catalogState.count()) > 0;
}

/** Which catalog the database holds; undefined when none has been seeded yet. @throws StoreAwayError */
export async function storedVersion(pool: SqlPool): Promise<string | undefined> {
  const [state] = await pool.rows<{ version: string }>({
    name: 'catalog-version',
    text: 'SELECT version FROM catalog_state WHERE id = 1',
  });
  return state?.version;
}

export interface SeedResult extends WrittenRows {
  readonly version: string;
  /** All rows written; 0 means that nothing was. */
  readonly changed: number;
}

export interface SeedOptions {
  /** Compare every row even when the database says that it holds this version. */
  readonly full?: boolean;
  /** What was changed here since; left out where the files are all that there is. */
  readonly since?: ChangesSince;
}

export interface ChangesSince {
  areThere(prisma: Transaction | PrismaClient): Promise<boolean>;
  /** What the database shall hold instead of the files alone, worked out while nobody else can change the catalog. */
  over(shipped: Catalog, tx: Transaction): Promise<Catalog>;
}

export type Transaction = Prisma.TransactionClient;

const nothingSince: ChangesSince = { areThere: async () => false, over: async (shipped) => shipped };

/** Two processes that start together seed one after the other, and nothing else changes the catalog meanwhile. */
const catalogLock = 7_390_114_001n;

/**
 * Makes the database equal the catalog in one transaction, writing only the rows that differ. A database that already holds this
 * version is left alone without looking further, unless `full` asks to compare every row.
 */
export async function seedCatalog(
  prisma: PrismaClient,
  shipped: Catalog,
  { full = false, since = nothingSince }: SeedOptions = {},
): Promise<SeedResult> {
  const untouched = { version: shipped.version, changed: 0, created: 0, updated: 0, deleted: 0 };
  if (!full && (await holds(prisma, shipped)) && !(await since.areThere(prisma))) return untouched;
  return prisma.$transaction(
    async (tx) => {
      await lockCatalog(tx);
      // Writing a whole catalog and checking it when the transaction commits may take longer than any single query should.
      await tx.$executeRaw`SELECT set_config('statement_timeout', '0', true)`;
      const catalog = (await since.areThere(tx)) ? await since.over(shipped, tx) : shipped;
      if (!full && (await holds(tx, catalog))) return { ...untouched, version: catalog.version };
      const written = await writeCatalog(tx, await readRows(tx), catalog);
      const changed = written.created + written.updated + written.deleted;
      return { version: catalog.version, changed, ...written };
    },
    { timeout: 300_000, maxWait: 60_000 },
  );
}

/** From here to the transaction's end nobody else changes the catalog. */
export async function lockCatalog(tx: Transaction): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${catalogLock})`;
}

/** Makes the tables equal the catalog, and tells every process when the transaction commits. */
export async function writeCatalog(tx: Transaction, stored: CatalogRows, catalog: Catalog): Promise<WrittenRows> {
  const written = await writeRows(tx, stored, toRows(catalog));
  const changed = written.created + written.updated + written.deleted;
  if (changed > 0 || !(await holds(tx, catalog))) await remember(tx, catalog);
  return written;
}

async function holds(prisma: Transaction | PrismaClient, { version, updated }: Catalog): Promise<boolean> {
  const state = await prisma.catalogState.findUnique({ where: { id: 1 } });
  return state?.version === version && state.updatedOn.toISOString().startsWith(updated);
}

async function remember(tx: Transaction, { version, updated }: Catalog): Promise<void> {
  const state = { version, updatedOn: new Date(updated), seededAt: new Date() };
  await tx.catalogState.upsert({ where: { id: 1 }, create: state, update: state });
  await tx.$executeRaw`SELECT pg_notify(${channels.catalog}, ${version})`;
}
