import type { CatalogIndex } from '#src/domain/catalog/catalog-index.ts';
import type { Artist, Collaboration } from '#src/domain/catalog/model.ts';

import { isCollaboration } from '#src/domain/catalog/is-collaboration.ts';
import { peersOf } from '#src/domain/catalog/peers.ts';
import { relatedArtists } from '#src/domain/catalog/related-artists.ts';

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
  return { type: 'peers', artists: peersOf(index, artist).slice(0, peersShown) };
}
