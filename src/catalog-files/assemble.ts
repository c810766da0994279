import type {
  Artist,
  Catalog,
  Claim,
  ClaimValue,
  Collaboration,
  Membership,
  Source,
} from '#src/domain/catalog/model.ts';
import { collaborationKinds } from '#src/domain/catalog/model.ts';

import { chartText } from './chart-text.ts';
import { claimId } from './claim-id.ts';
import type { CatalogEntries, Located, LocatedArtist } from './entries.ts';
import { claimsOf } from './entries.ts';
import type { ClaimValueEntry, SongEntry, SourceEntry } from './file-shape.ts';
import { sourceLists } from './source-lists.ts';
import { pageSource, sourceId } from './source-pages.ts';
import { catalogVersion } from './version.ts';

/** Turns checked entries into domain values. Lists without an order of their own are sorted: the same facts, the same version. */
export function assembleCatalog(entries: CatalogEntries): Catalog {
  const content = {
    updated: entries.manifest?.value.updated ?? '',
    artists: entries.artists.map(toArtist).sort(by((artist) => artist.id)),
    memberships: entries.artists.flatMap(toMemberships).sort(by((one) => `${one.personId} ${one.groupId}`)),
    collaborations: entries.songs.map(({ value }) => toCollaboration(value)).sort(by((song) => song.id)),
    sources: toSources(entries).sort(by((source) => source.id)),
    claims: toClaims(entries).sort(by((claim) => claim.id)),
  };
  return { version: catalogVersion(content), ...content };
}

function toArtist({ value, scene }: LocatedArtist): Artist {
  const { debut, musicbrainz } = value;
  return {
    id: value.id,
    kind: value.kind,
    scene,
    name: value.name,
    ...(typeof value.hangul === 'string' && { hangul: value.hangul }),
    nameSourceIds: toSourceIds(value.nameSources),
    aliases: value.aliases
      .map(({ name, kind, ambiguous, sources }) => ({
        name,
        kind,
        ...(ambiguous && { ambiguous }),
        ...(sources.length > 0 && { sourceIds: toSourceIds(sources) }),
      }))
      .sort(by((alias) => `${alias.name} ${alias.kind}`)),
    parentIds: value.parents.toSorted(),
    ...(debut !== undefined && { debut: { date: debut, sourceIds: toSourceIds(value.debutSources) } }),
    ...(musicbrainz !== undefined && { musicbrainzId: musicbrainz }),
  };
}

function toMemberships({ value }: LocatedArtist): Membership[] {
  return value.memberOf.map(({ group, status, from, until, sources }) => ({
    personId: value.id,
    groupId: group,
    status,
    ...(from !== undefined && { from }),
    ...(until !== undefined && { until }),
    sourceIds: toSourceIds(sources),
  }));
}

function toCollaboration(song: SongEntry): Collaboration {
  const { id, title, originalTitle, versionOf, released, album, label, rolesVary, musicbrainz } = song;
  return {
    id,
    title,
    ...(originalTitle !== undefined && { originalTitle }),
    otherTitles: song.otherTitles.toSorted(),
    ...(versionOf !== undefined && { versionOf }),
    kinds: collaborationKinds.filter((kind) => song.kinds.includes(kind)),
    ...(released !== undefined && { released }),
    otherDates: song.otherDates
      .map(({ date, sources }) => ({ date, sourceIds: toSourceIds(sources) }))
      .sort(by((other) => other.date)),
    ...(album !== undefined && { album }),
    ...(label !== undefined && { label }),
    releasedSourceIds: toSourceIds(song.releasedSources),
    originalTitleSourceIds: toSourceIds(song.originalTitleSources),
    albumSourceIds: toSourceIds(song.albumSources),
    labelSourceIds: toSourceIds(song.labelSources),
    credits: song.credits.map(({ artist, role, as }) => ({
      artistId: artist,
      role,
      ...(as !== undefined && { creditedAs: as }),
    })),
    ...(rolesVary === true && { rolesVary }),
    sourceIds: toSourceIds(song.sources),
    ...(musicbrainz !== undefined && { musicbrainzId: musicbrainz }),
  };
}

/** The listed sources, and one more for each page that is referred to. */
function toSources({ sources, artists, songs }: CatalogEntries): Source[] {
  const listed = new Map(sources.map(({ value }) => [value.id, value]));
  const refs = [...sourceLists({ artists, songs, rejected: [] })].flatMap((list) => list.refs);
  const pages = [...new Set(refs)].flatMap((ref) => pageSource(ref, listed) ?? []);
  return [...sources.map(toSource), ...pages];
}

function toSource({ value: { id, kind, title, url, origin, pages } }: Located<SourceEntry>): Source {
  return { id, kind, title, ...(url !== undefined && { url }), origin, ...(pages !== undefined && { pages }) };
}

function toSourceIds(refs: readonly string[]): string[] {
  return refs.map(sourceId).sort();
}

function toClaims(entries: CatalogEntries): Claim[] {
  return [...claimsOf(entries)].map(({ owner, claim }) => {
    const values = claim.status === 'disputed' ? claim.values : [claim];
    const type = 'scene' in owner ? ('artist' as const) : ('collaboration' as const);
    return {
      id: claimId(owner.value.id, claim),
      subject: { type, id: owner.value.id },
      kind: claim.kind,
      status: claim.status,
      values: values.map(toClaimValue),
    };
  });
}

function toClaimValue({ en, ko, chart, peak, week, firstWeek, weeks, sources }: ClaimValueEntry): ClaimValue {
  const sourceIds = toSourceIds(sources);
  if (chart === undefined || peak === undefined) return { text: { en: en ?? '', ko: ko ?? '' }, sourceIds };
  const position = {
    chart,
    peak,
    ...(week !== undefined && { peakWeek: week }),
    ...(firstWeek !== undefined && { firstWeek }),
    ...(weeks !== undefined && { weeksOnChart: weeks }),
  };
  const text = en !== undefined && ko !== undefined ? { en, ko } : chartText(position);
  return { text, chart: position, sourceIds };
}

function by<Value>(key: (value: Value) => string): (a: Value, b: Value) => number {
  return (a, b) => (key(a) < key(b) ? -1 : 1);
}
