import { byReleaseDescending, type CatalogIndex } from '#src/domain/catalog/catalog-index.ts';
import { isVerified } from '#src/domain/catalog/is-verified.ts';
import type { Collaboration } from '#src/domain/catalog/model.ts';

/** How sure and how well known a song is, as far as the catalog tells. */
export interface Standing {
  readonly song: Collaboration;
  /** Whether its credits are. */
  readonly verified: boolean;
  /** 0 to 15: up to 8 for the best verified chart position (8 for the first, one less each time it doubles), up to 7 for sources beyond the first. */
  readonly fame: number;
}

export const mostFame = 15;
const firstPlace = 8;
const mostSources = 7;

export function standingOf(index: CatalogIndex, song: Collaboration): Standing {
  const sources = song.sourceIds.flatMap((id) => index.source(id) ?? []);
  const peaks = index
    .claimsAbout({ type: 'collaboration', id: song.id })
    .filter(({ status }) => status === 'verified')
    .flatMap(({ values }) => values.flatMap(({ chart }) => chart?.peak ?? []));
  const charted = peaks.length === 0 ? 0 : Math.max(1, firstPlace - Math.floor(Math.log2(Math.min(...peaks))));
  const vouched = Math.min(mostSources, Math.max(0, song.sourceIds.length - 1));
  return { song, verified: isVerified(sources), fame: charted + vouched };
}

/** The surest first, then the best known, then originals, then the newest; never a tie. */
export function byStanding(one: Standing, other: Standing): number {
  return (
    Number(other.verified) - Number(one.verified) ||
    other.fame - one.fame ||
    Number(one.song.versionOf !== undefined) - Number(other.song.versionOf !== undefined) ||
    byReleaseDescending(one.song, other.song)
  );
}
