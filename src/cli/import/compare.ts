import type { ImportStore } from '#src/db/imported/musicbrainz/open-import-store.ts';
import { foldName } from '#src/domain/catalog/names/fold-name.ts';
import { type Difference, differencesOfArtist, differencesOfSong } from '#src/musicbrainz/differences.ts';

/** An artist of the catalog without a MusicBrainz id, and one of MusicBrainz with the same name. People decide whether it is the same. */
export interface PossibleLink {
  readonly artistId: string;
  readonly mbid: string;
  readonly name: string;
}

export interface Comparison {
  readonly twins: { readonly artists: number; readonly songs: number };
  readonly differences: readonly Difference[];
  readonly possibleLinks: readonly PossibleLink[];
}

export async function compare(store: ImportStore): Promise<Comparison> {
  const [artists, songs] = [await store.linkedArtists(), await store.linkedSongs()];
  return {
    twins: { artists: artists.length, songs: songs.length },
    differences: [...artists.flatMap(differencesOfArtist), ...songs.flatMap(differencesOfSong)],
    possibleLinks: await findPossibleLinks(store),
  };
}

async function findPossibleLinks(store: ImportStore): Promise<readonly PossibleLink[]> {
  const byName = new Map<string, Set<string>>();
  for (const { id, names } of await store.artistsWithoutId()) {
    for (const name of names.map(foldName)) byName.set(name, (byName.get(name) ?? new Set()).add(id));
  }
  const found: PossibleLink[] = [];
  for await (const artists of store.unlinkedArtists()) {
    for (const { id: mbid, names } of artists) {
      const ids = new Set(names.flatMap((name) => [...(byName.get(foldName(name)) ?? [])]));
      for (const artistId of ids) found.push({ artistId, mbid, name: names[0] ?? '' });
    }
  }
  return found.toSorted((one, other) => one.artistId.localeCompare(other.artistId, 'en'));
}
