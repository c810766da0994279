import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { openImportStore } from '#src/db/imported/musicbrainz/open-import-store.ts';
import { pack } from '#src/musicbrainz/fact-table.ts';
import { importedId } from '#src/musicbrainz/mbid.ts';
import { cleanPhrase, cleanText } from '#src/musicbrainz/text.ts';
import { mbid } from '#test/musicbrainz/support/documents.ts';

import { artist, file, fresh, song, stay, useStore } from './support/use-store.ts';

const bench = useStore();

/** Which transaction wrote each row: another one when a row was written again. */
async function writers(): Promise<unknown> {
  const tables = ['imported_artists', 'imported_songs', 'imported_credits', 'imported_memberships', 'imported_layers'];
  const found: object[] = [];
  for (const table of tables)
    found.push((await bench().client.query<object>(`SELECT xmin, ctid FROM ${table} ORDER BY ctid`)).rows);
  return found;
}

describe('a batch', () => {
  const batch = {
    artists: [artist(1, { name: 'IU', hangul: '아이유', scene: 'korean', kind: 'person', aliases: ['이지은'] })],
    mentions: [artist(2, { scene: 'western' }), artist(3)],
    songs: [song(9, [1, 2])],
    memberships: [stay(1, 3, '2012', '2018')],
    memberOwners: [importedId(mbid(1))],
  };

  it('is kept as it is', async () => {
    expect(await bench().commit(batch)).toEqual({ artists: 3, songs: 1, changed: 7 });
    expect(await bench().rows('imported_artists', 'name, hangul, scene, kind, aliases')).toEqual([
      { name: 'Artist 2', hangul: null, scene: 'western', kind: null, aliases: [] },
      { name: 'Artist 3', hangul: null, scene: null, kind: null, aliases: [] },
      { name: 'IU', hangul: '아이유', scene: 'korean', kind: 'person', aliases: ['이지은'] },
    ]);
    expect(await bench().rows('imported_songs', 'external_id, title, released, kinds')).toEqual([
      { external_id: mbid(9), title: 'Song 9', released: '2020-05-06', kinds: ['single'] },
    ]);
    expect(await bench().rows('imported_credits', 'position, role, credited_as, join_phrase')).toEqual([
      { position: 0, role: 'primary', credited_as: null, join_phrase: ' & ' },
      { position: 1, role: 'primary', credited_as: null, join_phrase: ' & ' },
    ]);
    expect(await bench().rows('imported_memberships', 'from_date, until_date, ended')).toEqual([
      { from_date: '2012', until_date: '2018', ended: true },
    ]);
    expect(await bench().rows('imported_layers', 'id, artists, songs, revision')).toEqual([
      { id: 'musicbrainz', artists: 3, songs: 1, revision: '1' },
    ]);
  });

  it('writes no row again that is there', async () => {
    await bench().commit(batch);
    const before = await writers();

    expect(await bench().commit(batch)).toEqual({ artists: 0, songs: 0, changed: 0 });
    expect(await writers()).toEqual(before);
  });

  it('tells every process, and only when something has changed', async () => {
    const heard: (string | undefined)[] = [];
    bench().client.on('notification', ({ payload }) => heard.push(payload));
    await bench().client.query('LISTEN crossover_imported');
    await bench().commit(batch);
    await bench().commit(batch);
    await bench().client.query('SELECT 1');

    expect(heard).toEqual(['musicbrainz']);
  });

  it('is kept whole or not at all, its progress included', async () => {
    const progress = { ...fresh, lines: 7, kept: 1 };
    const bad = bench().commit({ ...batch, songs: [song(8, [1]), song(9, [77])], progress });

    await expect(bad).rejects.toThrow(/imported_credits_artist_id_fkey/);
    expect(await bench().rows('imported_songs')).toEqual([]);
    expect(await bench().store.begin(file)).toEqual(fresh);
  });

  it('has its progress back', async () => {
    const progress = {
      lines: 7,
      kept: 1,
      broken: 1,
      counts: { kept: 1 },
      brokenSamples: [{ line: 3, reason: 'not JSON' }],
      done: true,
    };
    await bench().commit({ progress });

    expect(await bench().store.begin(file)).toEqual(progress);
  });
});

describe('what is known better', () => {
  it('replaces what was mentioned, and a mention replaces nothing', async () => {
    await bench().commit({ mentions: [artist(1)] });
    await bench().commit({ artists: [artist(1, { name: 'IU' })] });
    await bench().commit({ mentions: [artist(1, { name: 'old' })] });

    expect(await bench().rows('imported_artists', 'name')).toEqual([{ name: 'IU' }]);
  });

  it('keeps aliases and Hangul of which a later document says nothing, and not those that it says are gone', async () => {
    await bench().commit({ artists: [artist(1, { hangul: '아이유', aliases: ['IU'] })] });
    await bench().commit({ artists: [artist(1, { aliases: null, kind: 'person' })] });
    const kept = await bench().rows('imported_artists', 'hangul, aliases, kind');
    await bench().commit({ artists: [artist(1, { aliases: [] })] });

    expect(kept).toEqual([{ hangul: '아이유', aliases: ['IU'], kind: 'person' }]);
    expect(await bench().rows('imported_artists', 'hangul, aliases, kind')).toEqual([
      { hangul: null, aliases: [], kind: null },
    ]);
  });

  it('replaces title, date and credits of a song, and adds its kinds', async () => {
    await bench().commit({ mentions: [1, 2, 3].map((one) => artist(one)), songs: [song(9, [1, 2])] });
    await bench().commit({
      songs: [song(9, [2, 3], { title: 'Other', released: '2020-05-07', kinds: ['album-track'] })],
    });

    expect(await bench().rows('imported_songs', 'title, released, kinds')).toEqual([
      { title: 'Other', released: '2020-05-07', kinds: ['album-track', 'single'] },
    ]);
    expect(await bench().rows('imported_credits', 'position, artist_id')).toEqual([
      { position: 0, artist_id: importedId(mbid(2)) },
      { position: 1, artist_id: importedId(mbid(3)) },
    ]);
  });

  it.each([
    ['2020', false, '2019', false, '2019'],
    ['2020', false, null, false, '2020'],
    ['2020', true, '2019', true, '2019'],
    ['2018', true, '2019', true, '2018'],
    ['2018', true, null, true, '2018'],
    [null, true, '2019', true, '2019'],
    ['2018', true, '2019', false, '2019'],
  ])(
    'dates a song of %s (a release’s: %s), met again with %s (%s), to %s',
    async (first, isFirst, second, isSecond, date) => {
      await bench().commit({
        mentions: [artist(1)],
        songs: [song(9, [1], { released: first, isReleaseDate: isFirst })],
      });
      await bench().commit({ songs: [song(9, [1], { released: second, isReleaseDate: isSecond })] });

      expect(await bench().rows('imported_songs', 'released')).toEqual([{ released: date }]);
    },
  );

  it('takes away the stays that an artist’s document says no more', async () => {
    const mentions = [1, 2, 3].map((one) => artist(one));
    await bench().commit({
      mentions,
      memberships: [stay(1, 2), stay(1, 3), stay(2, 3)],
      memberOwners: [importedId(mbid(1))],
    });
    await bench().commit({ memberships: [stay(1, 2, '2012')], memberOwners: [importedId(mbid(1))] });

    expect(await bench().rows('imported_memberships', 'person_id, from_date')).toEqual([
      { person_id: importedId(mbid(1)), from_date: '2012' },
      { person_id: importedId(mbid(2)), from_date: '' },
    ]);
  });
});

describe('facts', () => {
  it('come back in the order in which they became known', async () => {
    const packed = [1, 2].map((fact) => pack(new Map([[mbid(fact), fact]])));
    for (const data of packed) await bench().commit({ facts: [{ about: 'artist', data }] });
    await bench().commit({ facts: [{ about: 'release-group', data: pack(new Map([[mbid(3), 3]])) }] });
    const found: Buffer[] = [];
    for await (const data of bench().store.facts('artist')) found.push(Buffer.from(data));

    expect(found).toEqual(packed.map((data) => Buffer.from(data)));
  });

  it('have another version when a file with news is done', async () => {
    const before = await bench().store.factsVersion();
    await bench().commit({ facts: [{ about: 'artist', data: pack(new Map([[mbid(1), 1]])) }] });
    const half = await bench().store.factsVersion();
    await bench().commit({ progress: { ...fresh, done: true } });

    expect([half === before, (await bench().store.factsVersion()) === before]).toEqual([true, false]);
  });
});

describe('texts', () => {
  it('that are cleaned are texts to Postgres too', async () => {
    const text = fc.string({ unit: 'binary', maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(text, async (given) => {
        const { rows: said } = await bench().client.query<{ good: boolean | null }>(
          `SELECT catalog_is_text($1) AND ($2::text IS NULL OR $2 <> '' AND $2 !~ '[[:cntrl:]]') AS good`,
          [cleanText(given) ?? null, cleanPhrase(given) ?? null],
        );

        expect(said[0]?.good).not.toBe(false);
      }),
      { numRuns: 500 },
    );
  });
});

describe('a second import', () => {
  it('is told that one is under way', async () => {
    await expect(openImportStore(bench().database.url, { patience: '50ms' })).rejects.toMatchObject({
      code: 'locked',
      message: 'Another import from MusicBrainz is under way: wait for its end, or stop it.',
    });
  });

  it('is told where no server answers', async () => {
    await expect(openImportStore('postgresql://user:secret@127.0.0.1:1/db')).rejects.toMatchObject({
      code: 'unreachable',
    });
  });
});
