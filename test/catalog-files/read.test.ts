import { describe, expect, it } from 'vitest';

import { CatalogFileError } from '#src/catalog-files/problem.ts';
import { readCatalogFiles } from '#src/catalog-files/read.ts';

import { lineWith, note, problemsOf, smallCatalog, song, written } from './small-catalog.ts';

describe('reading a catalog', () => {
  it('accepts one that is in order', () => {
    expect(problemsOf(smallCatalog())).toEqual([]);
  });

  it('lists every problem by file and line, not only the first', () => {
    const catalog = smallCatalog();
    catalog.western.push({ id: 'Usher', kind: 'person', name: 'Usher' });
    catalog.songs['2024'] = [
      song({ credits: ['rsoe', 'bruno-mars'], sources: [] }),
      song({ id: 'b', title: '', kinds: ['x'] }),
    ];

    const places = problemsOf(catalog).map(({ file, field }) => `${file} ${field}`);

    expect(places).toEqual([
      'artists/western.json id',
      'songs/2024.json credits[0].artist',
      'songs/2024.json sources',
      'songs/2024.json title',
      'songs/2024.json kinds[0]',
    ]);
  });

  it('says each problem as file, line, field and message', () => {
    const catalog = smallCatalog();
    catalog.songs['2024'] = [song({ credits: ['bruno-mars', 'rsoe'] })];
    const line = lineWith(catalog, 'songs/2024.json', 'rsoe');

    expect(() => readCatalogFiles(written(catalog))).toThrow(
      new CatalogFileError([
        {
          file: 'songs/2024.json',
          line,
          field: 'credits[1].artist',
          message: 'unknown artist "rsoe" (did you mean "rose"?)',
        },
      ]),
    );
  });

  it('blames nobody for pointing at an entry that is itself ill-shaped', () => {
    const catalog = smallCatalog();
    catalog.western = [{ id: 'bruno-mars', kind: 'robot', name: 'Bruno Mars' }];

    expect(problemsOf(catalog).map((problem) => problem.field)).toEqual(['kind']);
  });

  it('does not ask an original for both sides when the version that excuses it is ill-shaped', () => {
    const catalog = smallCatalog();
    catalog.songs['2024'] = [
      song({ id: 'butter', title: 'Butter', credits: ['rose'] }),
      song({ id: 'butter-remix', title: '', versionOf: 'butter' }),
    ];

    expect(problemsOf(catalog).map((problem) => problem.field)).toEqual(['title']);
  });

  it('lets an original lack one side when a version of it has both', () => {
    const catalog = smallCatalog();
    catalog.songs['2024'] = [
      song({ id: 'butter', title: 'Butter', credits: ['rose'] }),
      song({ id: 'butter-remix', title: 'Butter (remix)', kinds: ['remix'], versionOf: 'butter' }),
    ];

    expect(problemsOf(catalog)).toEqual([]);
  });

  it('takes one primary source as enough to verify', () => {
    const catalog = smallCatalog();
    catalog.songs['2024'] = [song({ claims: [note({ status: 'verified', sources: ['label-page'] })] })];

    expect(problemsOf(catalog)).toEqual([]);
  });

  it('takes two sources of different origin as enough to verify', () => {
    const catalog = smallCatalog();
    catalog.songs['2024'] = [song({ claims: [note({ status: 'verified', sources: ['magazine', 'newspaper'] })] })];

    expect(problemsOf(catalog)).toEqual([]);
  });

  it('lets two artists share an alias that both mark as ambiguous', () => {
    const catalog = smallCatalog();
    for (const id of ['x', 'y']) {
      const aliases = [{ name: 'JK', kind: 'nickname', ambiguous: true }];
      catalog.korean.push({ id, kind: 'person', name: id, hangul: null, aliases });
    }

    expect(problemsOf(catalog)).toEqual([]);
  });

  it('refuses a catalog dated after today', () => {
    const [problem] = problemsOf(smallCatalog(), '2026-01-30');

    expect(problem).toMatchObject({ file: 'manifest.json', line: 2, field: 'updated', message: /in the future/ });
    expect(problemsOf(smallCatalog(), '2026-01-31')).toEqual([]);
  });
});

describe('a file that is not strict JSON', () => {
  const whole = '{\n  "updated": "2026-01-31"\n}';

  it.each([
    ['a trailing comma', '{\n  "updated": "2026-01-31",\n}', 3, /PropertyNameExpected|CommaExpected|not JSON/],
    ['a comment', '{\n  // today\n  "updated": "2026-01-31"\n}', 2, /InvalidCommentToken/],
    ['a field given twice', '{\n  "updated": "2026-01-31",\n  "updated": "2026-01-30"\n}', 3, /given twice/],
    ['nothing in it', '', 1, /empty|ValueExpected/],
    ['something after the end', `${whole}\n[]`, 4, /EndOfFileExpected/],
    ['a byte order mark', `\ufeff${whole}`, 1, /begins with a byte order mark/],
    ['brackets without end', '['.repeat(200_000), 1, /nested deeper than 100 levels/],
    ['a quote that never ends', '{\n  "updated": "2026\n}', 2, /UnexpectedEndOfString/],
  ])('is refused for %s', (_what, text, line, message) => {
    const catalog = smallCatalog();
    catalog.raw['manifest.json'] = text;

    const problem = problemsOf(catalog).find((one) => one.file === 'manifest.json');

    expect(problem?.message).toMatch(message);
    expect(problem?.line).toBe(line);
  });

  it('is refused for bytes that are no UTF-8', () => {
    const catalog = smallCatalog();
    catalog.raw['manifest.json'] = new Uint8Array([0x7b, 0xff, 0x7d]);

    expect(problemsOf(catalog)).toMatchObject([{ file: 'manifest.json', line: 1, message: /UTF-8/ }]);
  });
});

describe('a directory', () => {
  it.each(['notes.txt', 'songs/best.json', 'songs/old/2024.json', 'artists/Korean.json'])(
    'is refused for %s, which is no part of a catalog',
    (name) => {
      const catalog = smallCatalog();
      catalog.raw[name] = '{}';

      expect(problemsOf(catalog)).toMatchObject([{ file: name, message: /no part of a catalog/ }]);
    },
  );

  it('is refused for a directory in the place of a file', () => {
    const catalog = smallCatalog();
    catalog.raw['songs/2023.json/notes.txt'] = '';

    expect(problemsOf(catalog)).toMatchObject([
      { file: 'songs/2023.json', line: 1, message: 'cannot be read (EISDIR)' },
      { file: 'songs/2023.json/notes.txt', message: /no part of a catalog/ },
    ]);
  });

  it('is refused when it is not there, with every file it should hold', () => {
    const problems = () => readCatalogFiles('/nowhere/at-all');

    expect(problems).toThrow(CatalogFileError);
    expect(problems).toThrow(/no such directory/);
  });
});
