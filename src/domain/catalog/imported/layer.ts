import { createCatalogIndex, type CatalogIndex } from '../catalog-index.ts';
import type { Artist, Catalog } from '../model.ts';
import type { ImportedPair } from './imported.ts';
import { createPairTable, type PairRow } from './pair-table.ts';

/** What one data set says, as it says it: beside the catalog, never asked, and marked wherever it is shown. */
export interface ImportedLayer {
  readonly title: string;
  /**
   * What the data set holds besides the catalog: its artists and songs. Credits may name the catalog's artists too, by their ids there.
   */
  readonly index: CatalogIndex;
  /** With whom the artist worked according to the pairs, most tracks first; an id of this layer or of the catalog. */
  pairsOf(artistId: string): readonly ImportedPair[];
  pairOf(firstId: string, secondId: string): ImportedPair | undefined;
  /** How many others the artist worked with, songs and pairs together. */
  degreeOf(artistId: string): number;
  readonly pairs: number;
}

export interface LayerContent {
  readonly title: string;
  readonly catalog: Catalog;
  /** The artists that pairs speak of by their numbers: ids of this layer, or of the catalog where it has the same artist. */
  readonly paired: readonly string[];
  readonly pairs: readonly PairRow[];
}

export function createImportedLayer({ title, catalog, paired, pairs }: LayerContent): ImportedLayer {
  const index = createCatalogIndex(catalog);
  const numbers = new Map(paired.map((id, number) => [id, number]));
  const table = createPairTable(paired.length, pairs);
  const toPair = ({ artist, ...pair }: ReturnType<typeof table.partnersOf>[number]): ImportedPair => ({
    partnerId: paired[artist] ?? '',
    ...pair,
    from: title,
  });
  const numberOf = (id: string) => numbers.get(id) ?? -1;
  return {
    title,
    index,
    pairs: table.size,
    pairsOf: (id) => table.partnersOf(numberOf(id)).map(toPair),
    pairOf(firstId, secondId) {
      const found = table.between(numberOf(firstId), numberOf(secondId));
      return found === undefined ? undefined : toPair(found);
    },
    degreeOf: (id) => table.degreeOf(numberOf(id)) + index.collaborationsOf(id).length,
  };
}

/** Of two of one name, the one with whom each worked most tells them apart. */
export function layerQualifier(
  layer: ImportedLayer,
  { id }: Artist,
  nameOf: (id: string) => string | undefined,
): string {
  if (layer.index.qualifierOf(id) === undefined) return layer.title;
  const [closest] = layer.pairsOf(id);
  const partner = closest === undefined ? undefined : nameOf(closest.partnerId);
  return `${layer.title}: ${partner ?? id}`;
}
