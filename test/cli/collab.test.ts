import { describe, expect, it } from 'vitest';

import { collabProgram, openLookups } from '#src/cli/collab-program.ts';
import { answer } from '#src/cli/run.ts';
import { shippedCatalogDir } from '#src/cli/shipped-catalog.ts';
import { smallCatalog, song, written } from '#test/catalog-files/small-catalog.ts';

import { jsonOf } from './run-cli.ts';

const shipped = openLookups(shippedCatalogDir);
const program = collabProgram((dir) => (dir === shippedCatalogDir ? shipped : openLookups(dir)));
const collab = (...args: string[]) => answer(program, args);

const apt = {
  id: 'apt',
  title: 'APT.',
  year: 2024,
  credits: [
    { artist: 'ROSÉ', role: 'primary' },
    { artist: 'Bruno Mars', role: 'primary' },
  ],
};

describe('collab search', () => {
  it('gives artists and songs, best first, as one JSON document', () => {
    const ran = collab('search', 'apt', '--json');

    expect(ran.exitCode).toBe(0);
    expect(ran.stderr).toBe('');
    expect(jsonOf(ran)).toMatchObject({ artists: expect.any(Array), songs: expect.arrayContaining([apt]) });
  });

  it('says how an artist matched, with null for Hangul that there is not', () => {
    const rose = jsonOf(collab('search', 'rose', '--json'));
    const bruno = jsonOf(collab('search', 'bruno mars', '--json'));

    expect(rose).toMatchObject({ artists: [{ id: 'rose', name: 'ROSÉ', hangul: '로제', matchedBy: 'exact' }, {}, {}] });
    expect(bruno).toMatchObject({
      artists: [{ id: 'bruno-mars', name: 'Bruno Mars', hangul: null, matchedBy: 'exact' }],
    });
  });

  it('keeps to the limit', () => {
    const answer = jsonOf(collab('search', 'bts', '--limit', '2', '--json'));

    expect(answer).toMatchObject({ artists: { length: 1 }, songs: { length: 2 } });
  });

  it('is readable by default', () => {
    const { stdout } = collab('search', 'rose');

    expect(stdout).toContain('ROSÉ (로제) · person, korean [exact: ROSÉ]');
    expect(stdout).toContain('2024  APT. (아파트) · ROSÉ, Bruno Mars');
  });

  it('ends with 1 and the three nearest names when nothing matches', () => {
    const aName: unknown = expect.any(String);
    const ran = collab('search', 'qqqqzzzz', '--json');

    expect(ran.exitCode).toBe(1);
    expect(jsonOf(ran)).toEqual({ error: { code: 'nothing-found', near: [aName, aName, aName] } });
    expect(ran.stderr).toContain('Nothing in the catalog matches "qqqqzzzz".');
  });
});

describe('collab song', () => {
  it('gives a song with its charts and its claims, each with status and sources', () => {
    const ran = collab('song', 'ice cream', '--json');

    expect(ran.exitCode).toBe(0);
    expect(jsonOf(ran)).toEqual({
      song: {
        id: 'ice-cream',
        title: 'Ice Cream',
        released: expect.stringMatching(/^2020-08/),
        otherDates: expect.any(Array),
        kinds: ['single'],
        credits: [
          { artist: 'BLACKPINK', role: 'primary' },
          { artist: 'Selena Gomez', role: 'primary' },
        ],
        status: 'verified',
        sources: expect.arrayContaining([
          { id: 'article-crossovers-2024', title: expect.any(String), url: expect.stringMatching(/^https:/) },
        ]),
        charts: expect.arrayContaining([{ chart: 'Billboard Hot 100', peak: 13, week: '2020-09-12' }]),
        claims: expect.arrayContaining([
          {
            text: 'It had nearly 900 million views on YouTube in late 2024.',
            status: 'single-source',
            sources: [
              { id: 'article-crossovers-2024', title: expect.any(String), url: expect.stringMatching(/^https:/) },
            ],
          },
        ]),
      },
    });
  });

  it('shows every value of a disputed claim, each with its own sources', () => {
    const answer = jsonOf(collab('song', 'ice cream', '--json'));

    expect(answer).toMatchObject({
      song: {
        claims: expect.arrayContaining([
          expect.objectContaining({
            status: 'disputed',
            values: [
              {
                text: 'A debut single of BLACKPINK.',
                sources: [expect.objectContaining({ id: 'article-crossovers-2024' })],
              },
              { text: expect.stringMatching(/^Not a debut/), sources: [expect.anything(), expect.anything()] },
            ],
          }),
        ]),
      },
    });
  });

  it('tells facts in Korean on request', () => {
    const { stdout } = collab('song', 'apt', '--lang', 'ko');

    expect(stdout).toContain('[single-source] 경쾌한 팝 펑크 곡이다.');
  });

  it('says who credits a song and what others have for its date', () => {
    const catalog = smallCatalog();
    const otherDates = [{ date: '2024-10-17', sources: ['newspaper'] }];
    catalog.songs = { 2024: [song({ otherDates })] };
    const { stdout } = collab('song', 'apt', '--dir', written(catalog));

    expect(stdout).toContain('single · 2024-10-18 (other sources: 2024-10-17)');
    expect(stdout).toContain('- [single-source] credits\n    A magazine <https://example.org/a>');
  });

  it('names the other versions of a song', () => {
    const { stdout } = collab('song', 'butter');

    expect(stdout).toContain(
      'Other versions\n  2021  Butter (Megan Thee Stallion Remix) · BTS, Megan Thee Stallion (featured)',
    );
  });

  it('asks which one is meant when two songs share the title', () => {
    const ran = collab('song', 'all night', '--json');

    expect(ran.exitCode).toBe(1);
    expect(jsonOf(ran)).toEqual({
      error: {
        code: 'ambiguous-song',
        near: expect.arrayContaining(['All Night (BTS, Juice WRLD)', 'All Night (IVE, Saweetie (featured))']),
      },
    });
  });

  it('names near titles for a song that it does not know', () => {
    const ran = collab('song', 'qqqqzzzz', '--json');

    expect(ran.exitCode).toBe(1);
    expect(jsonOf(ran)).toMatchObject({ error: { code: 'unknown-song', near: expect.any(Array) } });
  });
});

describe('collab artist', () => {
  it('leads from an artist without a song to the nearest', () => {
    const catalog = smallCatalog();
    catalog.korean.push({
      id: 'new',
      kind: 'group',
      name: 'NEW',
      hangul: '뉴',
      debut: '2016',
      debutSources: ['magazine'],
    });
    catalog.korean[0] = { ...catalog.korean[0], debut: '2016-08', debutSources: ['magazine'] };
    catalog.songs['2024']?.push(song({ id: 'other', title: 'Other', credits: ['blackpink', 'bruno-mars'] }));
    const dir = written(catalog);

    expect(collab('artist', 'new', '--dir', dir).stdout).toContain('nearest, of the same years: BLACKPINK');
    expect(jsonOf(collab('artist', 'new', '--dir', dir, '--json'))).toEqual({
      artist: { id: 'new', name: 'NEW', hangul: '뉴', debut: '2016', aliases: [] },
      songs: [],
      nearest: { artists: [{ id: 'blackpink', name: 'BLACKPINK' }] },
    });
  });

  it('leads from a group to the songs of its members', () => {
    const dir = written(smallCatalog());

    expect(collab('artist', 'blackpink', '--dir', dir).stdout).toMatch(/nearest, of members.*\n  2024  APT\./);
  });

  it('gives an artist with every song, newest first', () => {
    const answer = jsonOf(collab('artist', 'jk', '--json'));

    expect(answer).toMatchObject({
      artist: { id: 'jung-kook', name: 'Jung Kook', hangul: '정국', aliases: expect.arrayContaining(['JK']) },
      songs: expect.arrayContaining([expect.objectContaining({ id: 'seven', year: 2023 })]),
    });
  });

  it('takes a name of several words without quotes', () => {
    const { stdout } = collab('artist', 'bruno', 'mars');

    expect(stdout).toMatch(/^Bruno Mars · person, western\n/);
    expect(stdout).toContain('\n  2024  APT. (아파트) · ROSÉ, Bruno Mars\n');
  });

  it('is not found under a name that nobody has', () => {
    const ran = collab('artist', 'qqqqzzzz', '--json');

    expect(ran.exitCode).toBe(1);
    expect(jsonOf(ran)).toMatchObject({ error: { code: 'unknown-artist' } });
    expect(ran.stderr).toContain('The catalog has no artist "qqqqzzzz".');
  });

  it('is asked for when two share an alias', () => {
    const catalog = smallCatalog();
    for (const id of ['kim', 'lee']) {
      const aliases = [{ name: 'Ace', kind: 'nickname', ambiguous: true }];
      catalog.korean.push({ id, kind: 'person', name: `${id} the first`, hangul: null, aliases });
    }

    const ran = collab('artist', 'ace', '--json', '--dir', written(catalog));

    expect(ran.exitCode).toBe(1);
    expect(jsonOf(ran)).toEqual({
      error: { code: 'ambiguous-artist', near: expect.arrayContaining(['kim the first', 'lee the first']) },
    });
  });
});

describe('collab between', () => {
  it('gives the songs that two artists share', () => {
    const ran = collab('between', 'rose', 'bruno mars', '--json');

    expect(ran.exitCode).toBe(0);
    expect(jsonOf(ran)).toEqual({ songs: [apt] });
  });

  it('is not found when two known artists share none, and points at songs of their groups', () => {
    const ran = collab('between', 'rose', 'selena gomez', '--json');

    expect(ran.exitCode).toBe(1);
    expect(jsonOf(ran)).toEqual({ error: { code: 'no-collaboration', near: [] } });
    expect(ran.stderr).toContain('ROSÉ and Selena Gomez share no song in the catalog.');
    expect(ran.stderr).toContain('Ice Cream · BLACKPINK, Selena Gomez');
  });

  it.each([
    [['qqqqzzzz', 'rose'], 'qqqqzzzz'],
    [['rose', 'qqqqzzzz'], 'qqqqzzzz'],
  ])('names the side it does not know of %j', (names, unknown) => {
    const ran = collab('between', ...names, '--json');

    expect(jsonOf(ran)).toMatchObject({ error: { code: 'unknown-artist' } });
    expect(ran.stderr).toContain(`"${unknown}"`);
  });
});

describe('collab asked wrongly', () => {
  it.each([
    [[], 'No command was given.'],
    [['sing', 'apt'], 'Unknown command "sing".'],
    [['search'], 'A text to look for is needed.'],
    [['song', ' '], 'A text to look for is needed.'],
    [['search', '\u200b'], 'A text to look for is needed.'],
    [['between', 'rose', '\u200b'], '"between" needs two names'],
    [['between', 'rose'], '"between" needs two names'],
    [['between', 'rose', 'bruno', 'mars'], '"between" needs two names'],
    [['between', 'rose', '로제'], 'both names stand for ROSÉ'],
    [['search', 'apt', '--limit', '0'], '--limit is a number from 1 to 25'],
    [['search', 'apt', '--limit', 'many'], '--limit is a number from 1 to 25'],
    [['song', 'apt', '--lang', 'de'], '--lang is en or ko'],
    [['song', 'apt', '--colour'], "Unknown option '--colour'"],
    [['song', 'apt', '--dir'], "Option '--dir <value>' argument missing"],
  ])('ends %j with 2 and a clear sentence', (args, sentence) => {
    const ran = collab(...args);

    expect(ran).toMatchObject({ exitCode: 2, stdout: '', stderr: expect.stringContaining(sentence) });
    expect(ran.stderr).toContain('collab search <text>');
  });

  it('answers in JSON too when asked to', () => {
    const ran = collab('song', '--colour', '--json');

    expect(ran.exitCode).toBe(2);
    expect(jsonOf(ran)).toEqual({ error: { code: 'usage', near: [] } });
  });

  it('cleans what was typed before it shows it', () => {
    const { stderr } = collab('artist', `\u001b[31m\u202eqqqqzzzz`);

    expect(stderr).toContain('" [31m qqqqzzzz"');
  });

  it('explains itself on --help with 0', () => {
    const ran = collab('--help');

    expect(ran).toMatchObject({
      exitCode: 0,
      stderr: '',
      stdout: expect.stringContaining('collab between <name> <name>'),
    });
  });
});

it('refuses to look anything up in a catalog that is not in order', () => {
  const catalog = smallCatalog();
  catalog.songs['2024']?.push({});

  const ran = collab('artist', 'rose', '--json', '--dir', written(catalog));

  expect(ran.exitCode).toBe(1);
  expect(jsonOf(ran)).toMatchObject({ error: { code: 'bad-catalog', near: [] } });
  expect(ran.stderr).toContain('songs/2024.json');
});
