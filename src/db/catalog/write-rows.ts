import type { Prisma } from '../generated/client.ts';
import { insertRows } from './insert-rows.ts';
import { entityChanges } from './changes.ts';
import type { CatalogRows } from './rows.ts';
import { writeArtistParts, writeClaimParts, writeCollaborationParts, writeMemberships } from './write-parts.ts';

export interface WrittenRows {
  readonly created: number;
  readonly updated: number;
  /** Rows that go because their owner goes are not counted. */
  readonly deleted: number;
}

type Transaction = Prisma.TransactionClient;
type Tally = Record<keyof WrittenRows, number>;

/**
 * Makes the tables equal `wanted`, in an order that every foreign key allows: what others point at comes first and goes last.
 * `stored` is what the same transaction has read.
 */
export async function writeRows(tx: Transaction, stored: CatalogRows, wanted: CatalogRows): Promise<WrittenRows> {
  const tally = { created: 0, updated: 0, deleted: 0 };
  const writing = { tx, stored, wanted, tally };
  const dropSources = await writeSources(tx, stored, wanted, tally);
  const dropArtists = await writeArtists(tx, stored, wanted, tally);
  const dropSongs = await writeCollaborations(tx, stored, wanted, tally);
  await writeArtistParts(writing);
  await writeMemberships(writing);
  await writeCollaborationParts(writing);
  await writeClaims(tx, stored, wanted, tally);
  await writeClaimParts(writing);
  await dropSongs();
  await dropArtists();
  await dropSources();
  return tally;
}

/** Says how to delete what is gone, for when nothing points at it any more. */
type Drop = () => Promise<void>;

async function writeSources(tx: Transaction, stored: CatalogRows, wanted: CatalogRows, tally: Tally): Promise<Drop> {
  const { added, updated, goneIds } = entityChanges(stored.sources, wanted.sources);
  // A long list is written in several statements, and a page needs its source to be there.
  const isPage = (row: CatalogRows['sources'][number]) => row.pageOfId !== null;
  for (const rows of [added.filter((row) => !isPage(row)), added.filter(isPage)]) {
    tally.created += await insertRows(tx, 'sources', rows);
  }
  for (const row of updated) await tx.source.update({ where: { id: row.id }, data: row });
  tally.updated += updated.length;
  return async () => {
    tally.deleted += await drop(tx.source, goneIds);
  };
}

async function writeArtists(tx: Transaction, stored: CatalogRows, wanted: CatalogRows, tally: Tally): Promise<Drop> {
  const { added, updated, goneIds } = entityChanges(stored.artists, wanted.artists);
  tally.created += await insertRows(tx, 'artists', added);
  for (const row of updated) await tx.artist.update({ where: { id: row.id }, data: row });
  tally.updated += updated.length;
  return async () => {
    tally.deleted += await drop(tx.artist, goneIds);
  };
}

async function writeCollaborations(
  tx: Transaction,
  stored: CatalogRows,
  wanted: CatalogRows,
  tally: Tally,
): Promise<Drop> {
  const { added, updated, goneIds } = entityChanges(stored.collaborations, wanted.collaborations);
  // Originals first: a long list is written in several statements, and a version needs its original to be there.
  const [originals, versions] = [
    added.filter((row) => row.versionOfId === null),
    added.filter((row) => row.versionOfId !== null),
  ];
  tally.created += await insertRows(tx, 'collaborations', originals);
  tally.created += await insertRows(tx, 'collaborations', versions);
  for (const row of updated) await tx.collaboration.update({ where: { id: row.id }, data: toNewCollaboration(row) });
  tally.updated += updated.length;
  return async () => {
    tally.deleted += await drop(tx.collaboration, goneIds);
  };
}

/** Prisma takes a list it may keep; the rows' lists are read-only. */
function toNewCollaboration(row: CatalogRows['collaborations'][number]) {
  return { ...row, kinds: [...row.kinds] };
}

async function writeClaims(tx: Transaction, stored: CatalogRows, wanted: CatalogRows, tally: Tally): Promise<void> {
  const { added, updated, goneIds } = entityChanges(stored.claims, wanted.claims);
  tally.deleted += await drop(tx.claim, goneIds);
  tally.created += await insertRows(tx, 'claims', added);
  for (const row of updated) await tx.claim.update({ where: { id: row.id }, data: row });
  tally.updated += updated.length;
}

interface EntityTable {
  deleteMany(args: { where: { id: { in: string[] } } }): PromiseLike<{ count: number }>;
}

async function drop(table: EntityTable, ids: readonly string[]): Promise<number> {
  return ids.length === 0 ? 0 : (await table.deleteMany({ where: { id: { in: [...ids] } } })).count;
}
