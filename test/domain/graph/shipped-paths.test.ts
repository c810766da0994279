import { describe, expect, it } from 'vitest';

import { readCatalogFiles } from '#src/catalog-files/read.ts';
import { statsOutcome } from '#src/cli/catalog-stats.ts';
import { shippedCatalogDir } from '#src/cli/shipped-catalog.ts';
import { createCatalogIndex } from '#src/domain/catalog/catalog-index.ts';
import type { Chain, Chains, PathLimits } from '#src/domain/graph/chain.ts';
import { noLimits } from '#src/domain/graph/chain.ts';
import { createCollaborationGraph } from '#src/domain/graph/create-graph.ts';

const catalog = readCatalogFiles(shippedCatalogDir);
const graph = createCollaborationGraph(createCatalogIndex(catalog));

/** `rose =member= blackpink -sour-candy- lady-gaga`: of the songs of a step the first. */
function said(chain: Chain): string {
  const steps = chain.map((step) => {
    const link = step.type === 'song' ? `-${step.songs[0]?.id}-` : '=member=';
    return `${link} ${step.to.id}`;
  });
  return [chain[0]?.from.id, ...steps].join(' ');
}

function saidAll(chains: Chains): readonly string[] {
  expect(chains.list(0, 1)[0]).toHaveLength(chains.length);
  const all = chains.list(0, chains.count + 1);
  expect(all).toHaveLength(chains.count);
  return all.map(said);
}

function chainsOf(from: string, to: string, limits: Partial<PathLimits>): readonly string[] {
  const answer = graph.path(from, to, { ...noLimits, ...limits });
  return answer.type === 'found' ? saidAll(answer.chains) : [answer.type];
}

/** Every song was looked up in the catalog's files, with the credits that make it a step, and every shorter way was looked for. */
const paths: readonly (readonly [string, string, Partial<PathLimits>, readonly string[]])[] = [
  ['rose', 'lady-gaga', {}, ['rose =member= blackpink -sour-candy- lady-gaga']],
  [
    'rose',
    'lady-gaga',
    { members: 'apart' },
    [
      'rose -apt- bruno-mars -nothin-on-you- bob -nothin-on-you-jay-park- jay-park -soju- 2-chainz -gangnam-style-diplo-remix- diplo -jump-blackpink- blackpink -sour-candy- lady-gaga',
      'rose -apt- bruno-mars -nothin-on-you- bob -nothin-on-you-jay-park- jay-park -mayday-jay-park- ty-dolla-sign -family-david-guetta- david-guetta -lovesick-girls- blackpink -sour-candy- lady-gaga',
    ],
  ],
  ['jimin', 'coldplay', {}, ['jimin =member= bts -my-universe- coldplay']],
  [
    'jimin',
    'coldplay',
    { members: 'apart' },
    [
      'jimin -angel-pt-2- charlie-puth -left-and-right- jung-kook -seven-david-guetta-remix- david-guetta -my-universe-david-guetta- coldplay',
    ],
  ],
  ['jung-kook', 'ed-sheeran', {}, ['jung-kook -yes-or-no-jung-kook- ed-sheeran']],
  [
    'jung-kook',
    'ed-sheeran',
    { roles: 'performers' },
    ['jung-kook =member= bts -my-universe- coldplay -we-pray- burna-boy -own-it- ed-sheeran'],
  ],
  ['rm', 'lil-nas-x', {}, ['rm -seoul-town-road- lil-nas-x']],
  ['jay-park', 'bruno-mars', { until: 2010 }, ['jay-park -nothin-on-you-jay-park- bob -nothin-on-you- bruno-mars']],
  [
    'girls-generation',
    'bts',
    { roles: 'performers' },
    ['girls-generation -the-boys-snoop-dogg-remix- snoop-dogg -bad-decisions- bts'],
  ],
  [
    'psy',
    'megan-thee-stallion',
    {},
    [
      'psy -hangover- snoop-dogg -bad-decisions- bts -butter-megan-thee-stallion-remix- megan-thee-stallion',
      'psy -gangnam-style-diplo-remix- diplo -body-to-body-bts- bts -butter-megan-thee-stallion-remix- megan-thee-stallion',
    ],
  ],
  [
    'psy',
    'megan-thee-stallion',
    { avoid: ['bts'] },
    [
      'psy -hangover- snoop-dogg -2-all-my-people- warren-g -pdd- rm -neva-play- megan-thee-stallion',
      'psy -gangnam-style-diplo-remix- diplo -jump-blackpink- blackpink =member= lisa -sg- megan-thee-stallion',
    ],
  ],
  [
    'lisa',
    'coldplay',
    {},
    [
      'lisa -sg- megan-thee-stallion -butter-megan-thee-stallion-remix- bts -my-universe- coldplay',
      'lisa -sg- megan-thee-stallion -strategy- twice -we-pray-twice- coldplay',
      'lisa =member= blackpink -lovesick-girls- david-guetta -my-universe-david-guetta- coldplay',
    ],
  ],
  [
    'txt',
    'nile-rodgers',
    {},
    ['txt =member= taehyun -butterflies-jvke- kim-chaewon =member= le-sserafim -unforgiven- nile-rodgers'],
  ],
  [
    'aespa',
    'bing-crosby',
    {},
    [
      'aespa -whiplash-steve-aoki-remix- steve-aoki -mic-drop-steve-aoki-remix- bts =member= v -white-christmas- bing-crosby',
    ],
  ],
];

describe('chains in the catalog that ships', () => {
  it.each(paths)('from %s to %s within %j are those that were checked by hand', (from, to, limits, expected) => {
    expect(chainsOf(from, to, limits)).toEqual(expected);
  });

  it('name every song of a step, the surest and best known first', () => {
    const step = graph.step('coldplay', 'bts');

    expect(step).toMatchObject({
      type: 'song',
      songs: [
        { id: 'my-universe' },
        { id: 'my-universe-galantis' },
        { id: 'my-universe-suga' },
        { id: 'my-universe-david-guetta' },
      ],
    });
  });

  it('are cut by a year in which the last song was not yet out, and shown as they would be without it', () => {
    const answer = graph.path('aespa', 'bing-crosby', { ...noLimits, until: 2023 });

    expect(answer).toMatchObject({ type: 'cut', by: [{ limits: ['until'], without: { length: 4, count: 1 } }] });
  });

  it('are cut when they would have to pass whom they avoid, and say whom they reach of the other one', () => {
    const answer = graph.path('rose', 'lady-gaga', { ...noLimits, avoid: ['blackpink'] });

    expect(answer).toMatchObject({ type: 'cut', by: [{ limits: ['avoid'], without: { length: 2, count: 1 } }] });
  });
});

describe('the statistics of the catalog that ships', () => {
  it('are those that the operator is told', () => {
    const { songs, artists, byYear, undated } = graph.statistics();
    const years = byYear.map(({ year, songs: count }) => [String(year), count]);
    const counted = { songs, artists, byYear: { ...Object.fromEntries(years), unknown: undated } };
    expect(statsOutcome(catalog).json).toMatchObject(counted);
  });
});
