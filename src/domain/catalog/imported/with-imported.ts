import type { CatalogIndex } from '../catalog-index.ts';
import { layerQualifier, type ImportedLayer } from './layer.ts';

/**
 * The catalog with what data sets say behind it: whatever the catalog has comes first and is never replaced. `catalog` stays the
 * reviewed part, which alone is asked, drawn and counted.
 */
export function withImported(curated: CatalogIndex, layers: readonly ImportedLayer[]): CatalogIndex {
  if (layers.length === 0) return curated;
  const layerOf = (id: string) =>
    layers.find(({ index }) => index.artist(id) !== undefined || index.collaboration(id) !== undefined);
  const everywhere = <Item>(of: (index: CatalogIndex) => readonly Item[]): readonly Item[] => {
    const found = layers.flatMap(({ index }) => of(index));
    return found.length === 0 ? of(curated) : [...of(curated), ...found];
  };
  const first = <Item>(of: (index: CatalogIndex) => Item | undefined): Item | undefined => {
    const known = of(curated);
    if (known !== undefined) return known;
    for (const { index } of layers) {
      const found = of(index);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  const artist = (id: string) => first((index) => index.artist(id));

  return {
    catalog: curated.catalog,
    artist,
    artistByKey: (key) => curated.artistByKey(key),
    collaboration: (id) => first((index) => index.collaboration(id)),
    source: (id) => first((index) => index.source(id)),
    collaborationsOf: (id) => everywhere((index) => index.collaborationsOf(id)),
    between: (firstId, secondId) => everywhere((index) => index.between(firstId, secondId)),
    versionsOf: (id) => everywhere((index) => index.versionsOf(id)),
    unitsOf: (id) => everywhere((index) => index.unitsOf(id)),
    claimsAbout: (subject) => everywhere((index) => index.claimsAbout(subject)),
    membershipsOf: (id) => everywhere((index) => index.membershipsOf(id)),
    qualifierOf(id) {
      const layer = curated.artist(id) === undefined ? layerOf(id) : undefined;
      const found = layer?.index.artist(id);
      if (layer === undefined || found === undefined) return curated.qualifierOf(id);
      return layerQualifier(layer, found, (partnerId) => artist(partnerId)?.name);
    },
    importedFrom(id) {
      const isOurs = curated.artist(id) !== undefined || curated.collaboration(id) !== undefined;
      return isOurs ? undefined : layerOf(id)?.title;
    },
    importedPairsOf: (id) => layers.flatMap((layer) => layer.pairsOf(id)),
    importedPair: (firstId, secondId) => layers.flatMap((layer) => layer.pairOf(firstId, secondId) ?? []),
  };
}
