import type {
  Artist,
  Claim,
  ClaimValue,
  Collaboration,
  Credit,
  Membership,
  Source,
} from '#src/domain/catalog/model.ts';

import { chartText } from './chart-text.ts';

/** How files write a source's id. */
export type RefOf = (sourceId: string) => string;

interface ArtistParts {
  readonly artist: Artist;
  readonly memberships: readonly Membership[];
  readonly claims: readonly Claim[];
}

type Fields = Readonly<Record<string, unknown>>;

export function sourceEntry({ id, kind, title, url, pages, origin }: Source): Fields {
  return filled({ id, kind, title, url, pages, origin });
}

export function artistEntry({ artist, memberships, claims }: ArtistParts, refOf: RefOf): Fields {
  const { id, kind, scene, name, hangul, aliases, debut, parentIds, musicbrainzId } = artist;
  const refs = (ids: readonly string[] = []) => ids.map(refOf);
  return filled({
    id,
    kind,
    name,
    // The files ask it of every Korean artist, so that nobody forgets to look.
    hangul: hangul ?? (scene === 'korean' ? null : undefined),
    nameSources: refs(artist.nameSourceIds),
    aliases: aliases.map((alias) =>
      filled({ name: alias.name, kind: alias.kind, ambiguous: alias.ambiguous, sources: refs(alias.sourceIds) }),
    ),
    debut: debut?.date,
    debutSources: refs(debut?.sourceIds),
    musicbrainz: musicbrainzId,
    parents: parentIds,
    memberOf: memberships
      .toSorted((a, b) => (a.groupId < b.groupId ? -1 : 1))
      .map(({ groupId, status, from, until, sourceIds }) =>
        filled({ group: groupId, status, from, until, sources: refs(sourceIds) }),
      ),
    claims: claimEntries(claims, refOf),
  });
}

export function songEntry(song: Collaboration, claims: readonly Claim[], refOf: RefOf): Fields {
  const { id, title, originalTitle, otherTitles, versionOf, kinds, released, album, label, credits } = song;
  const refs = (ids: readonly string[]) => ids.map(refOf);
  return {
    ...filled({
      id,
      title,
      originalTitle,
      originalTitleSources: refs(song.originalTitleSourceIds),
      otherTitles,
      versionOf,
      kinds,
      released,
      releasedSources: refs(song.releasedSourceIds),
      otherDates: song.otherDates.map(({ date, sourceIds }) => filled({ date, sources: refs(sourceIds) })),
      musicbrainz: song.musicbrainzId,
      album,
      albumSources: refs(song.albumSourceIds),
      label,
      labelSources: refs(song.labelSourceIds),
    }),
    credits: credits.map(creditEntry),
    ...filled({ rolesVary: song.rolesVary, sources: refs(song.sourceIds), claims: claimEntries(claims, refOf) }),
  };
}

function creditEntry({ artistId, role, creditedAs }: Credit): unknown {
  return role === 'primary' && creditedAs === undefined ? artistId : filled({ artist: artistId, role, as: creditedAs });
}

function claimEntries(claims: readonly Claim[], refOf: RefOf): readonly Fields[] {
  return claims
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .map(({ kind, status, values }) => {
      const entries = values.map((value) => valueEntry(value, refOf));
      return status === 'disputed' || entries.length > 1
        ? filled({ kind, status, values: entries })
        : { kind, status, ...entries[0] };
    });
}

function valueEntry({ text, chart, sourceIds }: ClaimValue, refOf: RefOf): Fields {
  const made = chart && chartText(chart);
  const isMade = made?.en === text.en && made.ko === text.ko;
  return filled({
    chart: chart?.chart,
    peak: chart?.peak,
    week: chart?.peakWeek,
    firstWeek: chart?.firstWeek,
    weeks: chart?.weeksOnChart,
    en: isMade ? undefined : text.en,
    ko: isMade ? undefined : text.ko,
    sources: sourceIds.map(refOf),
  });
}

/** Without the fields that say nothing: what is not there, and lists without items. */
function filled(fields: Fields): Fields {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0)),
  );
}
