import type {
  Artist,
  ArtistAlias,
  ArtistAliasSource,
  ArtistDebutSource,
  ArtistNameSource,
  ChartPosition,
  Claim,
  ClaimValue,
  ClaimValueSource,
  Collaboration,
  CollaborationFactSource,
  CollaborationSource,
  Credit,
  Membership,
  MembershipSource,
  OtherDate,
  OtherDateSource,
  OtherTitle,
  Source,
  SubUnitParent,
} from '../generated/client.ts';

/** The catalog's tables, whole. */
export interface CatalogRows {
  readonly sources: readonly Source[];
  readonly artists: readonly Artist[];
  readonly nameSources: readonly ArtistNameSource[];
  readonly debutSources: readonly ArtistDebutSource[];
  readonly aliases: readonly ArtistAlias[];
  readonly aliasSources: readonly ArtistAliasSource[];
  readonly parents: readonly SubUnitParent[];
  readonly memberships: readonly Membership[];
  readonly membershipSources: readonly MembershipSource[];
  readonly collaborations: readonly Collaboration[];
  readonly otherTitles: readonly OtherTitle[];
  readonly otherDates: readonly OtherDate[];
  readonly otherDateSources: readonly OtherDateSource[];
  readonly credits: readonly Credit[];
  readonly collaborationSources: readonly CollaborationSource[];
  readonly factSources: readonly CollaborationFactSource[];
  readonly claims: readonly Claim[];
  readonly claimValues: readonly ClaimValue[];
  readonly claimValueSources: readonly ClaimValueSource[];
  readonly chartPositions: readonly ChartPosition[];
}
