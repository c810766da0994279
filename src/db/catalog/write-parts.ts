import type { Prisma } from '../generated/client.ts';
import { changedOwners, partsOf } from './changes.ts';
import { insertRows } from './insert-rows.ts';
import type { CatalogRows } from './rows.ts';

export interface Writing {
  readonly tx: Prisma.TransactionClient;
  readonly stored: CatalogRows;
  readonly wanted: CatalogRows;
  /** Counts what is written. */
  readonly tally: { created: number; deleted: number };
}

export async function writeArtistParts({ tx, stored, wanted, tally }: Writing): Promise<void> {
  const artistOf = (row: { artistId: string }) => row.artistId;
  const parts = ({ nameSources, debutSources, aliases, aliasSources, parents }: CatalogRows) => [
    ...partsOf('source', nameSources, artistOf),
    ...partsOf('debut', debutSources, artistOf),
    ...partsOf('alias', aliases, artistOf),
    ...partsOf('alias source', aliasSources, artistOf),
    ...partsOf('parent', parents, (row) => row.subUnitId),
  ];
  const changed = changedOwners(parts(stored), parts(wanted));
  if (changed.size === 0) return;
  const ids = { in: [...changed] };
  tally.deleted += (await tx.artistNameSource.deleteMany({ where: { artistId: ids } })).count;
  tally.deleted += (await tx.artistDebutSource.deleteMany({ where: { artistId: ids } })).count;
  // The sources of an alias go with it.
  tally.deleted += (await tx.artistAlias.deleteMany({ where: { artistId: ids } })).count;
  tally.deleted += (await tx.subUnitParent.deleteMany({ where: { subUnitId: ids } })).count;
  const insert = inserter(tx, changed);
  tally.created += await insert('artist_name_sources', wanted.nameSources, artistOf);
  tally.created += await insert('artist_debut_sources', wanted.debutSources, artistOf);
  tally.created += await insert('artist_aliases', wanted.aliases, artistOf);
  tally.created += await insert('artist_alias_sources', wanted.aliasSources, artistOf);
  tally.created += await insert('sub_unit_parents', wanted.parents, (row) => row.subUnitId);
}

export async function writeMemberships({ tx, stored, wanted, tally }: Writing): Promise<void> {
  const personOf = (row: { personId: string }) => row.personId;
  const parts = ({ memberships, membershipSources }: CatalogRows) => [
    ...partsOf('membership', memberships, personOf),
    ...partsOf('source', membershipSources, personOf),
  ];
  const changed = changedOwners(parts(stored), parts(wanted));
  if (changed.size === 0) return;
  tally.deleted += (await tx.membership.deleteMany({ where: { personId: { in: [...changed] } } })).count;
  const insert = inserter(tx, changed);
  tally.created += await insert('memberships', wanted.memberships, personOf);
  tally.created += await insert('membership_sources', wanted.membershipSources, personOf);
}

export async function writeCollaborationParts({ tx, stored, wanted, tally }: Writing): Promise<void> {
  const songOf = (row: { collaborationId: string }) => row.collaborationId;
  const parts = (rows: CatalogRows) => [
    ...partsOf('title', rows.otherTitles, songOf),
    ...partsOf('date', rows.otherDates, songOf),
    ...partsOf('date source', rows.otherDateSources, songOf),
    ...partsOf('credit', rows.credits, songOf),
    ...partsOf('source', rows.collaborationSources, songOf),
    ...partsOf('fact', rows.factSources, songOf),
  ];
  const changed = changedOwners(parts(stored), parts(wanted));
  if (changed.size === 0) return;
  const where = { collaborationId: { in: [...changed] } };
  tally.deleted += (await tx.otherTitle.deleteMany({ where })).count;
  // The sources of another date go with it.
  tally.deleted += (await tx.otherDate.deleteMany({ where })).count;
  tally.deleted += (await tx.credit.deleteMany({ where })).count;
  tally.deleted += (await tx.collaborationSource.deleteMany({ where })).count;
  tally.deleted += (await tx.collaborationFactSource.deleteMany({ where })).count;
  const insert = inserter(tx, changed);
  tally.created += await insert('other_titles', wanted.otherTitles, songOf);
  tally.created += await insert('other_dates', wanted.otherDates, songOf);
  tally.created += await insert('other_date_sources', wanted.otherDateSources, songOf);
  tally.created += await insert('credits', wanted.credits, songOf);
  tally.created += await insert('collaboration_sources', wanted.collaborationSources, songOf);
  tally.created += await insert('collaboration_fact_sources', wanted.factSources, songOf);
}

export async function writeClaimParts({ tx, stored, wanted, tally }: Writing): Promise<void> {
  const claimOf = (row: { claimId: string }) => row.claimId;
  const parts = ({ claimValues, claimValueSources, chartPositions }: CatalogRows) => [
    ...partsOf('value', claimValues, claimOf),
    ...partsOf('source', claimValueSources, claimOf),
    ...partsOf('chart', chartPositions, claimOf),
  ];
  const changed = changedOwners(parts(stored), parts(wanted));
  if (changed.size === 0) return;
  // Sources and charts go with their value.
  tally.deleted += (await tx.claimValue.deleteMany({ where: { claimId: { in: [...changed] } } })).count;
  const insert = inserter(tx, changed);
  tally.created += await insert('claim_values', wanted.claimValues, claimOf);
  tally.created += await insert('claim_value_sources', wanted.claimValueSources, claimOf);
  tally.created += await insert('chart_positions', wanted.chartPositions, claimOf);
}

/** Inserts those of the rows whose owner has changed. */
function inserter(tx: Prisma.TransactionClient, changed: ReadonlySet<string>) {
  return <Row extends object>(table: string, rows: readonly Row[], ownerOf: (row: Row) => string): Promise<number> =>
    insertRows(
      tx,
      table,
      rows.filter((row) => changed.has(ownerOf(row))),
    );
}
