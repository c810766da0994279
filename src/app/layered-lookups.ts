import type { ImportedLayer } from '#src/domain/catalog/imported/layer.ts';
import { withImported } from '#src/domain/catalog/imported/with-imported.ts';
import type { CatalogSearch } from '#src/domain/catalog/search.ts';
import { createCatalogSearch } from '#src/domain/catalog/search/create-search.ts';
import { layerSearches } from '#src/domain/catalog/search/layered-search.ts';

import { createLookups, type Lookups, type LookupsNeeds } from './lookups.ts';

/** A layer and the search over it, which take a second to build for a data set of sixty thousand names. */
export interface SearchableLayer {
  readonly layer: ImportedLayer;
  readonly search: CatalogSearch;
}

export function searchable(layer: ImportedLayer): SearchableLayer {
  return { layer, search: createCatalogSearch(layer.index, layer.degreeOf) };
}

/**
 * The reviewed catalog's lookups, with what was imported behind them.
 * @param over what to make of each search, for instance one that remembers
 */
export function layeredLookups(
  { index, search }: Pick<LookupsNeeds, 'index' | 'search'>,
  layers: readonly SearchableLayer[],
  over: (search: CatalogSearch) => CatalogSearch = (same) => same,
): Lookups {
  const reviewed = createLookups({ index, search: over(search) });
  if (layers.length === 0) return reviewed;
  return createLookups({
    index: withImported(
      index,
      layers.map(({ layer }) => layer),
    ),
    search: over(
      layerSearches(
        search,
        layers.map((one) => one.search),
      ),
    ),
    reviewed,
  });
}
