/** The catalog's values, as every part of the project speaks of them. Ids are slugs: `^[a-z0-9]+(-[a-z0-9]+)*$`, at most 40 characters. */

export const scenes = ['korean', 'western', 'other'] as const;
export type Scene = (typeof scenes)[number];

export const artistKinds = ['person', 'group', 'sub-unit'] as const;
export type ArtistKind = (typeof artistKinds)[number];

export const aliasKinds = ['former-name', 'romanization', 'real-name', 'nickname', 'fandom-shorthand'] as const;
export type AliasKind = (typeof aliasKinds)[number];

export const creditRoles = ['primary', 'featured', 'remixer', 'producer', 'writer'] as const;
export type CreditRole = (typeof creditRoles)[number];

export const collaborationKinds = ['single', 'remix', 'feature', 'album-track', 'soundtrack', 'performance'] as const;
export type CollaborationKind = (typeof collaborationKinds)[number];

export const claimStatuses = ['verified', 'single-source', 'disputed'] as const;
export type ClaimStatus = (typeof claimStatuses)[number];

export const claimKinds = ['chart-peak', 'award', 'origin', 'release', 'note'] as const;
export type ClaimKind = (typeof claimKinds)[number];

export const sourceKinds = ['article', 'chart-archive', 'dataset', 'web-page', 'primary'] as const;
export type SourceKind = (typeof sourceKinds)[number];

/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`: what is written is all that is known, so the length is the precision. */
export type PartialDate = string;

/** A text of our own words in both shipped languages. */
export interface LocalizedText {
  readonly en: string;
  readonly ko: string;
}

export interface Alias {
  readonly name: string;
  readonly kind: AliasKind;
  /** True when another artist answers to this name too; a lookup then asks which one is meant. */
  readonly ambiguous?: boolean;
  /** Who calls the artist so; left out where nobody is cited. */
  readonly sourceIds?: readonly string[];
}

/** A date and those who say so; at least one. */
export interface SourcedDate {
  readonly date: PartialDate;
  readonly sourceIds: readonly string[];
}

export interface Artist {
  readonly id: string;
  readonly kind: ArtistKind;
  readonly scene: Scene;
  /** The name in Latin letters, spelled as the artist does: `ROSÉ`. */
  readonly name: string;
  /** The name in Hangul, where the artist has one: `로제`. */
  readonly hangul?: string;
  /** Who says that the Hangul name is this one; may be empty, and is where there is no such name. */
  readonly nameSourceIds: readonly string[];
  readonly aliases: readonly Alias[];
  /** Groups that this sub-unit is drawn from; empty for persons and groups. */
  readonly parentIds: readonly string[];
  /** The first release under this name. */
  readonly debut?: SourcedDate;
  /** The artist's MusicBrainz id (MBID), a lower-case UUID: what an import matches by. */
  readonly musicbrainzId?: string;
}

export interface Membership {
  readonly personId: string;
  /** A group or a sub-unit. */
  readonly groupId: string;
  readonly status: 'current' | 'former';
  readonly from?: PartialDate;
  readonly until?: PartialDate;
  readonly sourceIds: readonly string[];
}

export interface Credit {
  readonly artistId: string;
  readonly role: CreditRole;
  /** The name printed on this release where it differs from the artist's own: `Jungkook`. */
  readonly creditedAs?: string;
}

export interface Collaboration {
  readonly id: string;
  readonly title: string;
  /** The title in its original script where that is not Latin: `아파트`. */
  readonly originalTitle?: string;
  /** Other titles people type: translations, the title without its remix suffix. */
  readonly otherTitles: readonly string[];
  /** The id of the original, for a remix or another version of it. */
  readonly versionOf?: string;
  readonly kinds: readonly CollaborationKind[];
  readonly released?: PartialDate;
  /** What others have for the release date, each with its sources; empty where they agree. */
  readonly otherDates: readonly SourcedDate[];
  readonly album?: string;
  readonly label?: string;
  /**
   * Who states the release date, the original title, the album, the label. `sourceIds` vouch for the credits alone, so an empty
   * list here means that nobody is known to say so; it is empty where the fact is not there.
   */
  readonly releasedSourceIds: readonly string[];
  readonly originalTitleSourceIds: readonly string[];
  readonly albumSourceIds: readonly string[];
  readonly labelSourceIds: readonly string[];
  /** In the order of the release. */
  readonly credits: readonly Credit[];
  /** Some print a guest where others print main artists alike: the roles of the credits are not beyond doubt. */
  readonly rolesVary?: true;
  /** Who says that this collaboration exists with these credits; at least one. */
  readonly sourceIds: readonly string[];
  /** The MusicBrainz id (MBID) of the recording, a lower-case UUID: what an import matches by. */
  readonly musicbrainzId?: string;
}

export interface Source {
  readonly id: string;
  readonly kind: SourceKind;
  readonly title: string;
  readonly url?: string;
  /** Sources of one publisher or one origin share this key and count once towards *verified*. */
  readonly origin: string;
  /** Where the pages of a source that has many are: an https address with `{page}` in it. */
  readonly pages?: string;
  /** For one page of another source: which one, and the page's name there. */
  readonly pageOf?: { readonly sourceId: string; readonly page: string };
}

export interface ChartPosition {
  readonly chart: string;
  readonly peak: number;
  /** The chart's own date of the peak week, `YYYY-MM-DD`. */
  readonly peakWeek?: PartialDate;
  readonly firstWeek?: PartialDate;
  readonly weeksOnChart?: number;
}

/** What one party says. A disputed claim has two or more, each with its own sources. */
export interface ClaimValue {
  readonly text: LocalizedText;
  readonly chart?: ChartPosition;
  readonly sourceIds: readonly string[];
}

export type ClaimSubject =
  | { readonly type: 'collaboration'; readonly id: string }
  | { readonly type: 'artist'; readonly id: string };

export interface Claim {
  readonly id: string;
  readonly subject: ClaimSubject;
  readonly kind: ClaimKind;
  readonly status: ClaimStatus;
  /** One value unless disputed. */
  readonly values: readonly ClaimValue[];
}

/** A whole catalog as plain values, each list sorted by id. */
export interface Catalog {
  /** First 12 hex digits of the SHA-256 over the canonical content: the same content has the same version everywhere. */
  readonly version: string;
  /** The day of the youngest change, `YYYY-MM-DD`, as the catalog's manifest states it. */
  readonly updated: PartialDate;
  readonly artists: readonly Artist[];
  readonly memberships: readonly Membership[];
  readonly collaborations: readonly Collaboration[];
  readonly sources: readonly Source[];
  readonly claims: readonly Claim[];
}
