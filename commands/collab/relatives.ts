import type { CatalogIndex } from '#src/domain/catalog/catalog-index.ts';
import type { Artist } from '#src/domain/catalog/model.ts';

/** The artists around one artist. Kept apart by relation: a group is never merged with its members. */
export interface Relatives {
  readonly groups: readonly Artist[];
  readonly formerGroups: readonly Artist[];
  readonly members: readonly Artist[];
  readonly formerMembers: readonly Artist[];
  readonly parents: readonly Artist[];
  readonly units: readonly Artist[];
}

export function relativesOf(index: CatalogIndex, artist: Artist): Relatives {
  const memberships = index.membershipsOf(artist.id);
  const artists = (ids: readonly string[]) => ids.map((id) => index.artist(id)).filter((one) => one !== undefined);
  const groups = memberships.filter((one) => one.personId === artist.id);
  const members = memberships.filter((one) => one.groupId === artist.id);
  const of = (list: typeof memberships, status: 'current' | 'former') => list.filter((one) => one.status === status);
  return {
    groups: artists(of(groups, 'current').map((one) => one.groupId)),
    formerGroups: artists(of(groups, 'former').map((one) => one.groupId)),
    members: artists(of(members, 'current').map((one) => one.personId)),
    formerMembers: artists(of(members, 'former').map((one) => one.personId)),
    parents: artists(artist.parentIds),
    units: index.unitsOf(artist.id),
  };
}
