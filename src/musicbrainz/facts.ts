import type { CollaborationKind, Scene } from '#src/domain/catalog/model.ts';

import type { ImportedKind } from './values.ts';

const known = 0x80;
const scenes: readonly (Scene | undefined)[] = [undefined, 'korean', 'western', 'other'];
const artistKinds: readonly (ImportedKind | undefined)[] = [undefined, 'person', 'group'];
const kinds: readonly CollaborationKind[] = ['single', 'album-track', 'remix', 'soundtrack', 'performance'];

/** What songs need to know of an artist. */
export interface ArtistFact {
  readonly scene?: Scene | undefined;
  readonly kind?: ImportedKind | undefined;
}

/** In a byte, for the table of facts. */
export function artistFact({ scene, kind }: ArtistFact): number {
  return known | scenes.indexOf(scene) | (artistKinds.indexOf(kind) << 2);
}

export function readArtistFact(fact: number): ArtistFact {
  return { scene: scenes[fact & 3], kind: artistKinds[(fact >> 2) & 3] };
}

export function groupFact(ofGroup: readonly CollaborationKind[]): number {
  return ofGroup.reduce((fact, kind) => fact | (1 << kinds.indexOf(kind)), known);
}

export function readGroupFact(fact: number): readonly CollaborationKind[] {
  return kinds.filter((_, at) => (fact & (1 << at)) !== 0);
}
