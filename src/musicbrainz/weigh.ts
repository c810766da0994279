import type { Scene } from '#src/domain/catalog/model.ts';

import { isNobody, mbidOf } from './mbid.ts';
import { artistIn, relatedArtists, type Sighting } from './sighting.ts';
import type { Fields } from './fields.ts';

/** What is asked of a recording. */
export interface Wanted {
  /** Only what this scene made together with another one; undefined for whatever several artists made together. */
  readonly touching: Scene | undefined;
  sceneOf(mbid: string, artist: Fields): Scene | undefined;
}

export type Weighed =
  | 'kept'
  /** Nobody is credited whom anything is known of. */
  | 'uncredited'
  | 'one-artist'
  /** Nobody of the scene, or nobody else. */
  | 'one-sided'
  /** Of the scene is somebody, and of all others nobody knows where they are at home. */
  | 'unknown-scene';

/** Whether a recording was made by several artists, and by the right ones. A producer alone makes no collaboration of it; a remixer does. */
export function weigh({ credit, recording }: Sighting, { touching, sceneOf }: Wanted): Weighed {
  const artists = new Map<string, Fields>();
  for (const place of credit) add(artists, artistIn(place));
  for (const { role, artist } of relatedArtists(recording)) if (role === 'remixer') add(artists, artist);
  if (artists.size === 0) return 'uncredited';
  if (artists.size === 1) return 'one-artist';
  if (touching === undefined) return 'kept';
  const scenes = [...artists].map(([mbid, artist]) => sceneOf(mbid, artist));
  if (!scenes.includes(touching)) return 'one-sided';
  if (scenes.some((scene) => scene !== undefined && scene !== touching)) return 'kept';
  return scenes.includes(undefined) ? 'unknown-scene' : 'one-sided';
}

function add(artists: Map<string, Fields>, artist: Fields): void {
  const mbid = mbidOf(artist['id']);
  if (mbid !== undefined && !isNobody(mbid)) artists.set(mbid, artist);
}
