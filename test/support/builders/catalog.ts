import { layeredLookups, searchable } from '#src/app/layered-lookups.ts';
import type { Lookups } from '#src/app/lookups.ts';
import { createCatalogIndex } from '#src/domain/catalog/catalog-index.ts';
import type { ImportedLayer } from '#src/domain/catalog/imported/layer.ts';
import type { Artist, Catalog, Claim, Collaboration, Source } from '#src/domain/catalog/model.ts';
import { createCatalogSearch } from '#src/domain/catalog/search/create-search.ts';

/** Invented artists, songs and sources: tests state what they need and nothing else. */
export function anArtist(id: string, over: Partial<Artist> = {}): Artist {
  return { id, kind: 'person', scene: 'western', name: id, nameSourceIds: [], aliases: [], parentIds: [], ...over };
}

export function aSong(id: string, artistIds: readonly string[], over: Partial<Collaboration> = {}): Collaboration {
  return {
    id,
    title: id,
    otherTitles: [],
    kinds: ['single'],
    originalTitleSourceIds: [],
    albumSourceIds: [],
    labelSourceIds: [],
    releasedSourceIds: [],
    otherDates: [],
    credits: artistIds.map((artistId) => ({ artistId, role: 'primary' })),
    sourceIds: ['archive'],
    ...over,
  };
}

export function aSource(id: string, over: Partial<Source> = {}): Source {
  return { id, kind: 'chart-archive', title: `The ${id}`, url: `https://example.org/${id}`, origin: id, ...over };
}

export function aClaim(id: string, songId: string, over: Partial<Claim> = {}): Claim {
  return {
    id,
    subject: { type: 'collaboration', id: songId },
    kind: 'note',
    status: 'single-source',
    values: [{ text: { en: `English of ${id}`, ko: `${id}의 한국어` }, sourceIds: ['archive'] }],
    ...over,
  };
}

export function aCatalog(over: Partial<Catalog> = {}): Catalog {
  return {
    version: '0123456789ab',
    updated: '2026-11-23',
    artists: [],
    memberships: [],
    collaborations: [],
    sources: [aSource('archive')],
    claims: [],
    ...over,
  };
}

/** The catalog with a song of their own for all who have none: games speak of nobody without. */
export function whereEverybodySings(catalog: Catalog): Catalog {
  const credited = new Set(catalog.collaborations.flatMap(({ credits }) => credits.map(({ artistId }) => artistId)));
  const silent = catalog.artists.filter(({ id }) => !credited.has(id));
  const songs = silent.map(({ id }) => aSong(`own-${id}`, [id], { title: `Quietly by ${id}`, sourceIds: ['one'] }));
  return { ...catalog, collaborations: [...catalog.collaborations, ...songs] };
}

export function lookupsOver(over: Partial<Catalog>, layers: readonly ImportedLayer[] = []): Lookups {
  const index = createCatalogIndex(aCatalog(over));
  return layeredLookups({ index, search: createCatalogSearch(index) }, layers.map(searchable));
}
