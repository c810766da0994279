import type { Claim } from '#src/domain/catalog/model.ts';

import { toStoredDate } from './partial-date.ts';
import type { CatalogRows } from './rows.ts';
import { underscored } from './spelling.ts';

export function claimRows(
  claims: readonly Claim[],
): Pick<CatalogRows, 'claims' | 'claimValues' | 'claimValueSources' | 'chartPositions'> {
  const values = claims.flatMap((claim) =>
    claim.values.map((value, position) => ({ claimId: claim.id, value, position })),
  );
  return {
    claims: claims.map(({ id, subject, kind, status }) => ({
      id,
      collaborationId: subject.type === 'collaboration' ? subject.id : null,
      artistId: subject.type === 'artist' ? subject.id : null,
      kind: underscored(kind),
      status: underscored(status),
    })),
    claimValues: values.map(({ claimId, value, position }) => ({
      claimId,
      position,
      textEn: value.text.en,
      textKo: value.text.ko,
    })),
    claimValueSources: values.flatMap(({ claimId, value, position: valuePosition }) =>
      value.sourceIds.map((sourceId, position) => ({ claimId, valuePosition, position, sourceId })),
    ),
    chartPositions: values.flatMap(({ claimId, value: { chart }, position: valuePosition }) =>
      chart === undefined
        ? []
        : {
            claimId,
            valuePosition,
            chart: chart.chart,
            peak: chart.peak,
            peakWeek: toStoredDate(chart.peakWeek).on,
            firstWeek: toStoredDate(chart.firstWeek).on,
            weeksOnChart: chart.weeksOnChart ?? null,
          },
    ),
  };
}
