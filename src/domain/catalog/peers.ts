import type { CatalogIndex } from './catalog-index.ts';
import { isCollaboration } from './is-collaboration.ts';
import type { Artist } from './model.ts';

/**
 * Acts of the same scene (persons for a person, groups for a group) that have collaborations and debuted about the same time, the
 * nearest first; none when nobody knows the artist's debut.
 */
export function peersOf(index: CatalogIndex, artist: Artist): readonly Artist[] {
  const year = debutYear(index, artist);
  if (year === undefined) return [];
  const alike = index.catalog.artists.filter(
    ({ id, scene, kind }) =>
      id !== artist.id && scene === artist.scene && (kind === 'person') === (artist.kind === 'person'),
  );
  const peers = alike.flatMap((other) => {
    const songs = index.collaborationsOf(other.id).filter(isCollaboration).length;
    const debut = songs === 0 ? undefined : debutYear(index, other);
    return debut === undefined ? [] : [{ other, songs, apart: Math.abs(debut - year) }];
  });
  peers.sort((one, two) => one.apart - two.apart || two.songs - one.songs || (one.other.id < two.other.id ? -1 : 1));
  return peers.map(({ other }) => other);
}

/** A member's first stage is the group's. */
function debutYear(index: CatalogIndex, artist: Artist): number | undefined {
  const own = artist.debut?.date;
  const groups = index.membershipsOf(artist.id).flatMap(({ groupId }) => index.artist(groupId)?.debut?.date ?? []);
  const [first] = own === undefined ? groups.toSorted() : [own];
  return first === undefined ? undefined : Number(first.slice(0, 4));
}
