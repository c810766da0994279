/** That two artists worked together, as a data set counts it, without naming every track. */
export interface ImportedPair {
  readonly partnerId: string;
  /** 1 or more. */
  readonly tracks: number;
  /** The title of one of the tracks. */
  readonly example?: string;
  /** The title of the data set. */
  readonly from: string;
}

/** What data sets say beside the catalog. Nothing of it was reviewed. */
export interface ImportedFacts {
  /** The title of the data set that an artist or a song comes from; undefined for what the catalog has. */
  importedFrom(id: string): string | undefined;
  /** With whom the artist worked according to data sets that name no songs, most tracks first. */
  importedPairsOf(artistId: string): readonly ImportedPair[];
  importedPair(firstId: string, secondId: string): readonly ImportedPair[];
}

export const nothingImported: ImportedFacts = {
  importedFrom: () => undefined,
  importedPairsOf: () => [],
  importedPair: () => [],
};
