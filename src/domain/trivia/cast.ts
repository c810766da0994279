import type { CatalogIndex } from '#src/domain/catalog/catalog-index.ts';

/** Who plays a part in questions: the catalog knows many more artists than anybody could be asked about. */
export interface Cast {
  /** With a song, or with a group, a member or a unit that has one: whom questions are about. */
  isFamiliar(artistId: string): boolean;
  /** Whom choices may name: the familiar ones, and every group. */
  isInPlay(artistId: string): boolean;
}

export function createCast(index: CatalogIndex): Cast {
  const hasSong = (id: string) => index.collaborationsOf(id).length > 0;
  const familiar = new Set(
    index.catalog.artists.flatMap(({ id, parentIds }) =>
      hasSong(id) || circleOf(index, id, parentIds).some(hasSong) ? [id] : [],
    ),
  );
  return {
    isFamiliar: (id) => familiar.has(id),
    isInPlay: (id) => familiar.has(id) || index.artist(id)?.kind !== 'person',
  };
}

/** One step away: groups of a person, members, parents and units of a group. */
function circleOf(index: CatalogIndex, id: string, parentIds: readonly string[]): readonly string[] {
  const fellows = index.membershipsOf(id).flatMap(({ personId, groupId }) => [personId, groupId]);
  return [...fellows, ...parentIds, ...index.unitsOf(id).map((unit) => unit.id)];
}
