import type { Artist, Collaboration, Source } from '#src/domain/catalog/model.ts';

/** The file in which an editor looks for a song: that of its year. */
export function homeOfSong({ released }: { readonly released?: Collaboration['released'] | undefined }): string {
  return `songs/${released?.slice(0, 4) ?? 'undated'}.json`;
}

/** Artists are filed by scene and the first letter of their id. */
export function homeOfArtist({ id, scene }: Pick<Artist, 'id' | 'scene'>): string {
  return `artists/${scene}-${initialOf(id)}.json`;
}

/** Sources are filed by the first letter of their id. */
export function homeOfSource({ id }: Pick<Source, 'id'>): string {
  return `sources/${initialOf(id)}.json`;
}

/** Ids that begin with a digit stand together. */
function initialOf(id: string): string {
  return /^[a-z]/.test(id) ? id.slice(0, 1) : '0';
}
