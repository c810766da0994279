import { isVerified } from '#src/domain/catalog/is-verified.ts';
import type { Catalog, ClaimStatus, Collaboration } from '#src/domain/catalog/model.ts';

import type { Outcome } from './outcome.ts';
import { found } from './outcome.ts';

/** How much there is, and how well it is vouched for. */
export function statsOutcome(catalog: Catalog): Outcome {
  const { collaborations, artists, claims, sources, memberships } = catalog;
  const families = new Set(collaborations.map((song) => song.versionOf ?? song.id)).size;
  const json = {
    songs: collaborations.length,
    /** Songs without their remixes and other versions. */
    families,
    credits: creditsByStatus(catalog),
    artists: artists.length,
    aliases: artists.reduce((sum, artist) => sum + artist.aliases.length, 0),
    memberships: memberships.length,
    sources: sources.length,
    claims: claimsByStatus(catalog),
    songsWithNotes: new Set(claims.filter(isNote).map(({ subject }) => subject.id)).size,
    byYear: countByYear(collaborations),
  };
  const lines = [
    `${json.songs} songs (${families} without other versions of them): credits ${said(json.credits)}`,
    `${json.artists} artists, ${json.aliases} aliases, ${json.memberships} memberships`,
    `${json.sources} sources`,
    `claims: ${said(json.claims)}; ${json.songsWithNotes} songs with a note`,
    ...Object.entries(json.byYear).map(([year, count]) => `  ${year}  ${count}`),
  ];
  return found(json, lines.join('\n'));
}

function said(counts: Readonly<Record<string, number>>): string {
  return Object.entries(counts)
    .map(([what, count]) => `${count} ${what}`)
    .join(', ');
}

function creditsByStatus({ collaborations, sources }: Catalog): Record<'verified' | 'single-source', number> {
  const byId = new Map(sources.map((source) => [source.id, source]));
  const verified = collaborations.filter(({ sourceIds }) => isVerified(sourceIds.flatMap((id) => byId.get(id) ?? [])));
  return { verified: verified.length, 'single-source': collaborations.length - verified.length };
}

function claimsByStatus({ claims }: Catalog): Record<ClaimStatus, number> {
  const statuses = { verified: 0, 'single-source': 0, disputed: 0 } satisfies Record<ClaimStatus, number>;
  for (const { status } of claims) statuses[status] += 1;
  return statuses;
}

/** What makes a reveal worth reading: every claim about a song but the numbers. */
function isNote({ kind, subject }: Catalog['claims'][number]): boolean {
  return subject.type === 'collaboration' && kind !== 'chart-peak';
}

function countByYear(songs: readonly Collaboration[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const year of songs.map((song) => song.released?.slice(0, 4) ?? 'unknown').sort()) {
    counts[year] = (counts[year] ?? 0) + 1;
  }
  return counts;
}
