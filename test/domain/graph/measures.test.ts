import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { createCatalogIndex } from '#src/domain/catalog/catalog-index.ts';
import type { Catalog, Collaboration } from '#src/domain/catalog/model.ts';
import type { Ranked } from '#src/domain/graph/chain.ts';
import { noLimits, topMeasures } from '#src/domain/graph/chain.ts';
import { createCollaborationGraph } from '#src/domain/graph/create-graph.ts';
import { aCatalog, aClaim, anArtist, aSong } from '#test/support/builders/catalog.ts';

import { naiveChains, naiveDistances } from './support/naive-graph.ts';
import { reachesSongs } from './support/naive-reasons.ts';
import { artistIds, smallCatalogs, years } from './support/small-catalogs.ts';

const graphOf = (catalog: Catalog) => createCollaborationGraph(createCatalogIndex(catalog));
const graphOver = (over: Partial<Catalog>) => graphOf(aCatalog(over));
const peakOf = (songId: string, peak: number) =>
  aClaim(`peak-of-${songId}`, songId, {
    kind: 'chart-peak',
    status: 'verified',
    values: [{ text: { en: 'x', ko: 'x' }, chart: { chart: 'Chart', peak }, sourceIds: ['archive'] }],
  });
const said = (ranked: readonly Ranked[]) => ranked.map(({ artist, rank, value }) => [artist.id, rank, value]);

describe('the reach of an artist', () => {
  it('counts everybody by distance, in thousands of small catalogs', () => {
    fc.assert(
      fc.property(smallCatalogs, fc.constantFrom(...artistIds), (catalog, id) => {
        const reach = graphOf(catalog).reach(id);
        const distances = reachesSongs(catalog, id) ? naiveDistances(catalog, id, noLimits) : new Map([[id, 0]]);
        const steps = [...distances.values()];
        const most = Math.max(...steps);
        expect(reach.byDistance).toEqual(
          Array.from({ length: most + 1 }, (_, away) => steps.filter((one) => one === away).length),
        );
        expect(reach.farthest.map(({ artist }) => distances.get(artist.id))).toEqual(
          steps.toSorted((one, other) => other - one).slice(0, Math.min(10, steps.length - 1)),
        );
        expect(reach.farthest.map((one) => one.steps)).toEqual(
          reach.farthest.map(({ artist }) => distances.get(artist.id)),
        );
        expect(reach.connected).toBe(artistIds.filter((one) => reachesSongs(catalog, one)).length);
      }),
      { numRuns: 1000 },
    );
  });

  it('lists whom the artist made songs with, a song and its versions once, and no mere members', () => {
    const graph = graphOver({
      artists: [anArtist('band', { kind: 'group' }), anArtist('ann'), anArtist('bo'), anArtist('cy')],
      memberships: [{ personId: 'cy', groupId: 'band', status: 'current', sourceIds: [] }],
      collaborations: [
        aSong('tune', ['band', 'ann']),
        aSong('tune-remix', ['band', 'ann', 'bo'], { versionOf: 'tune' }),
        aSong('waltz', ['band', 'bo']),
        aSong('alone', ['band']),
      ],
    });

    const neighbours = graph
      .reach('band')
      .neighbours.map(({ artist, songs }) => [artist.id, songs.map(({ id }) => id)]);

    expect(neighbours).toEqual([
      ['bo', ['waltz', 'tune-remix']],
      ['ann', ['tune']],
    ]);
  });
});

describe('the top', () => {
  const songs = [
    aSong('tune', ['ann', 'bo'], { released: '2019-02' }),
    aSong('tune-remix', ['ann', 'bo', 'cy'], { versionOf: 'tune', released: '2020' }),
    aSong('waltz', ['ann', 'dee'], { released: '2021-01-01' }),
    aSong('march', ['bo', 'dee']),
    aSong('solo', ['eli'], { released: '2020' }),
  ];
  const artists = ['ann', 'bo', 'cy', 'dee', 'eli'].map((id) => anArtist(id));
  const claims = [peakOf('tune', 11), peakOf('tune-remix', 4), peakOf('waltz', 10), peakOf('solo', 1)];
  const disputed = aClaim('said', 'march', {
    kind: 'chart-peak',
    status: 'disputed',
    values: [1, 2].map((peak) => ({ text: { en: 'x', ko: 'x' }, chart: { chart: 'Chart', peak }, sourceIds: [] })),
  });
  const graph = graphOver({ artists, collaborations: songs, claims: [...claims, disputed] });

  it('counts a song and its versions once, and shares ranks', () => {
    expect(said(graph.top('collaborations', {}, 10))).toEqual([
      ['ann', 1, 2],
      ['bo', 1, 2],
      ['dee', 1, 2],
      ['cy', 4, 1],
    ]);
  });

  it('counts other artists', () => {
    expect(said(graph.top('partners', {}, 2))).toEqual([
      ['ann', 1, 3],
      ['bo', 1, 3],
    ]);
  });

  it('counts songs that came into the top ten of a chart without doubt, with the best of their peaks', () => {
    expect(graph.top('charts', {}, 10).map(({ artist, value, best }) => [artist.id, value, best])).toEqual([
      ['ann', 2, 4],
      ['bo', 1, 4],
      ['cy', 1, 4],
      ['dee', 1, 10],
    ]);
  });

  it('keeps to the years, in which a song without a date is not', () => {
    expect(said(graph.top('collaborations', { until: 2020 }, 10))).toEqual([
      ['ann', 1, 1],
      ['bo', 1, 1],
      ['cy', 1, 1],
    ]);
    expect(said(graph.top('partners', { from: 2021, until: 2021 }, 10))).toEqual([
      ['ann', 1, 1],
      ['dee', 1, 1],
    ]);
    expect(graph.top('bridge', { from: 2030 }, 10)).toEqual([]);
  });

  it('says the same again of each of more questions than it keeps', () => {
    const ask = () =>
      topMeasures.flatMap((measure) =>
        Array.from({ length: 12 }, (_, at) => said(graph.top(measure, { until: 2012 + at }, 3))),
      );
    expect(ask()).toEqual(ask());
  });

  it('takes as a bridge who is on the chains of songs between others, in thousands of small catalogs', () => {
    const spans = fc.record({
      from: fc.option(fc.constantFrom(...years), { nil: undefined }),
      until: fc.option(fc.constantFrom(...years), { nil: undefined }),
    });
    let bridges = 0;
    fc.assert(
      fc.property(smallCatalogs, spans, (catalog, span) => {
        const ranked = graphOf(catalog).top('bridge', span, Infinity);
        const naive = naiveBridges(catalog, span);
        bridges += ranked.length;
        expect(ranked.map(({ artist }) => artist.id).toSorted()).toEqual([...naive.keys()].toSorted());
        for (const { artist, value } of ranked) expect(value).toBeCloseTo(naive.get(artist.id) ?? 0, 9);
        expect(ranked.map(({ value }) => value)).toEqual(ranked.map(({ value }) => value).toSorted((a, b) => b - a));
      }),
      { numRuns: 2000 },
    );
    expect(bridges).toBeGreaterThan(1000);
  });
});

describe('the statistics', () => {
  it('count songs by year, kind and pair of scenes, and those of several artists', () => {
    const artists = [
      anArtist('ko', { scene: 'korean' }),
      anArtist('kay', { scene: 'korean' }),
      anArtist('wes'),
      anArtist('wyn'),
      anArtist('none'),
    ];
    const statistics = graphOver({
      artists,
      collaborations: [
        aSong('one', ['ko', 'wes', 'wyn'], { released: '2020-01-01', kinds: ['single', 'feature'] }),
        aSong('two', ['ko', 'wes'], { released: '2019' }),
        aSong('three', ['ko', 'kay', 'kay'], { released: '2020-03' }),
        aSong('four', ['ko', 'wyn'], { kinds: ['remix'] }),
        aSong('original', ['ko', 'ko'], { released: '2020' }),
      ],
    }).statistics();

    expect(statistics).toEqual({
      songs: 5,
      shared: 4,
      artists: 5,
      byYear: [
        { year: 2019, songs: 1 },
        { year: 2020, songs: 3 },
      ],
      undated: 1,
      byKind: [
        { kind: 'single', songs: 4 },
        { kind: 'remix', songs: 1 },
        { kind: 'feature', songs: 1 },
      ],
      byScenes: [
        { scenes: ['korean', 'western'], songs: 3 },
        { scenes: ['korean', 'korean'], songs: 1 },
        { scenes: ['western', 'western'], songs: 1 },
      ],
    });
  });
});

/** Of all pairs of two others with songs, the share of their chains that lead over somebody. */
function naiveBridges(
  catalog: Catalog,
  span: { readonly from?: number | undefined; readonly until?: number | undefined },
) {
  const sung = { ...catalog, collaborations: catalog.collaborations.filter((song) => isWithin(song, span)) };
  const songsOnly = { ...noLimits, members: 'apart' } as const;
  const singing = artistIds.filter((id) => naiveDistances(sung, id, songsOnly).size > 1);
  const shares = new Map<string, number>();
  for (const [at, from] of singing.entries()) {
    for (const to of singing.slice(at + 1)) {
      const chains = naiveChains(sung, [from, to], songsOnly);
      for (const over of chains.flatMap((chain) => chain.slice(1, -1)))
        shares.set(over, (shares.get(over) ?? 0) + 1 / chains.length / pairsAmong(singing.length - 1));
    }
  }
  return shares;
}

function pairsAmong(count: number): number {
  return (count * (count - 1)) / 2;
}

function isWithin({ released }: Collaboration, { from = 0, until = 9999 }): boolean {
  const year = Number(released?.slice(0, 4) ?? (from === 0 && until === 9999 ? 1 : Number.NaN));
  return year >= from && year <= until;
}
