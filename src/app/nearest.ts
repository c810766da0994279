import type { CatalogIndex } from '#src/domain/catalog/catalog-index.ts';
import type { Artist, Collaboration } from '#src/domain/catalog/model.ts';

import { isCollaboration } from './is-collaboration.ts';
import { relatedArtists } from './related-artists.ts';

/** What comes nearest to a collaboration of an artist who has none. */
export type Nearest =
  /** Songs of members, groups and sub-units, newest first. */
  | { readonly type: 'relatives'; readonly songs: readonly Collaboration[] }
  /** Acts of the same scene that debuted about the same time and have collaborations; none when nobody knows the debut. */
  | { readonly type: 'peers'; readonly artists: readonly Artist[] };

const peersShown = 3;

export function nearestTo(index: CatalogIndex, artist: Artist): Nearest {
  const related = relatedArtists(index, artist.id);
  const songs = [...related].flatMap((id) => index.collaborationsOf(id)).filter(isCollaboration);
  if (songs.length > 0) return { type: 'relatives', songs: [...new Set(songs)] };
  return { type: 'peers', artists: peersOf(index, artist) };
}

function peersOf(index: CatalogIndex, artist: Artist): readonly Artist[] {
  const year = debutYear(index, artist);
  if (year === undefined) return [];
  const peers = index.catalog.artists.flatMap((other) => {
    const songs = index.collaborationsOf(other.id).filter(isCollaboration).length;
    const debut = debutYear(index, other);
    const isPeer =
      other.id !== artist.id &&
      other.scene === artist.scene &&
      (other.kind === 'person') === (artist.kind === 'person');
    return isPeer && songs > 0 && debut !== undefined ? [{ other, songs, apart: Math.abs(debut - year) }] : [];
  });
  peers.sort((one, two) => one.apart - two.apart || two.songs - one.songs || (one.other.id < two.other.id ? -1 : 1));
  return peers.slice(0, peersShown).map(({ other }) => other);
}

/** A member's first stage is the group's. */
function debutYear(index: CatalogIndex, artist: Artist): number | undefined {
  const own = artist.debut?.date;
  const groups = index.membershipsOf(artist.id).flatMap(({ groupId }) => index.artist(groupId)?.debut?.date ?? []);
  const [first] = own === undefined ? groups.toSorted() : [own];
  return first === undefined ? undefined : Number(first.slice(0, 4));
}
