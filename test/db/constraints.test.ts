import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { seedCatalog } from '#src/db/catalog-repo.ts';
import { aCatalog, aClaim, anArtist, aSong, aSource } from '#test/support/builders/catalog.ts';
import { createTestDatabase, type TestDatabase } from '#test/support/database/create-test-database.ts';
import { tryOut } from '#test/support/database/try-out.ts';

import { breaches } from './breaches.ts';

const valid = aCatalog({
  artists: [
    anArtist('duo', { kind: 'sub-unit', parentIds: ['group'] }),
    anArtist('group', { kind: 'group' }),
    anArtist('person', {
      hangul: '사람',
      nameSourceIds: ['archive', 'registry'],
      aliases: [{ name: 'P', kind: 'nickname', sourceIds: ['archive'] }],
      debut: { date: '2013-06', sourceIds: ['archive'] },
      musicbrainzId: '00000000-0000-4000-8000-000000000001',
    }),
    anArtist('star'),
  ],
  memberships: [
    { personId: 'person', groupId: 'group', status: 'former', from: '2015', until: '2016', sourceIds: ['archive'] },
  ],
  collaborations: [
    aSong('song', ['person'], {
      otherTitles: ['other'],
      released: '2020-05-22',
      otherDates: [{ date: '2020-05-21', sourceIds: ['paper'] }],
      musicbrainzId: '00000000-0000-4000-8000-000000000002',
      originalTitle: '노래',
      originalTitleSourceIds: ['archive'],
      album: 'Album',
      albumSourceIds: ['archive'],
      label: 'Label',
      labelSourceIds: ['archive'],
    }),
    aSong('remix', ['person'], { versionOf: 'song', kinds: ['remix'] }),
  ],
  sources: [
    aSource('archive', { pages: 'https://example.org/{page}' }),
    aSource('archive-1', { origin: 'archive', pageOf: { sourceId: 'archive', page: '1' } }),
    aSource('copy', { origin: 'archive' }),
    aSource('paper'),
    aSource('other'),
    aSource('registry'),
    aSource('label', { kind: 'primary' }),
  ],
  claims: [
    aClaim('note', 'song'),
    aClaim('checked', 'song', {
      status: 'verified',
      values: [{ text: { en: 'x', ko: 'ㅌ' }, sourceIds: ['archive', 'paper'] }],
    }),
    aClaim('first-hand', 'song', {
      status: 'verified',
      values: [{ text: { en: 'x', ko: 'ㅌ' }, sourceIds: ['label'] }],
    }),
    aClaim('thrice', 'song', {
      status: 'verified',
      values: [{ text: { en: 'x', ko: 'ㅌ' }, sourceIds: ['archive', 'paper', 'other'] }],
    }),
    aClaim('contested', 'song', {
      status: 'disputed',
      values: ['archive', 'paper'].map((id) => ({ text: { en: id, ko: id }, sourceIds: [id] })),
    }),
    aClaim('peak', 'song', {
      kind: 'chart-peak',
      values: [{ text: { en: 'x', ko: 'ㅌ' }, chart: { chart: 'Hot 100', peak: 3 }, sourceIds: ['archive'] }],
    }),
  ],
});

/** Primary keys of rows that only have a place in a list: the same shape everywhere, so two of them stand for all. */
const alike = /^(?!artists|credits).*_pkey$/;

/** Rules of trivia, of what is imported and of curation have tables of breaches of their own. */
const elsewhere = /^(?:trivia|import|imported|suggestions|catalog_changes|catalog_edits)_/;

let database: TestDatabase;
let client: pg.Client;
beforeAll(async () => {
  database = await createTestDatabase();
  await seedCatalog(database.prisma, valid);
  client = new pg.Client({ connectionString: database.url });
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await database.drop();
});

describe('the database refuses', () => {
  const cases = Object.entries(breaches).flatMap(([rule, statements]) => statements.map((sql) => ({ rule, sql })));

  it.each(cases)('by $rule: $sql', async ({ rule, sql }) => {
    expect(await tryOut(client, sql)).toBe(rule);
  });

  it('a day that no calendar has', async () => {
    expect(
      await tryOut(client, `UPDATE collaborations SET released_on = '2023-02-29', released_precision = 'day'`),
    ).toMatch('out of range');
  });

  it('by nothing that this table of breaches leaves out', async () => {
    const { rows } = await client.query<{ name: string }>(`
      SELECT conname AS name FROM pg_constraint WHERE connamespace = 'public'::regnamespace AND contype IN ('c', 'f', 'p')
      UNION SELECT indexname FROM pg_indexes WHERE schemaname = 'public' AND indexdef LIKE 'CREATE UNIQUE%'
      UNION SELECT (regexp_matches(prosrc, 'catalog_refuse\\(''([a-z_]+)''', 'g'))[1] FROM pg_proc`);
    const untested = rows
      .map(({ name }) => name)
      .filter((name) => !(name in breaches) && !alike.test(name) && !elsewhere.test(name));
    expect(untested).toEqual([]);
  });
});

describe('the database allows', () => {
  it.each([
    ['a version that is no remix', `UPDATE collaborations SET kinds = '{single}' WHERE id = 'remix'`],
    [
      'a year, a month or a day',
      `UPDATE collaborations SET released_on = '2024-02-01', released_precision = 'month' WHERE id = 'song'`,
    ],
    ['leaving within the year of joining', `UPDATE memberships SET from_on = '2016-08-08', from_precision = 'day'`],
    [
      'coming back in the year of leaving',
      `INSERT INTO memberships VALUES ('person', 'group', 2, 'current', '2016-01-01', 'year');
       INSERT INTO membership_sources VALUES ('person', 'group', 2, 0, 'archive')`,
    ],
    ['another role for an artist who is credited', `INSERT INTO credits VALUES ('song', 1, 'person', 'writer')`],
    [
      'first week and peak in the same week',
      `UPDATE chart_positions SET first_week = '2024-12-07', peak_week = '2024-12-07'`,
    ],
    [
      'a claim that is better sourced than its status says',
      `UPDATE claims SET status = 'single-source' WHERE id = 'first-hand'`,
    ],
    ['an artist without Hangul', `INSERT INTO artists VALUES ('latin', 'person', 'korean', 'Latin', NULL)`],
    [
      'a name to go together with those who vouch for it',
      `UPDATE artists SET hangul = NULL; DELETE FROM artist_name_sources`,
    ],
    [
      'a debut to go together with those who date it',
      `UPDATE artists SET debut_on = NULL, debut_precision = NULL; DELETE FROM artist_debut_sources`,
    ],
    [
      'a release date to go together with the other one',
      `DELETE FROM other_dates; UPDATE collaborations SET released_on = NULL, released_precision = NULL`,
    ],
    ['an album that nobody vouches for', `DELETE FROM collaboration_fact_sources WHERE fact = 'album'`],
  ])('%s', async (_, sql) => {
    expect(await tryOut(client, sql)).toBeUndefined();
  });

  it('no two transactions to break together what neither breaks alone', async () => {
    const other = new pg.Client({ connectionString: database.url });
    await other.connect();
    try {
      // Three origins, of which each transaction takes one away; two are enough, one is not.
      await client.query('BEGIN');
      await other.query('BEGIN');
      await client.query(`DELETE FROM claim_value_sources WHERE claim_id = 'thrice' AND source_id = 'archive'`);
      await other.query(`DELETE FROM claim_value_sources WHERE claim_id = 'thrice' AND source_id = 'paper'`);
      await client.query('SET CONSTRAINTS ALL IMMEDIATE');
      const second = other.query('COMMIT').then(
        () => 'kept',
        (error: unknown) => error instanceof pg.DatabaseError && error.constraint,
      );
      await expect.poll(() => waitingSessions()).toBe(1);
      await client.query('COMMIT');
      expect(await second).toBe('claims_verified_sources');
    } finally {
      await other.end();
    }
  });
});

async function waitingSessions(): Promise<number> {
  const { rowCount } = await client.query(
    'SELECT FROM pg_locks JOIN pg_stat_activity USING (pid) WHERE NOT granted AND datname = current_database()',
  );
  return rowCount ?? 0;
}
