import type { CatalogIndex } from '../catalog-index.ts';
import type { CatalogSearch, Resolution } from '../search.ts';
import { nameArtists } from './artist-names.ts';
import { createNameSearch } from './name-search.ts';
import { nearSongs, resolveSong } from './resolve-song.ts';
import { nameSongs } from './song-titles.ts';
import { suggestSongs } from './suggest-songs.ts';

/**
 * Search over one catalog version; building it takes well under a second for 60,000 artists, a lookup about a millisecond. Texts
 * of the form `artist:<id>` and `song:<id>` are what autocomplete submits; they resolve to that id and nothing else, or are unknown.
 * @param weightOf how well known an artist is, in any unit
 */
export function createCatalogSearch(
  index: CatalogIndex,
  weightOf = (artistId: string) => index.collaborationsOf(artistId).length,
): CatalogSearch {
  const artists = nameArtists(index, weightOf);
  const songs = nameSongs(index);
  const placeOf = new Map(songs.items.map(({ id }, place) => [id, place]));
  const names = { index, artists, songs, placeOf };
  const artistSearch = createNameSearch(artists, (person, group) =>
    index.membershipsOf(person.id).some(({ personId, groupId }) => personId === person.id && groupId === group.id),
  );
  return {
    artists: artistSearch.suggest,
    songs: (text, limit) => suggestSongs(names, text, limit),
    nearArtists: artistSearch.near,
    resolveArtist: (text) =>
      byId('artist:', text, { find: index.artist, near: (id) => artistSearch.near(id) }) ?? artistSearch.resolve(text),
    resolveSong: (text) =>
      byId('song:', text, { find: index.collaboration, near: (id) => nearSongs(names, id) }) ??
      resolveSong(names, text),
  };
}

interface Items<Item> {
  find(id: string): Item | undefined;
  near(id: string): readonly Item[];
}

function byId<Item>(form: string, text: string, { find, near }: Items<Item>): Resolution<Item> | undefined {
  if (!text.startsWith(form)) return undefined;
  const id = text.slice(form.length);
  const item = find(id);
  if (item !== undefined) return { type: 'found', item };
  // A title may begin with these letters too ("song: for"), an id never has a space or a capital.
  return /^[a-z0-9-]+$/u.test(id) ? { type: 'unknown', near: near(id) } : undefined;
}
