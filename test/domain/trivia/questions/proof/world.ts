/** What the proofs know of a catalog: everything in it, with what is verified marked by a rule of their own. */
export interface World {
  readonly artists: readonly WorldArtist[];
  readonly songs: readonly WorldSong[];
  /** Ids of sources, with what decides whether they are enough. */
  readonly sources: ReadonlyMap<string, WorldSource>;
}

export interface WorldSource {
  readonly origin: string;
  readonly primary: boolean;
}

export interface WorldArtist {
  readonly id: string;
  readonly isGroup: boolean;
  readonly name: string;
  readonly hangul: string | undefined;
  readonly aliases: readonly string[];
  readonly parents: readonly string[];
  readonly memberOf: readonly {
    readonly group: string;
    readonly status: string;
    readonly sources: readonly string[];
  }[];
  readonly nameSources: readonly string[];
}

export interface WorldSong {
  readonly id: string;
  readonly title: string;
  readonly originalTitle: string | undefined;
  readonly otherTitles: readonly string[];
  readonly versionOf: string | undefined;
  readonly kinds: readonly string[];
  /** Every date that somebody has for the release, without those that only know less than another; none when nobody does. */
  readonly dates: readonly string[];
  readonly album: string | undefined;
  readonly label: string | undefined;
  readonly credits: readonly { readonly artist: string; readonly role: string; readonly as: string | undefined }[];
  readonly sources: readonly string[];
  readonly titleSources: readonly string[];
  readonly albumSources: readonly string[];
  readonly labelSources: readonly string[];
  readonly claims: readonly WorldClaim[];
}

export interface WorldClaim {
  readonly kind: string;
  readonly status: string;
  readonly values: readonly {
    readonly en: string;
    readonly chart: string | undefined;
    readonly peak: number | undefined;
    readonly sources: readonly string[];
  }[];
}

/** A primary source, or two of different origin. */
export function isEnough({ sources }: World, ids: readonly string[]): boolean {
  const known = ids.flatMap((id) => sources.get(id) ?? []);
  return known.some(({ primary }) => primary) || new Set(known.map(({ origin }) => origin)).size > 1;
}
