import { describe, expect, it } from 'vitest';

import { collabProgram } from '#src/cli/collab-program.ts';
import { answer } from '#src/cli/run.ts';
import { anArtist, aSong, lookupsOver } from '#test/support/builders/catalog.ts';

import { jsonOf, runCli } from './run-cli.ts';

const debut = { debut: { date: '2016', sourceIds: [] } };

/** Two islands: Band with its member Ann and all who sing with them, and Ida with Jon; Quiet and Still are in a group without songs. */
const lookups = lookupsOver({
  artists: [
    anArtist('band', { kind: 'group', scene: 'korean', name: 'Band', hangul: '밴드' }),
    anArtist('half', { kind: 'sub-unit', scene: 'korean', name: 'Half', parentIds: ['band'] }),
    anArtist('ann', { scene: 'korean', name: 'Ann' }),
    anArtist('bo', { name: 'Bo', ...debut }),
    anArtist('cy', { name: 'Cy' }),
    anArtist('dee', { name: 'Dee' }),
    anArtist('ida', { name: 'Ida', ...debut }),
    anArtist('jon', { name: 'Jon' }),
    anArtist('silence', { kind: 'group', scene: 'korean', name: 'Silence' }),
    anArtist('quiet', { scene: 'korean', name: 'Quiet' }),
    anArtist('still', { scene: 'korean', name: 'Still' }),
    anArtist('first-sam', { name: 'Sam' }),
    anArtist('second-sam', { name: 'Sam' }),
  ],
  memberships: [
    { personId: 'ann', groupId: 'band', status: 'former', sourceIds: [] },
    { personId: 'quiet', groupId: 'silence', status: 'current', sourceIds: [] },
    { personId: 'still', groupId: 'silence', status: 'current', sourceIds: [] },
  ],
  collaborations: [
    aSong('tune', ['band', 'bo'], { title: 'Tune', released: '2019-04-01' }),
    aSong('tune-remix', ['band', 'bo'], { title: 'Tune (Remix)', released: '2020', versionOf: 'tune' }),
    aSong('waltz', ['band', 'cy'], { title: 'Waltz' }),
    aSong('march', ['bo', 'dee'], { title: 'March', released: '2021' }),
    aSong('polka', [], {
      title: 'Polka',
      released: '2018',
      credits: [
        { artistId: 'cy', role: 'primary' },
        { artistId: 'dee', role: 'producer' },
      ],
    }),
    aSong('duet', ['ida', 'jon'], { title: 'Duet', released: '2020' }),
  ],
});
const program = collabProgram(() => lookups);
const collab = (...args: string[]) => answer(program, args);
const json = (...args: string[]) => jsonOf(collab(...args, '--json'));

const annToBand = { from: 'Ann', to: 'Band', via: { member: 'Ann', group: 'Band' } };
const overBo = [
  annToBand,
  { from: 'Band', to: 'Bo', via: { song: 'Tune', year: 2019 } },
  { from: 'Bo', to: 'Dee', via: { song: 'March', year: 2021 } },
];
const overCy = [
  annToBand,
  { from: 'Band', to: 'Cy', via: { song: 'Waltz', year: null } },
  { from: 'Cy', to: 'Dee', via: { song: 'Polka', year: 2018 } },
];

describe('collab path', () => {
  it('gives every shortest chain as one JSON document, with null for a year that nobody knows', () => {
    const ran = collab('path', 'ann', 'dee', '--json');

    expect(ran).toMatchObject({ exitCode: 0, stderr: '' });
    expect(jsonOf(ran)).toEqual({ length: 3, count: 2, chains: [overBo, overCy] });
  });

  it('shows as many as are asked for and counts them all', () => {
    expect(json('path', 'Ann', 'Dee', '--limit', '1')).toEqual({ length: 3, count: 2, chains: [overBo] });
    expect(collab('path', 'Ann', 'Dee', '--limit', '1').stdout).toContain('… and 1 more: a higher --limit shows them.');
  });

  it('takes names as tolerantly as everything else', () => {
    expect(json('path', '밴드', 'bo')).toEqual({ length: 1, count: 1, chains: [[overBo[1]]] });
  });

  it('leads around whom it avoids, more than one too', () => {
    expect(json('path', 'ann', 'dee', '--avoid', 'bo')).toEqual({ length: 3, count: 1, chains: [overCy] });
    expect(json('path', 'ann', 'dee', '--avoid', 'bo', '--avoid', 'CY')).toMatchObject({ error: { code: 'cut-off' } });
  });

  it('keeps to the roles and the years that are asked for', () => {
    expect(json('path', 'ann', 'dee', '--roles', 'performers')).toMatchObject({ count: 1, chains: [overBo] });
    expect(json('path', 'ann', 'dee', '--until', '2021')).toMatchObject({ count: 1, chains: [overBo] });
    expect(json('path', 'ann', 'dee', '--until', '9999')).toMatchObject({ count: 1, chains: [overBo] });
  });

  it('is readable by default, with all credits, further songs and memberships', () => {
    const { stdout } = collab('path', 'Ann', 'Dee');

    expect(stdout).toBe(
      [
        '3 steps, 2 chains as short as that.',
        '1.',
        '  Ann → Band: Ann was a member of Band',
        '  Band → Bo: Tune (2019) · Band, Bo (and 1 more song)',
        '  Bo → Dee: March (2021) · Bo, Dee',
        '2.',
        '  Ann → Band: Ann was a member of Band',
        '  Band → Cy: Waltz · Band, Cy',
        '  Cy → Dee: Polka (2018) · Cy, Dee (producer)',
        '',
      ].join('\n'),
    );
    expect(collab('path', 'band', 'half').stdout).toContain('1 step, 1 chain as short as that.');
    expect(collab('path', 'band', 'half').stdout).toContain('Half is a sub-unit of Band');
  });
});

describe('collab path without a chain', () => {
  it('ends with 1 and says which artist there is not, which may be meant, or that both are one', () => {
    expect(json('path', 'ann', 'qqqqzzzz')).toMatchObject({ error: { code: 'unknown-artist' } });
    expect(json('path', 'sam', 'ann')).toMatchObject({ error: { code: 'ambiguous-artist' } });
    expect(json('path', 'ann', 'ANN')).toMatchObject({ error: { code: 'same-artist' } });
    expect(collab('path', 'ann', 'ANN')).toMatchObject({
      exitCode: 1,
      stderr: 'A chain needs two artists; both names stand for Ann.\n',
    });
    expect(json('path', 'ann', 'dee', '--avoid', 'qqqqzzzz')).toMatchObject({ error: { code: 'unknown-artist' } });
    expect(json('path', 'ann', 'dee', '--avoid', 'sam')).toMatchObject({ error: { code: 'ambiguous-artist' } });
  });

  it('says that nobody leads around an end', () => {
    const ran = collab('path', 'ann', 'dee', '--avoid', 'bo', '--avoid', 'DEE', '--json');

    expect(ran).toMatchObject({ exitCode: 1, stderr: 'Dee is an end of the chain and cannot be avoided.\n' });
    expect(jsonOf(ran)).toEqual({ error: { code: 'avoids-end', near: [], artist: 'Dee' } });
  });

  it('says who has no collaboration, nor anybody in the same group', () => {
    const ran = collab('path', 'ann', 'quiet', '--json');

    expect(ran.exitCode).toBe(1);
    expect(jsonOf(ran)).toEqual({ error: { code: 'no-collaboration', near: [], artist: 'Quiet' } });
    expect(ran.stderr).toContain('Quiet has no credited collaboration in the catalog');
    expect(json('path', 'quiet', 'still')).toMatchObject({ length: 2 });
  });

  it('tells two islands, their sizes, and who is nearest to the second artist', () => {
    const ran = collab('path', 'ann', 'ida', '--json');

    expect(ran.exitCode).toBe(1);
    expect(jsonOf(ran)).toEqual({
      error: {
        code: 'no-path',
        near: [],
        islands: [
          { artist: 'Ann', size: 6 },
          { artist: 'Ida', size: 2 },
        ],
        nearest: { artist: 'Bo', why: 'peer', steps: 2 },
      },
    });
    expect(ran.stderr).toBe(
      [
        'No chain connects Ann and Ida: Ann reaches 5 other artists, Ida 1 other artist, and nobody is among both.',
        'Nearest within reach: Bo, of the scene and time of Ida, in 2 steps.',
        '',
      ].join('\n'),
    );
    expect(json('path', 'ida', 'cy')).toMatchObject({
      error: { code: 'no-path', nearest: { artist: 'Jon', why: 'alike', steps: 1 } },
    });
    expect(collab('path', 'ida', 'cy').stderr).toContain(
      'Nearest within reach: Jon, most like Cy by scene and years of songs, in 1 step.',
    );
  });

  it('tells the limit that cuts it off, and what there is without it', () => {
    const ran = collab('path', 'ann', 'dee', '--until', '2018', '--members', 'joined', '--json');

    expect(ran.exitCode).toBe(1);
    expect(jsonOf(ran)).toEqual({
      error: {
        code: 'cut-off',
        near: [],
        cut: [{ limits: ['until'], without: { length: 3, count: 2, chains: [overBo, overCy] } }],
        nearest: null,
      },
    });
    expect(ran.stderr).toContain('Ann and Dee are connected, but not within the limits.');
    expect(ran.stderr).toContain('Without --until: 3 steps, 2 chains as short as that.\n  Ann → Band');
  });

  it('tells limits that have to go together, and who of the other one’s circle is within reach', () => {
    const together = json('path', 'ann', 'dee', '--until', '2018', '--members', 'apart');
    const near = collab('path', 'dee', 'ann', '--members', 'apart');

    expect(together).toMatchObject({ error: { code: 'cut-off', cut: [{ limits: ['until', 'members'] }] } });
    expect(near.stderr).toContain("Nearest within reach: Band, of Ann's circle, in 2 steps.");
  });
});

describe('collab connect', () => {
  it('counts everybody by distance and lists who is farthest and whom most songs join', () => {
    const answered = json('connect', 'ann');

    expect(answered).toEqual({
      artist: 'Ann',
      connected: 8,
      distances: [
        { steps: 1, artists: 1, within: 2 / 8 },
        { steps: 2, artists: 3, within: 5 / 8 },
        { steps: 3, artists: 1, within: 6 / 8 },
      ],
      neighbours: [],
      farthest: [
        { artist: 'Dee', steps: 3 },
        { artist: 'Bo', steps: 2 },
        { artist: 'Cy', steps: 2 },
        { artist: 'Half', steps: 2 },
        { artist: 'Band', steps: 1 },
      ],
    });
    expect(json('connect', 'band')).toMatchObject({ neighbours: [{ artist: 'Bo', songs: 1 }, { artist: 'Cy' }] });
    expect(collab('connect', 'ann').stdout).toContain('  2  3 (63 % within)');
  });

  it('says who connects to nobody', () => {
    expect(collab('connect', 'quiet')).toMatchObject({
      exitCode: 1,
      stderr: 'Quiet has no credited collaboration in the catalog.\n',
    });
    expect(json('connect', 'qqqqzzzz')).toMatchObject({ error: { code: 'unknown-artist' } });
  });
});

describe('collab top', () => {
  it('ranks artists by the measure and within the years that are asked for', () => {
    expect(json('top', '--limit', '3')).toEqual({
      by: 'collaborations',
      from: null,
      until: null,
      artists: [
        { rank: 1, artist: 'Band', value: 2 },
        { rank: 1, artist: 'Bo', value: 2 },
        { rank: 1, artist: 'Cy', value: 2 },
      ],
    });
    expect(json('top', '--by', 'partners', '--from', '2021', '--until', '2021')).toMatchObject({
      artists: [
        { artist: 'Bo', value: 1 },
        { artist: 'Dee', value: 1 },
      ],
    });
    expect(collab('top', '--by', 'bridge').stdout).toContain('%');
    expect(json('top', '--by', 'charts')).toMatchObject({ error: { code: 'nothing-found' } });
  });
});

describe('collab asked wrongly about chains', () => {
  it.each([
    [['path', 'ann'], '"path" needs two names'],
    [['path', 'ann', 'dee', '--until', 'soon'], '--until is a year of four digits, not "soon".'],
    [['path', 'ann', 'dee', '--until', '20199'], '--until is a year of four digits, not "20199".'],
    [['path', 'ann', 'dee', '--roles', 'writers'], '--roles is all or performers, not "writers".'],
    [['path', 'ann', 'dee', '--members', 'some'], '--members is joined or apart, not "some".'],
    [['path', 'ann', 'dee', '--limit', '0'], '--limit is a number from 1 to 10000, not "0".'],
    [['path', 'ann', 'dee', '--from', '2020'], '"path" has no option --from.'],
    [['between', 'ann', 'dee', '--avoid', 'bo'], '"between" has no option --avoid.'],
    [['top', 'ann'], '"top" takes no text, only options.'],
    [['top', '--by', 'beauty'], '--by is collaborations, partners, charts or bridge, not "beauty".'],
    [['top', '--from', '2021', '--until', '2020'], '--from is no later than --until.'],
    [['connect'], 'A text to look for is needed.'],
  ])('%j ends with 2 and a sentence', (args, sentence) => {
    const ran = collab(...args, '--json');

    expect(ran.exitCode).toBe(2);
    expect(ran.stderr).toContain(sentence);
    expect(jsonOf(ran)).toEqual({ error: { code: 'usage', near: [] } });
  });
});

describe('collab path as a process', () => {
  it('answers from the catalog that ships', async () => {
    const ran = await runCli('collab', 'path', 'ROSÉ', 'lady gaga', '--members', 'joined', '--json');

    expect(ran.exitCode).toBe(0);
    expect(jsonOf(ran)).toEqual({
      length: 2,
      count: 1,
      chains: [
        [
          { from: 'ROSÉ', to: 'BLACKPINK', via: { member: 'ROSÉ', group: 'BLACKPINK' } },
          { from: 'BLACKPINK', to: 'Lady Gaga', via: { song: 'Sour Candy', year: 2020 } },
        ],
      ],
    });
  });
});
