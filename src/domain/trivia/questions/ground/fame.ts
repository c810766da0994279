import type { CatalogIndex } from '#src/domain/catalog/catalog-index.ts';
import type { Collaboration } from '#src/domain/catalog/model.ts';

import { yearOf } from './days.ts';

/** How well known something is, as far as the catalog tells: 0 to few … 1 to everybody. */
export interface Fame {
  song(song: Collaboration): number;
  artist(artistId: string): number;
}

/** So many collaborations, and more, are as many as anybody has. */
const many = 12;

export function createFame(index: CatalogIndex): Fame {
  const chart = new Map(index.catalog.collaborations.map((song) => [song.id, chartFame(index, song)]));
  const songFame = new Map(index.catalog.collaborations.map((song) => [song.id, ageFame(index, song)]));
  const artistFame = new Map(
    index.catalog.artists.map(({ id }) => {
      const songs = index.collaborationsOf(id);
      const best = Math.max(0, ...songs.map((song) => chart.get(song.id) ?? 0));
      return [id, 0.7 * Math.min(1, Math.log2(1 + songs.length) / Math.log2(1 + many)) + 0.3 * best];
    }),
  );
  /** A member is known from the group. */
  const artist = (id: string) =>
    Math.max(
      artistFame.get(id) ?? 0,
      ...index
        .membershipsOf(id)
        .filter(({ personId }) => personId === id)
        .map(({ groupId }) => 0.8 * (artistFame.get(groupId) ?? 0)),
    );
  return {
    artist,
    song({ id, credits }) {
      const best = Math.max(0, ...credits.map(({ artistId }) => artist(artistId)));
      return 0.5 * (chart.get(id) ?? 0) + 0.2 * (songFame.get(id) ?? 0) + 0.3 * best;
    },
  };
}

/** The best verified position on any chart: No. 1 is 1, No. 100 next to nothing. */
function chartFame(index: CatalogIndex, { id }: Collaboration): number {
  const peaks = index
    .claimsAbout({ type: 'collaboration', id })
    .filter(({ status }) => status === 'verified')
    .flatMap(({ values }) => values.flatMap(({ chart }) => chart?.peak ?? []));
  return peaks.length === 0 ? 0 : Math.max(0, 1 - Math.log(Math.min(...peaks)) / Math.log(200));
}

/** New songs are better known: nothing is left of it after fifteen years. */
function ageFame({ catalog }: CatalogIndex, { released }: Collaboration): number {
  if (released === undefined) return 0;
  const age = yearOf(catalog.updated) - yearOf(released);
  return Math.max(0, 1 - age / 15);
}
