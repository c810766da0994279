import type { Prisma } from '../generated/client.ts';
import { insertRows } from './insert-rows.ts';
import { changedOwners, entityChanges, partsOf } from './changes.ts';
import type { CatalogRows } from './rows.ts';

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
  const dropSources = await writeSources(tx, stored, wanted, tally);
  const dropArtists = await writeArtists(tx, stored, wanted, tally);
  const dropSongs = await writeCollaborations(tx, stored, wanted, tally);
  await writeArtistParts(tx, stored, wanted, tally);
  await writeMemberships(tx, stored, wanted, tally);
  await writeCollaborationParts(tx, stored, wanted, tally);
  await writeClaims(tx, stored, wanted, tally);
  await dropSongs();
  await dropArtists();
  await dropSources();
  return tally;
}

/** Says how to delete what is gone, for when nothing points at it any more. */
type Drop = () => Promise<void>;

async function writeSources(tx: Transaction, stored: CatalogRows, wanted: CatalogRows, tally: Tally): Promise<Drop> {
  const { added, updated, goneIds } = entityChanges(stored.sources, wanted.sources);
  tally.created += await insertRows(tx, 'sources', added);
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

async function writeArtistParts(
  tx: Transaction,
  stored: CatalogRows,
  wanted: CatalogRows,
  tally: Tally,
): Promise<void> {
  const parts = (rows: CatalogRows) => [
    ...partsOf('alias', rows.aliases, (row) => row.artistId),
    ...partsOf('parent', rows.parents, (row) => row.subUnitId),
  ];
  const changed = changedOwners(parts(stored), parts(wanted));
  if (changed.size === 0) return;
  const owners = [...changed];
  tally.deleted += (await tx.artistAlias.deleteMany({ where: { artistId: { in: owners } } })).count;
  tally.deleted += (await tx.subUnitParent.deleteMany({ where: { subUnitId: { in: owners } } })).count;
  tally.created += await insertRows(
    tx,
    'artist_aliases',
    wanted.aliases.filter((row) => changed.has(row.artistId)),
  );
  tally.created += await insertRows(
    tx,
    'sub_unit_parents',
    wanted.parents.filter((row) => changed.has(row.subUnitId)),
  );
}

async function writeMemberships(
  tx: Transaction,
  stored: CatalogRows,
  wanted: CatalogRows,
  tally: Tally,
): Promise<void> {
  const parts = (rows: CatalogRows) => [
    ...partsOf('membership', rows.memberships, (row) => row.personId),
    ...partsOf('source', rows.membershipSources, (row) => row.personId),
  ];
  const changed = changedOwners(parts(stored), parts(wanted));
  if (changed.size === 0) return;
  const owners = [...changed];
  tally.deleted += (await tx.membership.deleteMany({ where: { personId: { in: owners } } })).count;
  tally.created += await insertRows(
    tx,
    'memberships',
    wanted.memberships.filter((row) => changed.has(row.personId)),
  );
  tally.created += await insertRows(
    tx,
    'membership_sources',
    wanted.membershipSources.filter((row) => changed.has(row.personId)),
  );
}

async function writeCollaborationParts(
  tx: Transaction,
  stored: CatalogRows,
  wanted: CatalogRows,
  tally: Tally,
): Promise<void> {
  const ownerOf = (row: { collaborationId: string }) => row.collaborationId;
  const parts = (rows: CatalogRows) => [
    ...partsOf('title', rows.otherTitles, ownerOf),
    ...partsOf('credit', rows.credits, ownerOf),
    ...partsOf('source', rows.collaborationSources, ownerOf),
  ];
  const changed = changedOwners(parts(stored), parts(wanted));
  if (changed.size === 0) return;
  const where = { collaborationId: { in: [...changed] } };
  tally.deleted += (await tx.otherTitle.deleteMany({ where })).count;
  tally.deleted += (await tx.credit.deleteMany({ where })).count;
  tally.deleted += (await tx.collaborationSource.deleteMany({ where })).count;
  tally.created += await insertRows(
    tx,
    'other_titles',
    wanted.otherTitles.filter((row) => changed.has(row.collaborationId)),
  );
  tally.created += await insertRows(
    tx,
    'credits',
    wanted.credits.filter((row) => changed.has(row.collaborationId)),
  );
  tally.created += await insertRows(
    tx,
    'collaboration_sources',
    wanted.collaborationSources.filter((row) => changed.has(row.collaborationId)),
  );
}

async function writeClaims(tx: Transaction, stored: CatalogRows, wanted: CatalogRows, tally: Tally): Promise<void> {
  const { added, updated, goneIds } = entityChanges(stored.claims, wanted.claims);
  tally.deleted += await drop(tx.claim, goneIds);
  tally.created += await insertRows(tx, 'claims', added);
  for (const row of updated) await tx.claim.update({ where: { id: row.id }, data: row });
  tally.updated += updated.length;

  const ownerOf = (row: { claimId: string }) => row.claimId;
  const parts = (rows: CatalogRows) => [
    ...partsOf('value', rows.claimValues, ownerOf),
    ...partsOf('source', rows.claimValueSources, ownerOf),
    ...partsOf('chart', rows.chartPositions, ownerOf),
  ];
  const changed = changedOwners(parts(stored), parts(wanted));
  if (changed.size === 0) return;
  tally.deleted += (await tx.claimValue.deleteMany({ where: { claimId: { in: [...changed] } } })).count;
  tally.created += await insertRows(
    tx,
    'claim_values',
    wanted.claimValues.filter((row) => changed.has(row.claimId)),
  );
  tally.created += await insertRows(
    tx,
    'claim_value_sources',
    wanted.claimValueSources.filter((row) => changed.has(row.claimId)),
  );
  tally.created += await insertRows(
    tx,
    'chart_positions',
    wanted.chartPositions.filter((row) => changed.has(row.claimId)),
  );
}

interface EntityTable {
  deleteMany(args: { where: { id: { in: string[] } } }): PromiseLike<{ count: number }>;
}

async function drop(table: EntityTable, ids: readonly string[]): Promise<number> {
  return ids.length === 0 ? 0 : (await table.deleteMany({ where: { id: { in: [...ids] } } })).count;
}
