import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { reportJson, reportText } from '#src/cli/import/report.ts';
import { seedCatalog } from '#src/db/catalog-repo.ts';
import { aFile, tar, xz } from '#test/dump-files/support/files.ts';
import { anArtistDocument, aRecording, aRelation, aRelease, mbid } from '#test/musicbrainz/support/documents.ts';
import { aCatalog, anArtist, aSong, aSource } from '#test/support/builders/catalog.ts';
import { execute } from '#test/support/database/admin.ts';
import { createTestDatabase, type TestDatabase } from '#test/support/database/create-test-database.ts';

import { importFiles } from './support/import-files.ts';
import { wholeTables } from './support/whole-tables.ts';

let database: TestDatabase;
beforeEach(async () => {
  database = await createTestDatabase();
});
afterEach(() => database.drop());

function jsonLines(...documents: readonly (object | string)[]): string {
  return documents.map((one) => `${typeof one === 'string' ? one : JSON.stringify(one)}\n`).join('');
}

/** 1 is Korean and a member of 3; 2 is American; nobody knows of 4; 5 is Korean. */
const artists = jsonLines(
  anArtistDocument(1, {
    country: 'KR',
    aliases: [{ name: '하나', locale: 'ko', primary: true }],
    relations: [aRelation('member of band', 3, { direction: 'forward', begin: '2012' })],
  }),
  anArtistDocument(2, { country: 'US', aliases: [{ name: 'Two' }] }),
  anArtistDocument(3, {
    country: 'KR',
    type: 'Group',
    relations: [aRelation('member of band', 1, { begin: '2012' }), aRelation('member of band', 6)],
  }),
  anArtistDocument(4),
  anArtistDocument(5, { country: 'KR' }),
);
const releases = jsonLines(
  aRelease(20, [aRecording(30, [[1, ' feat. '], [2]]), aRecording(31, [[1]]), aRecording(32, [[1, ' & '], [4]])]),
  aRelease(22, [aRecording(33, [[1, ' & '], [5]]), aRecording(30, [[1, ' feat. '], [2]])], {
    'release-group': { id: mbid(23), 'primary-type': 'Album', 'secondary-types': [] },
  }),
);

const imported = (paths: readonly string[], scene: 'korean' | 'all' = 'korean') =>
  importFiles({ url: database.url, paths, touching: scene === 'all' ? undefined : scene });
const rows = (columns: string, table: string) => execute(database.url, `SELECT ${columns} FROM ${table} ORDER BY 1`);

describe('an import of what Korea made with others', () => {
  it('keeps that and those who made it, whatever the order of the files', async () => {
    const result = await imported([aFile('release.json', releases), aFile('artist.json', artists)]);

    expect(await rows('title, kinds, released', 'imported_songs')).toEqual([
      { title: 'Song 30', kinds: ['album-track', 'feature', 'single'], released: '2020-05-06' },
    ]);
    expect(await rows('name, hangul, scene, kind, aliases', 'imported_artists')).toEqual([
      { name: 'Artist 1', hangul: '하나', scene: 'korean', kind: 'person', aliases: [] },
      { name: 'Artist 2', hangul: null, scene: 'western', kind: 'person', aliases: ['Two'] },
      { name: 'Artist 3', hangul: null, scene: 'korean', kind: 'group', aliases: [] },
    ]);
    expect(await rows('role, join_phrase', 'imported_credits')).toEqual([
      { role: 'featured', join_phrase: null },
      { role: 'primary', join_phrase: ' feat. ' },
    ]);
    expect(await rows('from_date, ended', 'imported_memberships')).toEqual([{ from_date: '2012', ended: false }]);
    expect(result.files.map(({ file, pass, status }) => [file.name, pass, status])).toEqual([
      ['artist.json', 'all', 'done'],
      ['release.json', 'all', 'done'],
      ['artist.json', 'credited', 'done'],
    ]);
  });

  it('reads the same from archives', async () => {
    const plain = await createTestDatabase();
    await importFiles({ url: plain.url, paths: [aFile('a', artists), aFile('r', releases)], touching: 'korean' });
    const archived = [
      aFile('artist.tar.xz', await xz(await tar({ JSON_DUMPS_SCHEMA_NUMBER: '1\n', 'mbdump/artist': artists }))),
      aFile('release.tar', await tar({ './mbdump/release': releases })),
    ];
    await imported(archived);
    const [one, other] = [await wholeTables(database.url), await wholeTables(plain.url)];
    await plain.drop();

    for (const table of ['artists', 'songs', 'credits', 'memberships', 'layers'])
      expect(one[table]).toEqual(other[table]);
  });

  it('writes nothing the second time, nor when the same file has another name', async () => {
    await imported([aFile('artist.json', artists), aFile('release.json', releases)]);
    const xmins = () =>
      rows(
        'xmin::text, id',
        'imported_artists UNION SELECT xmin::text, id FROM imported_songs UNION SELECT xmin::text, id FROM imported_layers',
      );
    const before = await xmins();
    const again = await imported([aFile('a', artists), aFile('r', releases)]);

    expect(again.files.map(({ status }) => status)).toEqual(['was-done', 'was-done', 'was-done']);
    expect(reportText(again, 'korean')).toContain(
      'Nothing was changed: 1 song and 3 artists of MusicBrainz are there now.',
    );
    expect(await xmins()).toEqual(before);
  });

  it('takes a later dump over, and writes only what is another', async () => {
    await imported([aFile('artist.json', artists), aFile('release.json', releases)]);
    const later = releases.replaceAll('Song 30', 'Song thirty');
    const result = await imported([aFile('artist.json', artists), aFile('release.json', later)]);

    expect(await rows('title', 'imported_songs')).toEqual([{ title: 'Song thirty' }]);
    expect(result.files.map(({ written }) => written.changed)).toEqual([0, 1, 0]);
  });

  it('completes artists whom only a later file of releases credits', async () => {
    await imported([aFile('artist.json', artists), aFile('one.json', releases)]);
    const more = jsonLines(aRelease(40, [aRecording(41, [[5, ' x '], [2]])]));
    const { files } = await imported([aFile('artist.json', artists), aFile('two.json', more)]);

    expect(files.at(-1)).toMatchObject({ pass: 'credited', status: 'done' });
    expect(await rows('name, kind', 'imported_artists')).toContainEqual({ name: 'Artist 5', kind: 'person' });
  });

  it('knows the artists of an earlier run', async () => {
    await imported([aFile('artist.json', artists)]);
    await imported([aFile('release.json', releases)]);

    expect(await rows('title', 'imported_songs')).toEqual([{ title: 'Song 30' }]);
  });
});

describe('an import without a dump of artists', () => {
  const at = (number: number, country: string) => ({
    name: `Artist ${number}`,
    joinphrase: ' & ',
    artist: { id: mbid(number), name: `Artist ${number}`, country },
  });
  const told = jsonLines(
    aRelease(20, [
      aRecording(30, [], { 'artist-credit': [at(1, 'KR'), at(2, 'US')] }),
      aRecording(34, [[1, ' & '], [2]]),
    ]),
  );

  it('goes by what the credits say, says so, and judges the songs again once there is one', async () => {
    const without = await imported([aFile('release.json', told)]);
    const titles = await rows('title', 'imported_songs');
    await imported([aFile('artist.json', artists), aFile('release.json', told)]);

    expect(reportText(without, 'korean')).toContain(
      'No dump of artists has been read: where somebody is at home was told by the credits alone (2 times).',
    );
    expect(titles).toEqual([{ title: 'Song 30' }]);
    expect(await rows('title', 'imported_songs')).toEqual([{ title: 'Song 30' }, { title: 'Song 34' }]);
  });
});

describe('an import of everything', () => {
  it('keeps what several artists made, and every artist', async () => {
    await imported([aFile('artist.json', artists), aFile('release.json', releases)], 'all');

    expect(await rows('title', 'imported_songs')).toEqual([
      { title: 'Song 30' },
      { title: 'Song 32' },
      { title: 'Song 33' },
    ]);
    expect(await rows('name', 'imported_artists')).toHaveLength(6);
    expect(await rows('person_id', 'imported_memberships')).toHaveLength(2);
  });

  it('reads single recordings and release groups too, and passes over the rest', async () => {
    const group = { id: mbid(50), title: 'x', 'primary-type': 'Single', 'secondary-types': ['Soundtrack'] };
    const work = { id: mbid(51), title: 'x', iswcs: [] };
    const paths = [
      aFile('recording.json', jsonLines(aRecording(30, [[1, ' & '], [2]]))),
      aFile(
        'mixed.json',
        jsonLines(
          group,
          work,
          aRelease(20, [aRecording(31, [[1, ' & '], [2]])], { 'release-group': { id: mbid(50) } }),
        ),
      ),
    ];
    const result = await imported(paths, 'all');

    expect(await rows('title, kinds', 'imported_songs')).toEqual([
      { title: 'Song 30', kinds: [] },
      { title: 'Song 31', kinds: ['single', 'soundtrack'] },
    ]);
    expect(reportText(result, undefined)).toContain('Passed over: 1 time a work.');
  });
});

describe('broken lines', () => {
  it('are counted and told with their numbers, and everything else is read', async () => {
    const broken = Array.from({ length: 30 }, () => '{"id": "x", ');
    const paths = [aFile('artist.json', artists), aFile('release.json', `\n${jsonLines(...broken)}${releases}`)];
    const result = await imported(paths);
    const text = reportText(result, 'korean');

    expect(await rows('title', 'imported_songs')).toEqual([{ title: 'Song 30' }]);
    expect(text).toMatch(/ {2}line 2 is broken: not JSON \(.+\)\n/);
    expect(text).toContain('… 30 broken lines in all');
    expect(reportJson(result)).toMatchObject({
      ok: true,
      files: expect.arrayContaining([expect.objectContaining({ broken: 30 })]),
    });
  });
});

describe('a file that ends too early', () => {
  it('is read as far as it goes; what was read is kept and nothing is read twice', async () => {
    const many = jsonLines(
      ...Array.from({ length: 4000 }, (_, at) => aRelease(1000 + at * 2, [aRecording(20_000 + at, [[1, ' & '], [2]])])),
    );
    const whole = await xz(await tar({ 'mbdump/release': many }));
    const paths = [
      aFile('artist.json', artists),
      aFile('release.tar.xz', whole.subarray(0, Math.floor(whole.length * 0.8))),
    ];
    const first = await imported(paths);
    const songs = await rows('id', 'imported_songs');
    const second = await imported(paths);

    expect(reportText(first, 'korean')).toMatch(
      /release\.tar\.xz ends too early: .+ What stands before that was read and is kept\./,
    );
    expect(reportJson(first)).toMatchObject({ ok: false });
    expect(songs.length).toBeGreaterThan(1000);
    expect(second.files[1]).toMatchObject({
      status: 'cut-off',
      skipped: first.files[1]?.progress.lines,
      written: { changed: 0 },
    });
    expect(await rows('id', 'imported_songs')).toEqual(songs);
  });

  it('keeps songs from being judged without all artists', async () => {
    const whole = await xz(artists.repeat(50));
    const paths = [aFile('artist.xz', whole.subarray(0, whole.length - 30)), aFile('release.json', releases)];
    const result = await imported(paths);

    expect(result).toMatchObject({ stopped: 'artists-incomplete', totals: { songs: 0 } });
    expect(reportText(result, 'korean')).toContain(
      'Songs were not read: without all artists nobody could tell who is at home where.',
    );
  });
});

describe('the catalog', () => {
  it('stays as it is, and is told where it differs and who may be whom', async () => {
    const catalog = aCatalog({
      artists: [
        anArtist('one', { name: 'Artist 1', hangul: '둘', musicbrainzId: mbid(1) }),
        anArtist('two', { name: 'ARTIST-2' }),
      ],
      collaborations: [aSong('ours', ['one'], { title: 'Ours', released: '2019', musicbrainzId: mbid(30) })],
      sources: ['archive', 'paper', 'label'].map((id) => aSource(id)),
      claims: [],
    });
    await seedCatalog(database.prisma, catalog);
    const { comparison } = await imported([aFile('artist.json', artists), aFile('release.json', releases)]);

    expect(comparison).toEqual({
      twins: { artists: 1, songs: 1 },
      differences: [
        { about: 'artist', id: 'one', mbid: mbid(1), field: 'hangul', catalog: '둘', musicbrainz: '하나' },
        { about: 'song', id: 'ours', mbid: mbid(30), field: 'title', catalog: 'Ours', musicbrainz: 'Song 30' },
        { about: 'song', id: 'ours', mbid: mbid(30), field: 'released', catalog: '2019', musicbrainz: '2020-05-06' },
        {
          about: 'song',
          id: 'ours',
          mbid: mbid(30),
          field: 'credits',
          catalog: 'Artist 1',
          musicbrainz: 'Artist 1, Artist 2 (featured)',
        },
      ],
      possibleLinks: [{ artistId: 'two', mbid: mbid(2), name: 'Artist 2' }],
    });
    expect(await rows('id, name, hangul, musicbrainz_id', 'artists')).toEqual([
      { id: 'one', name: 'Artist 1', hangul: '둘', musicbrainz_id: mbid(1) },
      { id: 'two', name: 'ARTIST-2', hangul: null, musicbrainz_id: null },
    ]);
    expect(await rows('name, artist_id', 'imported_artists')).toContainEqual({ name: 'Artist 1', artist_id: 'one' });
  });
});
