import type { CatalogIndex } from '#src/domain/catalog/catalog-index.ts';

import type { CollaborationGraph, Ranked } from './chain.ts';
import { noLimits } from './chain.ts';
import { findPath } from './find-path.ts';
import { createNetwork } from './network.ts';
import { reachOf } from './reach.ts';
import { statisticsOf } from './statistics.ts';
import { rankArtists } from './top.ts';

/** Rankings that are kept: the bridges of a large catalog take their time, and the same few spans are asked for. */
const mostRankings = 32;

/** @throws Error from all that is asked about an artist whom the catalog does not have */
export function createCollaborationGraph(index: CatalogIndex): CollaborationGraph {
  const network = createNetwork(index);
  const { numberOf, artist, rows } = network;
  const rankings = new Map<string, readonly Ranked[]>();
  return {
    path: (firstId, secondId, limits = noLimits) =>
      findPath(network, { from: numberOf(firstId), to: numberOf(secondId) }, limits),
    reach: (artistId) => reachOf(network, numberOf(artistId)),
    top(measure, span, limit) {
      const key = `${measure} ${span.from ?? ''} ${span.until ?? ''}`;
      const ranking = rankings.get(key) ?? rankArtists(network, measure, span);
      const [oldest] = rankings.keys();
      if (rankings.size >= mostRankings && oldest !== undefined) rankings.delete(oldest);
      rankings.set(key, ranking);
      return ranking.slice(0, limit);
    },
    statistics: () => statisticsOf(index),
    step: (firstId, secondId, limits = noLimits) => network.step(numberOf(firstId), numberOf(secondId), limits),
    neighbours(artistId, limits = noLimits) {
      const from = numberOf(artistId);
      const row = [...rows.targets.subarray(rows.offsets[from], rows.offsets[from + 1])].sort((a, b) => a - b);
      return row.filter((to) => network.step(from, to, limits) !== undefined).map(artist);
    },
  };
}
