import type { CatalogIndex } from '../catalog-index.ts';
import type { CatalogChange } from '../change.ts';
import type { Collaboration } from '../model.ts';

/** Takes a song out with everything that is said about it. */
export function retireSong(song: Collaboration, index: CatalogIndex): CatalogChange {
  const claims = index.claimsAbout({ type: 'collaboration', id: song.id });
  return [
    ...claims.map((claim) => ({ type: 'claim' as const, id: claim.id, before: claim, after: undefined })),
    { type: 'collaboration', id: song.id, before: song, after: undefined },
  ];
}
