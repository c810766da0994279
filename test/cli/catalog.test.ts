import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import { readCatalogFiles } from '#src/catalog-files/read.ts';
import { catalogProgram } from '#src/cli/catalog-program.ts';
import { found } from '#src/cli/outcome.ts';
import { answer } from '#src/cli/run.ts';
import { lineWith, smallCatalog, song, written } from '#test/catalog-files/small-catalog.ts';

import { jsonOf } from './run-cli.ts';

/** Still 31 January in London, and already February in Korea. */
const now = new Date('2026-01-31T20:00:00Z');
const ask = (...args: string[]) => answer(catalogProgram({ now, waited: () => found({}, 'waited') }), args);

describe('catalog check', () => {
  it('says in one line that a catalog is in order', () => {
    const ran = ask('check', '--dir', written(smallCatalog()));

    expect(ran).toMatchObject({ exitCode: 0, stderr: '' });
    expect(ran.stdout).toMatch(
      /^In order: \d+ songs, \d+ artists, \d+ sources, \d+ claims; version [0-9a-f]{12} of \d{4}-\d\d-\d\d\.\n$/,
    );
  });

  it('counts as JSON', () => {
    const ran = ask('check', '--json', '--dir', written(smallCatalog()));

    expect(jsonOf(ran)).toEqual({
      ok: true,
      songs: 1,
      artists: 3,
      sources: 4,
      claims: 0,
      version: expect.stringMatching(/^[0-9a-f]{12}$/),
      updated: '2026-01-31',
    });
  });

  it('names every problem on a line of its own and ends with 1', () => {
    const catalog = smallCatalog();
    catalog.songs['2024'] = [song({ credits: ['rsoe', 'bruno-mars'], sources: [] })];

    const ran = ask('check', '--dir', written(catalog));

    expect(ran.exitCode).toBe(1);
    expect(ran.stdout).toBe('');
    expect(ran.stderr).toMatch(
      /^songs\/2024\.json:\d+ credits\[0\]\.artist: unknown artist "rsoe" \(did you mean "rose"\?\)$/m,
    );
    expect(ran.stderr).toMatch(/^songs\/2024\.json:\d+ sources: a song needs at least one source$/m);
  });

  it('lists the problems as JSON', () => {
    const catalog = smallCatalog();
    catalog.songs['2024'] = [song({ released: '2024-02-30' })];

    const ran = ask('check', '--json', '--dir', written(catalog));

    expect(ran.exitCode).toBe(1);
    expect(jsonOf(ran)).toEqual({
      error: {
        code: 'bad-catalog',
        near: [],
        problems: [
          {
            file: 'songs/2024.json',
            line: lineWith(catalog, 'songs/2024.json', '2024-02-30'),
            field: 'released',
            message: '"2024-02-30" has no such day',
          },
        ],
      },
    });
  });

  it('takes a day that has begun in Korea', () => {
    const catalog = smallCatalog();
    catalog.manifest['updated'] = '2026-02-01';

    expect(ask('check', '--dir', written(catalog)).exitCode).toBe(0);
  });

  it('refuses a catalog that is dated after today', () => {
    const catalog = smallCatalog();
    catalog.manifest['updated'] = '2026-02-02';

    const ran = ask('check', '--dir', written(catalog));

    expect(ran).toMatchObject({ exitCode: 1, stderr: expect.stringContaining('manifest.json:2 updated:') });
  });
});

describe('catalog stats', () => {
  it('counts songs, artists, aliases, sources, claims by status and songs by year', () => {
    const catalog = smallCatalog();
    const claim = { kind: 'note', status: 'single-source', en: 'A.', ko: '가.', sources: ['magazine'] };
    catalog.western = [
      { id: 'bruno-mars', kind: 'person', name: 'Bruno Mars', aliases: [{ name: 'BM', kind: 'nickname' }] },
    ];
    catalog.songs['2024'] = [song({ claims: [claim] })];
    catalog.songs['undated'] = [
      song({ id: 'other', title: 'Other', released: undefined, versionOf: 'apt', sources: ['magazine', 'newspaper'] }),
    ];

    const ran = ask('stats', '--json', '--dir', written(catalog));

    expect(jsonOf(ran)).toEqual({
      songs: 2,
      families: 1,
      credits: { verified: 1, 'single-source': 1 },
      artists: 3,
      aliases: 1,
      memberships: 1,
      sources: 4,
      claims: { verified: 0, 'single-source': 1, disputed: 0 },
      songsWithNotes: 1,
      byYear: { 2024: 1, unknown: 1 },
    });
  });

  it('is readable by default', () => {
    const { stdout } = ask('stats', '--dir', written(smallCatalog()));

    expect(stdout).toBe(
      [
        '1 songs (1 without other versions of them): credits 0 verified, 1 single-source',
        '3 artists, 0 aliases, 1 memberships',
        '4 sources',
        'claims: 0 verified, 0 single-source, 0 disputed; 0 songs with a note',
        '  2024  1',
        '',
      ].join('\n'),
    );
  });
});

describe('catalog format', () => {
  it('takes entries home, writes what is not in form, and has nothing left to do the second time', () => {
    const catalog = smallCatalog();
    catalog.raw['rejected.json'] = '{"rejected":[]}';
    const dir = written(catalog);
    const { version } = readCatalogFiles(dir);

    const first = ask('format', '--dir', dir);
    const second = ask('format', '--json', '--dir', dir);

    expect(first.stdout).toContain('Wrote songs/2024.json\n');
    expect(first.stdout).toContain('Removed artists/korean.json, which is empty now\n');
    expect(readFileSync(join(dir, 'artists/korean-r.json'), 'utf8')).toContain('"id": "rose"');
    expect(readFileSync(join(dir, 'rejected.json'), 'utf8')).toBe('{\n  "rejected": []\n}\n');
    expect(readFileSync(join(dir, 'songs/2024.json'), 'utf8')).toContain(
      '\n      "credits": ["rose", "bruno-mars"],\n',
    );
    expect(jsonOf(second)).toEqual({ written: [], removed: [] });
    expect(readCatalogFiles(dir).version).toBe(version);
  });

  it('takes home what a song brought along', () => {
    const catalog = smallCatalog();
    const brought = {
      songs: [song({ credits: ['rose', 'newcomer'], sources: ['blog'] })],
      artists: [{ id: 'newcomer', scene: 'western', kind: 'person', name: 'Newcomer' }],
      sources: [{ id: 'blog', kind: 'web-page', title: 'A blog', url: 'https://example.org/b', origin: 'blog' }],
    };
    catalog.raw['songs/2024.json'] = JSON.stringify(brought);
    const dir = written(catalog);
    const { version } = readCatalogFiles(dir);

    expect(ask('format', '--dir', dir).exitCode).toBe(0);
    const inFile = (name: string): unknown => JSON.parse(readFileSync(join(dir, name), 'utf8'));
    expect(inFile('songs/2024.json')).toEqual({ songs: brought.songs });
    expect(inFile('artists/western-n.json')).toMatchObject({ artists: [{ id: 'newcomer' }] });
    expect(inFile('sources/b.json')).toEqual({ sources: brought.sources });
    expect(readCatalogFiles(dir).version).toBe(version);
  });

  it('writes nothing while the catalog is not in order', () => {
    const catalog = smallCatalog();
    catalog.raw['songs/2023.json'] = '{ "songs": [], "songs": [] }';
    const dir = written(catalog);

    expect(ask('format', '--dir', dir).exitCode).toBe(1);
    expect(readFileSync(join(dir, 'songs/2023.json'), 'utf8')).toBe('{ "songs": [], "songs": [] }');
    expect(readFileSync(join(dir, 'sources.json'), 'utf8')).toContain('[\n    {\n      "id"');
  });
});

describe('catalog asked wrongly', () => {
  it.each([
    [[], 'No command was given.'],
    [['chek'], 'Unknown command "chek".'],
    [['check', 'now'], '"check" takes no text, only options.'],
    [['check', '--lang', 'ko'], "Unknown option '--lang'"],
  ])('ends %j with 2 and a clear sentence', (args, sentence) => {
    const ran = ask(...args);

    expect(ran).toMatchObject({ exitCode: 2, stdout: '', stderr: expect.stringContaining(sentence) });
  });

  it('says so when the directory is not there', () => {
    const ran = ask('check', '--dir', '/nowhere/at-all');

    expect(ran).toMatchObject({ exitCode: 1, stderr: expect.stringContaining('there is no such directory') });
  });
});
