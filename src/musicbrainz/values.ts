import type { CollaborationKind, PartialDate, Scene } from '#src/domain/catalog/model.ts';

export type ImportedKind = 'person' | 'group';
export type ImportedRole = 'primary' | 'featured' | 'remixer' | 'producer';

/** An artist as others name them: in a credit, or as the other end of a relation. */
export interface ArtistMention {
  readonly mbid: string;
  readonly name: string;
  readonly hangul?: string;
  readonly scene?: Scene;
  readonly kind?: ImportedKind;
}

/** An artist's own document. */
export interface ArtistDocument extends ArtistMention {
  /** Undefined where the document does not go into it, as answers of the web service may; what is known then stays. */
  readonly aliases: readonly string[] | undefined;
  readonly memberships: readonly Membership[];
}

/** One stay of a person in a group, read on either of them. */
export interface Membership {
  readonly personMbid: string;
  readonly groupMbid: string;
  readonly from?: PartialDate;
  readonly until?: PartialDate;
  readonly ended: boolean;
  /** Whichever of the two the document is not about. */
  readonly other: ArtistMention;
}

export interface SongCredit {
  readonly artist: ArtistMention;
  readonly role: ImportedRole;
  /** The printed name, where it is another one than the artist's. */
  readonly creditedAs?: string;
  /** The text up to the next name, as it is printed. */
  readonly joinPhrase?: string;
}

/** A recording. */
export interface Song {
  readonly mbid: string;
  readonly title: string;
  readonly released?: PartialDate;
  /** The date is that of a release where it was met: the recording itself has none. */
  readonly isReleaseDate: boolean;
  readonly kinds: readonly CollaborationKind[];
  /** In the order of the release, each artist once; then who remixed it, then who produced it. */
  readonly credits: readonly SongCredit[];
}
