import type {
  Artist,
  Catalog,
  ChartPosition,
  Claim,
  ClaimSubject,
  ClaimValue,
  Collaboration,
  Membership,
  Source,
  SourcedDate,
} from '#src/domain/catalog/model.ts';

import type * as stored from '../generated/client.ts';
import { fromStoredDate } from './partial-date.ts';
import type { CatalogRows } from './rows.ts';
import { dashed } from './spelling.ts';

/** The rows as a catalog, every list sorted by id; rows may come in any order. */
export function fromRows(rows: CatalogRows, state: Pick<stored.CatalogState, 'version' | 'updatedOn'>): Catalog {
  return {
    version: state.version,
    updated: state.updatedOn.toISOString().slice(0, 10),
    artists: toArtists(rows),
    memberships: toMemberships(rows),
    collaborations: toCollaborations(rows),
    sources: rows.sources.map(toSource).sort(byId),
    claims: toClaims(rows),
  };
}

function toArtists(rows: CatalogRows): Artist[] {
  const nameSources = listsBy(rows.nameSources, (row) => row.artistId);
  const aliases = listsBy(rows.aliases, (row) => row.artistId);
  const parents = listsBy(rows.parents, (row) => row.subUnitId);
  const debutSources = listsBy(rows.debutSources, (row) => row.artistId);
  const aliasSources = listsBy(rows.aliasSources, (row) => `${row.artistId} ${row.aliasPosition}`);
  const artists = rows.artists.map(({ id, kind, scene, name, hangul, musicbrainzId, ...debut }) => ({
    id,
    kind: dashed(kind),
    scene,
    name,
    ...(hangul !== null && { hangul }),
    nameSourceIds: nameSources(id).map((row) => row.sourceId),
    aliases: aliases(id).map((row) => ({
      name: row.name,
      kind: dashed(row.kind),
      ...(row.ambiguous && { ambiguous: true }),
      ...someSources(aliasSources(`${id} ${row.position}`)),
    })),
    parentIds: parents(id).map((row) => row.parentId),
    ...toDebut(debut, debutSources(id)),
    ...(musicbrainzId !== null && { musicbrainzId }),
  }));
  return artists.sort(byId);
}

function toDebut(
  { debutOn, debutPrecision }: Pick<stored.Artist, 'debutOn' | 'debutPrecision'>,
  sources: readonly { readonly sourceId: string }[],
): Pick<Artist, 'debut'> {
  const date = fromStoredDate({ on: debutOn, precision: debutPrecision });
  return date === undefined ? {} : { debut: { date, sourceIds: sources.map((row) => row.sourceId) } };
}

function someSources(rows: readonly { readonly sourceId: string }[]): { readonly sourceIds?: readonly string[] } {
  return rows.length === 0 ? {} : { sourceIds: rows.map((row) => row.sourceId) };
}

function toMemberships(rows: CatalogRows): Membership[] {
  const keyOf = (row: stored.MembershipSource | stored.Membership) => `${row.personId} ${row.groupId} ${row.stint}`;
  const sources = listsBy(rows.membershipSources, keyOf);
  const keyed = rows.memberships.map((row) => {
    const from = fromStoredDate({ on: row.fromOn, precision: row.fromPrecision });
    const until = fromStoredDate({ on: row.untilOn, precision: row.untilPrecision });
    return {
      pair: `${row.personId} ${row.groupId}`,
      stint: row.stint,
      membership: {
        personId: row.personId,
        groupId: row.groupId,
        status: row.status,
        ...(from !== undefined && { from }),
        ...(until !== undefined && { until }),
        sourceIds: sources(keyOf(row)).map((source) => source.sourceId),
      },
    };
  });
  keyed.sort((a, b) => (a.pair === b.pair ? a.stint - b.stint : a.pair < b.pair ? -1 : 1));
  return keyed.map(({ membership }) => membership);
}

function toCollaborations(rows: CatalogRows): Collaboration[] {
  const titles = listsBy(rows.otherTitles, (row) => row.collaborationId);
  const credits = listsBy(rows.credits, (row) => row.collaborationId);
  const sources = listsBy(rows.collaborationSources, (row) => row.collaborationId);
  const factSources = listsBy(rows.factSources, (row) => `${row.collaborationId} ${row.fact}`);
  const factSourceIds = (id: string, fact: stored.CollaborationFact) =>
    factSources(`${id} ${fact}`).map((row) => row.sourceId);
  const otherDates = otherDateReader(rows);
  const songs = rows.collaborations.map((row) => {
    const released = fromStoredDate({ on: row.releasedOn, precision: row.releasedPrecision });
    return {
      id: row.id,
      title: row.title,
      ...(row.originalTitle !== null && { originalTitle: row.originalTitle }),
      otherTitles: titles(row.id).map((other) => other.title),
      ...(row.versionOfId !== null && { versionOf: row.versionOfId }),
      kinds: row.kinds.map(dashed),
      ...(released !== undefined && { released }),
      otherDates: otherDates(row.id),
      ...(row.album !== null && { album: row.album }),
      ...(row.label !== null && { label: row.label }),
      releasedSourceIds: factSourceIds(row.id, 'released'),
      originalTitleSourceIds: factSourceIds(row.id, 'original_title'),
      albumSourceIds: factSourceIds(row.id, 'album'),
      labelSourceIds: factSourceIds(row.id, 'label'),
      credits: credits(row.id).map(({ artistId, role, creditedAs }) => ({
        artistId,
        role,
        ...(creditedAs !== null && { creditedAs }),
      })),
      sourceIds: sources(row.id).map((source) => source.sourceId),
      ...(row.rolesVary && { rolesVary: true as const }),
      ...(row.musicbrainzId !== null && { musicbrainzId: row.musicbrainzId }),
    };
  });
  return songs.sort(byId);
}

function otherDateReader(rows: CatalogRows): (songId: string) => readonly SourcedDate[] {
  const dates = listsBy(rows.otherDates, (row) => row.collaborationId);
  const sources = listsBy(rows.otherDateSources, (row) => `${row.collaborationId} ${row.datePosition}`);
  return (songId) =>
    dates(songId).map(({ on, precision, position }) => ({
      date: fromStoredDate({ on, precision }) ?? '',
      sourceIds: sources(`${songId} ${position}`).map((row) => row.sourceId),
    }));
}

function toSource({ id, kind, title, url, origin, pages, pageOfId, page }: stored.Source): Source {
  return {
    id,
    kind: dashed(kind),
    title,
    ...(url !== null && { url }),
    origin,
    ...(pages !== null && { pages }),
    ...(pageOfId !== null && page !== null && { pageOf: { sourceId: pageOfId, page } }),
  };
}

function toClaims(rows: CatalogRows): Claim[] {
  const values = listsBy(rows.claimValues, (row) => row.claimId);
  const valueOf = valueReader(rows);
  const claims = rows.claims.map((row) => ({
    id: row.id,
    subject: subjectOf(row),
    kind: dashed(row.kind),
    status: dashed(row.status),
    values: values(row.id).map(valueOf),
  }));
  return claims.sort(byId);
}

function subjectOf({ id, collaborationId, artistId }: stored.Claim): ClaimSubject {
  if (collaborationId !== null) return { type: 'collaboration', id: collaborationId };
  if (artistId !== null) return { type: 'artist', id: artistId };
  throw new Error(`claim ${id} has no subject`);
}

function valueReader(rows: CatalogRows): (value: stored.ClaimValue) => ClaimValue {
  const sources = listsBy(rows.claimValueSources, (row) => `${row.claimId} ${row.valuePosition}`);
  const charts = new Map(rows.chartPositions.map((row) => [`${row.claimId} ${row.valuePosition}`, row]));
  return ({ claimId, position, textEn, textKo }) => {
    const key = `${claimId} ${position}`;
    const chart = charts.get(key);
    return {
      text: { en: textEn, ko: textKo },
      ...(chart !== undefined && { chart: toChartPosition(chart) }),
      sourceIds: sources(key).map((source) => source.sourceId),
    };
  };
}

function toChartPosition({ chart, peak, peakWeek, firstWeek, weeksOnChart }: stored.ChartPosition): ChartPosition {
  const peaked = fromStoredDate({ on: peakWeek, precision: 'day' });
  const first = fromStoredDate({ on: firstWeek, precision: 'day' });
  return {
    chart,
    peak,
    ...(peaked !== undefined && { peakWeek: peaked }),
    ...(first !== undefined && { firstWeek: first }),
    ...(weeksOnChart !== null && { weeksOnChart }),
  };
}

/** The rows of one owner in their order; none is an empty list. */
function listsBy<Row extends { position: number }>(
  rows: readonly Row[],
  ownerOf: (row: Row) => string,
): (owner: string) => Row[] {
  const lists = Map.groupBy(rows, ownerOf);
  for (const list of lists.values()) list.sort((a, b) => a.position - b.position);
  return (owner) => lists.get(owner) ?? [];
}

function byId(a: { id: string }, b: { id: string }): number {
  return a.id < b.id ? -1 : 1;
}
