import type { Artist, Catalog, Collaboration, Membership } from '#src/domain/catalog/model.ts';

import type { CollaborationFact } from '../generated/client.ts';
import { claimRows } from './claim-rows.ts';
import { toStoredDate } from './partial-date.ts';
import type { CatalogRows } from './rows.ts';
import { underscored } from './spelling.ts';

/** The catalog as rows; a list's order becomes the rows' positions. */
export function toRows(catalog: Catalog): CatalogRows {
  return {
    sources: catalog.sources.map(({ pageOf, ...one }) => ({
      ...one,
      kind: underscored(one.kind),
      url: one.url ?? null,
      pages: one.pages ?? null,
      pageOfId: pageOf?.sourceId ?? null,
      page: pageOf?.page ?? null,
    })),
    ...artistRows(catalog.artists),
    ...membershipRows(catalog.memberships),
    ...collaborationRows(catalog.collaborations),
    ...claimRows(catalog.claims),
  };
}

function artistRows(
  artists: readonly Artist[],
): Pick<CatalogRows, 'artists' | 'nameSources' | 'debutSources' | 'aliases' | 'aliasSources' | 'parents'> {
  return {
    artists: artists.map(({ id, kind, scene, name, hangul, debut, musicbrainzId }) => {
      const { on: debutOn, precision: debutPrecision } = toStoredDate(debut?.date);
      return {
        id,
        kind: underscored(kind),
        scene,
        name,
        hangul: hangul ?? null,
        debutOn,
        debutPrecision,
        musicbrainzId: musicbrainzId ?? null,
      };
    }),
    debutSources: artists.flatMap(({ id, debut }) =>
      (debut?.sourceIds ?? []).map((sourceId, position) => ({ artistId: id, position, sourceId })),
    ),
    aliasSources: artists.flatMap(({ id, aliases }) =>
      aliases.flatMap(({ sourceIds = [] }, aliasPosition) =>
        sourceIds.map((sourceId, position) => ({ artistId: id, aliasPosition, position, sourceId })),
      ),
    ),
    nameSources: artists.flatMap(({ id, nameSourceIds }) =>
      nameSourceIds.map((sourceId, position) => ({ artistId: id, position, sourceId })),
    ),
    aliases: artists.flatMap(({ id, aliases }) =>
      aliases.map(({ name, kind, ambiguous }, position) => ({
        artistId: id,
        position,
        name,
        kind: underscored(kind),
        ambiguous: ambiguous ?? false,
      })),
    ),
    parents: artists.flatMap(({ id, parentIds }) =>
      parentIds.map((parentId, position) => ({ subUnitId: id, position, parentId })),
    ),
  };
}

function membershipRows(memberships: readonly Membership[]): Pick<CatalogRows, 'memberships' | 'membershipSources'> {
  const stints = new Map<string, number>();
  const numbered = memberships.toSorted(byBeginning).map((one) => {
    const pair = `${one.personId} ${one.groupId}`;
    const stint = (stints.get(pair) ?? 0) + 1;
    stints.set(pair, stint);
    return { one, key: { personId: one.personId, groupId: one.groupId, stint } };
  });
  return {
    memberships: numbered.map(({ one, key }) => {
      const from = toStoredDate(one.from);
      const until = toStoredDate(one.until);
      return {
        ...key,
        status: one.status,
        fromOn: from.on,
        fromPrecision: from.precision,
        untilOn: until.on,
        untilPrecision: until.precision,
      };
    }),
    membershipSources: numbered.flatMap(({ one, key }) =>
      one.sourceIds.map((sourceId, position) => ({ ...key, position, sourceId })),
    ),
  };
}

function byBeginning(a: Membership, b: Membership): number {
  return (a.from ?? '') < (b.from ?? '') ? -1 : (a.from ?? '') > (b.from ?? '') ? 1 : 0;
}

function collaborationRows(
  songs: readonly Collaboration[],
): Pick<
  CatalogRows,
  | 'collaborations'
  | 'otherTitles'
  | 'otherDates'
  | 'otherDateSources'
  | 'credits'
  | 'collaborationSources'
  | 'factSources'
> {
  return {
    collaborations: songs.map((song) => {
      const released = toStoredDate(song.released);
      return {
        id: song.id,
        title: song.title,
        originalTitle: song.originalTitle ?? null,
        versionOfId: song.versionOf ?? null,
        kinds: song.kinds.map(underscored),
        releasedOn: released.on,
        releasedPrecision: released.precision,
        album: song.album ?? null,
        label: song.label ?? null,
        rolesVary: song.rolesVary ?? false,
        musicbrainzId: song.musicbrainzId ?? null,
      };
    }),
    otherTitles: songs.flatMap(({ id, otherTitles }) =>
      otherTitles.map((title, position) => ({ collaborationId: id, position, title })),
    ),
    ...otherDateRows(songs),
    credits: songs.flatMap(({ id, credits }) =>
      credits.map(({ artistId, role, creditedAs }, position) => ({
        collaborationId: id,
        position,
        artistId,
        role,
        creditedAs: creditedAs ?? null,
      })),
    ),
    collaborationSources: songs.flatMap(({ id, sourceIds }) =>
      sourceIds.map((sourceId, position) => ({ collaborationId: id, position, sourceId })),
    ),
    factSources: songs.flatMap((song) => [
      ...factSourceRows(song.id, 'released', song.releasedSourceIds),
      ...factSourceRows(song.id, 'original_title', song.originalTitleSourceIds),
      ...factSourceRows(song.id, 'album', song.albumSourceIds),
      ...factSourceRows(song.id, 'label', song.labelSourceIds),
    ]),
  };
}

function otherDateRows(songs: readonly Collaboration[]): Pick<CatalogRows, 'otherDates' | 'otherDateSources'> {
  const dates = songs.flatMap(({ id, otherDates }) =>
    otherDates.map((other, position) => ({ collaborationId: id, position, other })),
  );
  return {
    otherDates: dates.flatMap(({ other, ...key }) => {
      const { on, precision } = toStoredDate(other.date);
      return on === null || precision === null ? [] : { ...key, on, precision };
    }),
    otherDateSources: dates.flatMap(({ collaborationId, position: datePosition, other }) =>
      other.sourceIds.map((sourceId, position) => ({ collaborationId, datePosition, position, sourceId })),
    ),
  };
}

function factSourceRows(
  collaborationId: string,
  fact: CollaborationFact,
  sourceIds: readonly string[],
): CatalogRows['factSources'] {
  return sourceIds.map((sourceId, position) => ({ collaborationId, fact, position, sourceId }));
}
