import type { CatalogIndex } from '../catalog-index.ts';
import type { Artist, Credit } from '../model.ts';
import type { ReadCredit } from './credits-text.ts';
import type { NewArtist } from './new-artist.ts';
import { newId, slugOf } from './new-id.ts';

/** The credits with ids for those whom they introduce, and these artists as the catalog will have them. */
export function introduceArtists(
  read: readonly ReadCredit[],
  index: CatalogIndex,
): { readonly artists: readonly Artist[]; readonly credits: readonly Credit[] } {
  const artists: Artist[] = [];
  const isTaken = (id: string) => index.artist(id) !== undefined || artists.some((artist) => artist.id === id);
  const idOf = (artist: Artist | NewArtist): string => {
    if ('id' in artist) return artist.id;
    // Somebody new may be a guest and a producer too.
    const known = artists.find(({ name, hangul }) => name === artist.name && hangul === artist.hangul);
    if (known !== undefined) return known.id;
    const id = newId(slugOf(artist.name), isTaken);
    artists.push({ id, ...artist, nameSourceIds: [], aliases: [], parentIds: [] });
    return id;
  };
  const credits = read.map(({ artist, role, creditedAs }) => ({
    artistId: idOf(artist),
    role,
    ...(creditedAs !== undefined && { creditedAs }),
  }));
  return { artists, credits };
}
