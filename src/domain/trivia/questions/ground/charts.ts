import type { CatalogIndex } from '#src/domain/catalog/catalog-index.ts';
import type { ChartPosition, Claim, Collaboration } from '#src/domain/catalog/model.ts';

import type { Readings } from './songs.ts';

/** A verified position that nothing in the catalog speaks against. */
export interface Peak {
  readonly song: Collaboration;
  readonly claim: Claim;
  readonly chart: string;
  readonly peak: number;
  /** Every position that any song of that title is said to have had on that chart: best and worst. */
  readonly best: number;
  readonly worst: number;
  /** Positions that anybody names in connection with the title: none is surely wrong. */
  readonly possible: ReadonlySet<number>;
}

export function collectPeaks(
  index: CatalogIndex,
  readings: Readings,
  songs: readonly Collaboration[],
  vouched: (sourceIds: readonly string[]) => boolean,
): readonly Peak[] {
  return songs.flatMap((song) => {
    const claims = claimsOf(index, song);
    if (claims.some(doubtsACharting)) return [];
    return claims.filter(({ status }) => status === 'verified').flatMap((claim) => peakOf(claim, song));
  });

  function peakOf(claim: Claim, song: Collaboration): readonly Peak[] {
    const { chart: own, sourceIds = [] } = claim.values[0] ?? {};
    if (own === undefined || !vouched(sourceIds)) return [];
    const mine = positionsOn(own.chart, claimsOf(index, song));
    if (mine.some(({ peak }) => peak !== own.peak)) return [];
    const all = readings.of(song.id).flatMap((other) => claimsOf(index, other));
    const peaks = positionsOn(own.chart, all).map(({ peak }) => peak);
    return [
      {
        song,
        claim,
        chart: own.chart,
        peak: own.peak,
        best: Math.min(...peaks),
        worst: Math.max(...peaks),
        possible: new Set([...peaks, ...all.flatMap(positionsIn)]),
      },
    ];
  }
}

function claimsOf(index: CatalogIndex, { id }: Collaboration): readonly Claim[] {
  return index.claimsAbout({ type: 'collaboration', id });
}

function positionsOn(chart: string, claims: readonly Claim[]): readonly ChartPosition[] {
  return claims
    .flatMap(({ values }) => values.flatMap((value) => value.chart ?? []))
    .filter((position) => position.chart === chart);
}

/** Sources disagree about a position, in numbers or in words. */
function doubtsACharting({ status, values }: Claim): boolean {
  return (
    status === 'disputed' && values.some(({ text, chart }) => chart !== undefined || /\bNo\. ?\d|chart/u.test(text.en))
  );
}

function positionsIn({ values }: Claim): readonly number[] {
  return values
    .flatMap(({ text }) => [...text.en.matchAll(/\bNo\. ?(\d+)/gu), ...text.ko.matchAll(/(\d+)위/gu)])
    .map(([, position]) => Number(position));
}
