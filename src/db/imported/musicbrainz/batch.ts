/** An artist's own document as a row: it replaces whatever was known. */
export interface ArtistRow {
  readonly id: string;
  readonly externalId: string;
  readonly name: string;
  readonly hangul: string | null;
  readonly scene: string | null;
  readonly kind: string | null;
  /** Null where the document does not go into it: what is known of aliases and Hangul name stays then. */
  readonly aliases: readonly string[] | null;
}

/** An artist whom others name: written where nothing is known yet. */
export type MentionRow = Omit<ArtistRow, 'aliases'>;

export interface SongRow {
  readonly id: string;
  readonly externalId: string;
  readonly title: string;
  readonly released: string | null;
  /** The date is that of a release: of several, the earliest counts. */
  readonly isReleaseDate: boolean;
  /** Added to those of other sightings. */
  readonly kinds: readonly string[];
  readonly credits: readonly CreditRow[];
}

export interface CreditRow {
  readonly artistId: string;
  readonly role: string;
  readonly creditedAs: string | null;
  readonly joinPhrase: string | null;
}

export interface MembershipRow {
  readonly personId: string;
  readonly groupId: string;
  /** Empty when nobody knows. */
  readonly fromDate: string;
  readonly untilDate: string | null;
  readonly ended: boolean;
}

export interface FactRows {
  readonly about: FactKind;
  /** 17 bytes each: an id and what is known. */
  readonly data: Uint8Array;
}

export const factKinds = ['artist', 'release-group'] as const;
export type FactKind = (typeof factKinds)[number];

export interface BrokenLine {
  readonly line: number;
  readonly reason: string;
}

/** How far a file has been read. */
export interface Progress {
  readonly lines: number;
  /** Recordings and artists that were kept, as often as they were met. */
  readonly kept: number;
  readonly broken: number;
  readonly counts: Readonly<Record<string, number>>;
  /** The first ones. */
  readonly brokenSamples: readonly BrokenLine[];
  readonly done: boolean;
}

/** What was read since the last batch, each song once. Either all of it is kept or nothing. */
export interface Batch {
  readonly fileId: string;
  readonly progress: Progress;
  readonly artists: readonly ArtistRow[];
  readonly mentions: readonly MentionRow[];
  readonly songs: readonly SongRow[];
  /** Each stay once: all that is known of those who are in `memberOwners`; of others, what one document says. */
  readonly memberships: readonly MembershipRow[];
  /** Artists whose documents say who is a member of what: what they say no more is taken away. */
  readonly memberOwners: readonly string[];
  readonly facts: readonly FactRows[];
}

/** Rows written by a batch; nothing when everything was there before. */
export interface Written {
  readonly artists: number;
  readonly songs: number;
  /** Rows of any table that were made, changed or taken away. */
  readonly changed: number;
}
