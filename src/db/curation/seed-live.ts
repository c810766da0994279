import type { CatalogContent } from '#src/domain/catalog/entities.ts';
import type { Catalog } from '#src/domain/catalog/model.ts';
import { type LiveEdit, overlay, type Overlay } from '#src/domain/catalog/overlay.ts';
import type { Review, ReviewContent } from '#src/domain/catalog/review.ts';

import { type SeedOptions, type SeedResult, seedCatalog, type Transaction } from '../catalog-repo.ts';
import { fromRows } from '../catalog/from-rows.ts';
import { readRows } from '../catalog/read-rows.ts';
import type { PrismaClient } from '../connect.ts';
import { editOf, type EditRow } from './edit-rows.ts';

/** A seed, and what became of the curators' decisions in it. */
export type LiveSeedResult = SeedResult & Pick<Overlay, 'differing' | 'leftOut'>;

interface LiveSeedOptions extends Pick<SeedOptions, 'full'> {
  /** The catalog's own rules. */
  readonly review: ReviewContent;
}

/**
 * Makes the database equal the shipped catalog with everything over it that curators decided here and that the files do not hold
 * yet. What they do hold is noted as settled: from then on the files alone speak for it.
 */
export async function seedLive(
  prisma: PrismaClient,
  shipped: Catalog,
  { review, full = false }: LiveSeedOptions,
): Promise<LiveSeedResult> {
  let found: Pick<Overlay, 'differing' | 'leftOut'> = { differing: [], leftOut: [] };
  const over = async (_: Catalog, tx: Transaction) => {
    const result = await overlayOf(tx, shipped, review);
    await settle(tx, result.settled);
    found = result;
    return result.catalog;
  };
  const seeded = await seedCatalog(prisma, shipped, { full, since: { areThere, over } });
  return { ...seeded, differing: found.differing, leftOut: found.leftOut };
}

/** What a seed of these files would make the database hold; nothing is written. */
export async function liveOver(prisma: PrismaClient, shipped: Catalog, review: ReviewContent): Promise<Catalog> {
  return (await overlayOf(prisma, shipped, review)).catalog;
}

async function overlayOf(
  prisma: PrismaClient | Transaction,
  shipped: Catalog,
  review: ReviewContent,
): Promise<Overlay> {
  const [edits, pages] = [await readUnsettled(prisma), await livePages(prisma)];
  return overlay({ shipped, edits, pages, review: (content) => reviewOld(content, review) });
}

/** An edit may be as old as anything, and the files' form a younger one than its: no start may fail by that. */
function reviewOld(content: CatalogContent, review: ReviewContent): Review {
  try {
    return review(content);
  } catch (error) {
    return { type: 'invalid', problems: [`it cannot be written to files (${String(error)})`] };
  }
}

async function areThere(prisma: PrismaClient | Transaction): Promise<boolean> {
  return (await prisma.$queryRaw<unknown[]>`SELECT 1 FROM catalog_edits WHERE settled_at IS NULL LIMIT 1`).length > 0;
}

interface UnsettledRow extends EditRow {
  readonly change_id: string;
  readonly day: string;
}

async function readUnsettled(prisma: PrismaClient | Transaction): Promise<readonly LiveEdit[]> {
  const rows = await prisma.$queryRaw<UnsettledRow[]>`
    SELECT change_id::text, to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD') AS day, entity_type::text, entity_id, before, after
    FROM catalog_edits JOIN catalog_changes ON catalog_changes.id = change_id
    WHERE settled_at IS NULL ORDER BY change_id, position`;
  return rows.map(({ change_id: changeId, day, ...row }) => ({ changeId, day, edit: editOf(row) }));
}

/** Pages of sources that the live catalog refers to. */
async function livePages(prisma: PrismaClient | Transaction): Promise<Catalog['sources']> {
  const { sources } = fromRows(await readRows(prisma), { version: '', updatedOn: new Date(0) });
  return sources.filter(({ pageOf }) => pageOf !== undefined);
}

async function settle(tx: Transaction, edits: readonly LiveEdit[]): Promise<void> {
  const keys = edits.map(({ changeId, edit }) => ({ change_id: changeId, type: edit.type, id: edit.id }));
  await tx.$executeRaw`
    UPDATE catalog_edits SET settled_at = now()
    FROM jsonb_to_recordset(${JSON.stringify(keys)}::jsonb) AS settled (change_id bigint, type text, id text)
    WHERE catalog_edits.change_id = settled.change_id AND entity_type::text = type AND entity_id = id AND settled_at IS NULL`;
}
