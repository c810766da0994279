import type { CatalogContent } from '#src/domain/catalog/entities.ts';
import type { Artist, Claim, Collaboration, Scene, Source } from '#src/domain/catalog/model.ts';

import { artistEntry, songEntry, sourceEntry } from './entry-of.ts';
import type { RefOf } from './entry-of.ts';
import { homeOfArtist, homeOfSong, homeOfSource } from './homes.ts';

/** What stands in each file of a catalog, by the file's name below the catalog's directory. */
export type CatalogFiles = ReadonlyMap<string, unknown>;

/**
 * The files that assemble to this catalog: each entry in its home, entries in the order of ids, fields in one order, defaults left
 * out. Claims and memberships of nobody in the catalog have no place in a file, nor have pages of sources that nothing refers to.
 */
export function filesOf(content: CatalogContent): CatalogFiles {
  const refOf = refReader(content.sources);
  const memberships = Map.groupBy(content.memberships, ({ personId }) => personId);
  const claims = Map.groupBy(content.claims, ({ subject }) => subjectKey(subject));
  const claimsOf = (type: Claim['subject']['type'], id: string) => claims.get(subjectKey({ type, id })) ?? [];
  return new Map<string, unknown>([
    ['manifest.json', { updated: content.updated }],
    ...filed(
      content.sources.filter(({ pageOf }) => pageOf === undefined),
      homeOfSource,
      (sources) => ({ sources: sources.map(sourceEntry) }),
    ),
    ...filed(content.artists, homeOfArtist, (artists) => ({
      scene: artists[0]?.scene satisfies Scene | undefined,
      artists: artists.map((artist: Artist) =>
        artistEntry(
          { artist, memberships: memberships.get(artist.id) ?? [], claims: claimsOf('artist', artist.id) },
          refOf,
        ),
      ),
    })),
    ...filed(content.collaborations, homeOfSong, (songs) => ({
      songs: songs.map((song: Collaboration) => songEntry(song, claimsOf('collaboration', song.id), refOf)),
    })),
  ]);
}

function filed<Entity extends { readonly id: string }>(
  entities: readonly Entity[],
  homeOf: (entity: Entity) => string,
  write: (entities: readonly Entity[]) => unknown,
): [string, unknown][] {
  const homes = Map.groupBy(entities.toSorted(byId), homeOf);
  return [...homes].sort(([a], [b]) => (a < b ? -1 : 1)).map(([home, list]) => [home, write(list)]);
}

/** A page of a source is written `source@page`. */
function refReader(sources: readonly Source[]): RefOf {
  const refs = new Map(
    sources.flatMap(({ id, pageOf }) => (pageOf === undefined ? [] : [[id, `${pageOf.sourceId}@${pageOf.page}`]])),
  );
  return (id) => refs.get(id) ?? id;
}

function subjectKey({ type, id }: Claim['subject']): string {
  return `${type} ${id}`;
}

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : 1;
}
