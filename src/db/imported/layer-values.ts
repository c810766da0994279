import type { Alias, Artist, Collaboration, Credit, Membership } from '#src/domain/catalog/model.ts';

import type { ArtistRow, CreditRow, LayerRow, MembershipRow, SongRow } from './layer-rows.ts';

/** The data set as a source of its own songs. */
export function sourceIdOf({ id }: Pick<LayerRow, 'id'>): string {
  return `imported-${id}`;
}

const none: readonly never[] = [];

/** Of a graph nobody knows the scene, nor whether it is a person: they go by what leaves most open. */
export function toArtists(rows: readonly ArtistRow[]): readonly Artist[] {
  return rows.map(({ id, name, hangul, scene, kind, aliases }) => ({
    id,
    kind: kind ?? 'person',
    scene: scene ?? 'other',
    name,
    ...(hangul !== null && hangul !== name && { hangul }),
    nameSourceIds: none,
    aliases: aliases.length === 0 ? none : aliases.map(toAlias),
    parentIds: none,
  }));
}

/** Data sets do not say what kind of other name it is, nor who else has it. */
function toAlias(name: string): Alias {
  return { name, kind: 'romanization' };
}

export function toSongs(
  songs: readonly SongRow[],
  credits: readonly CreditRow[],
  sourceId: string,
): readonly Collaboration[] {
  const bySong = Map.groupBy(credits, (row) => row.song_id);
  const sourceIds = [sourceId];
  return songs.map(({ id, title, released, kinds }) => ({
    id,
    title,
    otherTitles: none,
    kinds,
    ...(released !== null && { released }),
    otherDates: none,
    releasedSourceIds: none,
    originalTitleSourceIds: none,
    albumSourceIds: none,
    labelSourceIds: none,
    credits: (bySong.get(id) ?? none).map(toCredit),
    sourceIds,
  }));
}

function toCredit({ artist_id: artistId, role, credited_as: creditedAs }: CreditRow): Credit {
  return { artistId, role, ...(creditedAs !== null && { creditedAs }) };
}

export function toMemberships(rows: readonly MembershipRow[], sourceId: string): readonly Membership[] {
  return rows.map(({ person_id: personId, group_id: groupId, from_date: from, until_date: until, ended }) => ({
    personId,
    groupId,
    status: ended ? 'former' : 'current',
    ...(from !== '' && { from }),
    ...(until !== null && { until }),
    sourceIds: [sourceId],
  }));
}
