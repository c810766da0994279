import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { seedCatalog } from '#src/db/catalog-repo.ts';
import { aCatalog, aClaim, anArtist, aSong, aSource } from '#test/support/builders/catalog.ts';
import { createTestDatabase, type TestDatabase } from '#test/support/database/create-test-database.ts';

const valid = aCatalog({
  artists: [
    anArtist('duo', { kind: 'sub-unit', parentIds: ['group'] }),
    anArtist('group', { kind: 'group' }),
    anArtist('person', { aliases: [{ name: 'P', kind: 'nickname' }] }),
    anArtist('star'),
  ],
  memberships: [
    { personId: 'person', groupId: 'group', status: 'former', from: '2015', until: '2016', sourceIds: ['archive'] },
  ],
  collaborations: [
    aSong('song', ['person'], { otherTitles: ['other'] }),
    aSong('remix', ['person'], { versionOf: 'song', kinds: ['remix'] }),
  ],
  sources: [
    aSource('archive'),
    aSource('copy', { origin: 'archive' }),
    aSource('paper'),
    aSource('other'),
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

/** Statements that break the rule, each by itself. */
const breaches: Readonly<Record<string, readonly string[]>> = {
  artists_id_slug: [
    `INSERT INTO artists VALUES ('Big', 'person', 'other', 'x')`,
    `INSERT INTO artists VALUES ('a--b', 'person', 'other', 'x')`,
    `INSERT INTO artists VALUES ('', 'person', 'other', 'x')`,
    `INSERT INTO artists VALUES (repeat('a', 41), 'person', 'other', 'x')`,
  ],
  artists_name_text: [
    `UPDATE artists SET name = ''`,
    `UPDATE artists SET name = ' x'`,
    `UPDATE artists SET name = E'a\\tb'`,
  ],
  artists_hangul_text: [
    `UPDATE artists SET hangul = 'Rose'`,
    `UPDATE artists SET hangul = ''`,
    `UPDATE artists SET hangul = '로제 '`,
  ],
  artists_pkey: [`INSERT INTO artists VALUES ('star', 'person', 'other', 'x')`],
  artist_aliases_name_text: [`UPDATE artist_aliases SET name = ''`],
  artist_aliases_position: [`UPDATE artist_aliases SET position = -1`],
  artist_aliases_artist_id_name_key: [`INSERT INTO artist_aliases VALUES ('person', 1, 'P', 'real-name')`],
  artist_aliases_artist_id_fkey: [`INSERT INTO artist_aliases VALUES ('nobody', 0, 'P', 'nickname')`],
  sub_unit_parents_position: [`UPDATE sub_unit_parents SET position = -1`],
  sub_unit_parents_kinds: [
    `INSERT INTO sub_unit_parents VALUES ('person', 0, 'group')`,
    `INSERT INTO sub_unit_parents VALUES ('duo', 1, 'star')`,
    `UPDATE artists SET kind = 'group' WHERE id = 'duo'`,
    `UPDATE artists SET kind = 'sub-unit' WHERE id = 'group'`,
  ],
  sub_unit_parents_parent_id_fkey: [
    `INSERT INTO sub_unit_parents VALUES ('duo', 1, 'nobody')`,
    `DELETE FROM artists WHERE id = 'group'`,
  ],
  sub_unit_parents_sub_unit_id_fkey: [`INSERT INTO sub_unit_parents VALUES ('nobody', 0, 'group')`],
  sub_unit_parents_sub_unit_id_parent_id_key: [`INSERT INTO sub_unit_parents VALUES ('duo', 1, 'group')`],
  memberships_stint: [`UPDATE memberships SET stint = 0`],
  memberships_from: [
    `UPDATE memberships SET from_on = NULL`,
    `UPDATE memberships SET from_precision = NULL`,
    `UPDATE memberships SET from_on = '2015-02-01'`,
    `UPDATE memberships SET from_on = '0015-01-01'`,
  ],
  memberships_until: [
    `UPDATE memberships SET until_on = '2016-05-02', until_precision = 'month'`,
    `UPDATE memberships SET until_on = NULL`,
  ],
  memberships_order: [
    `UPDATE memberships SET from_on = '2017-01-01'`,
    `UPDATE memberships SET from_on = '2017-01-01', from_precision = 'day'`,
  ],
  memberships_current_has_no_end: [`UPDATE memberships SET status = 'current'`],
  memberships_kinds: [
    `INSERT INTO memberships VALUES ('group', 'duo', 1, 'current')`,
    `INSERT INTO memberships VALUES ('person', 'star', 1, 'current')`,
    `UPDATE artists SET kind = 'group' WHERE id = 'person'`,
  ],
  memberships_stints_apart: [
    `INSERT INTO memberships VALUES ('person', 'group', 2, 'current', '2015-06-01', 'month')`,
    `INSERT INTO memberships VALUES ('person', 'group', 2, 'current')`,
  ],
  memberships_person_id_fkey: [`INSERT INTO memberships VALUES ('nobody', 'group', 1, 'current')`],
  memberships_group_id_fkey: [`INSERT INTO memberships VALUES ('person', 'nobody', 1, 'current')`],
  membership_sources_position: [`UPDATE membership_sources SET position = -1`],
  membership_sources_person_id_group_id_stint_fkey: [
    `INSERT INTO membership_sources VALUES ('star', 'group', 1, 0, 'archive')`,
  ],
  membership_sources_person_id_group_id_stint_source_id_key: [
    `INSERT INTO membership_sources VALUES ('person', 'group', 1, 1, 'archive')`,
  ],
  membership_sources_source_id_fkey: [`INSERT INTO membership_sources VALUES ('person', 'group', 1, 1, 'nowhere')`],
  collaborations_id_slug: [`UPDATE collaborations SET id = 'Song!' WHERE id = 'remix'`],
  collaborations_title_text: [`UPDATE collaborations SET title = ''`],
  collaborations_original_title_text: [`UPDATE collaborations SET original_title = ''`],
  collaborations_album_text: [`UPDATE collaborations SET album = ' '`],
  collaborations_label_text: [`UPDATE collaborations SET label = ''`],
  collaborations_kinds: [
    `UPDATE collaborations SET kinds = '{}' WHERE id = 'song'`,
    `UPDATE collaborations SET kinds = NULL WHERE id = 'song'`,
    `UPDATE collaborations SET kinds = '{single,single}' WHERE id = 'song'`,
    `UPDATE collaborations SET kinds = '{single,NULL}' WHERE id = 'song'`,
  ],
  collaborations_released: [
    `UPDATE collaborations SET released_on = '2020-01-01'`,
    `UPDATE collaborations SET released_precision = 'year'`,
    `UPDATE collaborations SET released_on = '2020-02-01', released_precision = 'year'`,
    `UPDATE collaborations SET released_on = '2020-02-02', released_precision = 'month'`,
    `UPDATE collaborations SET released_on = '2200-01-01', released_precision = 'day'`,
  ],
  collaborations_not_of_itself: [`UPDATE collaborations SET version_of_id = id WHERE id = 'song'`],
  collaborations_remix_has_original: [`UPDATE collaborations SET kinds = '{single,remix}' WHERE id = 'song'`],
  collaborations_version_of_original: [
    `INSERT INTO collaborations VALUES ('again', 'x', NULL, 'remix', '{remix}');
     INSERT INTO credits VALUES ('again', 0, 'star', 'primary'); INSERT INTO collaboration_sources VALUES ('again', 0, 'archive')`,
    `INSERT INTO collaborations VALUES ('older', 'x', NULL, NULL, '{single}');
     INSERT INTO credits VALUES ('older', 0, 'star', 'primary'); INSERT INTO collaboration_sources VALUES ('older', 0, 'archive');
     UPDATE collaborations SET version_of_id = 'older' WHERE id = 'song'`,
  ],
  collaborations_version_of_id_fkey: [
    `UPDATE collaborations SET version_of_id = 'nothing'`,
    `DELETE FROM collaborations WHERE id = 'song'`,
  ],
  collaborations_primary_credit: [
    `INSERT INTO collaborations VALUES ('bare', 'x', NULL, NULL, '{single}'); INSERT INTO collaboration_sources VALUES ('bare', 0, 'archive')`,
    `UPDATE credits SET role = 'featured' WHERE collaboration_id = 'song'`,
    `DELETE FROM credits WHERE collaboration_id = 'song'`,
  ],
  collaborations_sourced: [
    `INSERT INTO collaborations VALUES ('bare', 'x', NULL, NULL, '{single}'); INSERT INTO credits VALUES ('bare', 0, 'star', 'primary')`,
    `DELETE FROM collaboration_sources WHERE collaboration_id = 'song'`,
    `UPDATE collaboration_sources SET collaboration_id = 'remix', position = 1, source_id = 'paper' WHERE collaboration_id = 'song'`,
  ],
  other_titles_title_text: [`UPDATE other_titles SET title = ''`],
  other_titles_position: [`UPDATE other_titles SET position = -1`],
  other_titles_collaboration_id_title_key: [`INSERT INTO other_titles VALUES ('song', 1, 'other')`],
  other_titles_collaboration_id_fkey: [`INSERT INTO other_titles VALUES ('nothing', 0, 'x')`],
  credits_position: [`INSERT INTO credits VALUES ('song', -1, 'star', 'featured')`],
  credits_pkey: [`INSERT INTO credits VALUES ('song', 0, 'star', 'featured')`],
  credits_credited_as_text: [`UPDATE credits SET credited_as = ''`],
  credits_collaboration_id_artist_id_role_key: [`INSERT INTO credits VALUES ('song', 1, 'person', 'primary')`],
  credits_collaboration_id_fkey: [`INSERT INTO credits VALUES ('nothing', 0, 'star', 'primary')`],
  credits_artist_id_fkey: [`INSERT INTO credits VALUES ('song', 1, 'nobody', 'featured')`],
  collaboration_sources_position: [`UPDATE collaboration_sources SET position = -1`],
  collaboration_sources_collaboration_id_source_id_key: [
    `INSERT INTO collaboration_sources VALUES ('song', 1, 'archive')`,
  ],
  collaboration_sources_collaboration_id_fkey: [`INSERT INTO collaboration_sources VALUES ('nothing', 0, 'archive')`],
  collaboration_sources_source_id_fkey: [`INSERT INTO collaboration_sources VALUES ('song', 1, 'nowhere')`],
  sources_id_slug: [`INSERT INTO sources VALUES ('A b', 'dataset', 'x', NULL, 'x')`],
  sources_title_text: [`UPDATE sources SET title = ''`],
  sources_url_web: [
    `UPDATE sources SET url = 'javascript:alert(1)'`,
    `UPDATE sources SET url = 'https://a b'`,
    `UPDATE sources SET url = ''`,
  ],
  sources_origin_text: [`UPDATE sources SET origin = ''`],
  claims_id_slug: [`UPDATE claims SET id = 'No' WHERE id = 'note'`],
  claims_one_subject: [`UPDATE claims SET artist_id = 'star'`, `UPDATE claims SET collaboration_id = NULL`],
  claims_collaboration_id_fkey: [`UPDATE claims SET collaboration_id = 'nothing'`],
  claims_artist_id_fkey: [`UPDATE claims SET artist_id = 'nobody', collaboration_id = NULL`],
  claims_sourced: [
    `DELETE FROM claim_value_sources WHERE claim_id = 'note'`,
    `DELETE FROM claim_value_sources WHERE claim_id = 'contested' AND value_position = 1`,
    `UPDATE claim_value_sources SET value_position = 0, position = 1 WHERE claim_id = 'contested' AND value_position = 1`,
  ],
  claims_one_value: [
    `INSERT INTO claims VALUES ('empty', 'song', NULL, 'note', 'single-source')`,
    `DELETE FROM claim_values WHERE claim_id = 'checked'`,
    `UPDATE claims SET status = 'verified' WHERE id = 'contested'`,
    `INSERT INTO claim_values VALUES ('note', 1, 'x', 'x'); INSERT INTO claim_value_sources VALUES ('note', 1, 0, 'paper')`,
  ],
  claims_disputed_values: [
    `UPDATE claims SET status = 'disputed' WHERE id = 'note'`,
    `DELETE FROM claim_values WHERE claim_id = 'contested' AND position = 1`,
  ],
  claims_verified_sources: [
    `UPDATE claims SET status = 'verified' WHERE id = 'note'`,
    `DELETE FROM claim_value_sources WHERE claim_id = 'checked' AND source_id = 'paper'`,
    `UPDATE claim_value_sources SET source_id = 'copy' WHERE claim_id = 'checked' AND source_id = 'paper'`,
    `UPDATE sources SET origin = 'archive' WHERE id = 'paper'`,
    `UPDATE sources SET kind = 'web-page' WHERE id = 'label'`,
  ],
  claims_chart_positions: [
    `DELETE FROM chart_positions`,
    `INSERT INTO chart_positions VALUES ('note', 0, 'Hot 100', 1)`,
    `UPDATE claims SET kind = 'note' WHERE id = 'peak'`,
    `UPDATE chart_positions SET claim_id = 'note'`,
  ],
  claim_values_position: [`INSERT INTO claim_values VALUES ('note', -1, 'x', 'x')`],
  claim_values_text_en: [`UPDATE claim_values SET text_en = ''`],
  claim_values_text_ko: [`UPDATE claim_values SET text_ko = ''`],
  claim_values_claim_id_fkey: [`INSERT INTO claim_values VALUES ('nothing', 0, 'x', 'x')`],
  claim_value_sources_position: [`UPDATE claim_value_sources SET position = -1`],
  claim_value_sources_claim_id_source_id_key: [`INSERT INTO claim_value_sources VALUES ('contested', 1, 1, 'archive')`],
  claim_value_sources_claim_id_value_position_fkey: [`INSERT INTO claim_value_sources VALUES ('note', 7, 0, 'paper')`],
  claim_value_sources_source_id_fkey: [`INSERT INTO claim_value_sources VALUES ('note', 0, 1, 'nowhere')`],
  chart_positions_chart_text: [`UPDATE chart_positions SET chart = ''`],
  chart_positions_peak: [`UPDATE chart_positions SET peak = 0`],
  chart_positions_weeks: [`UPDATE chart_positions SET weeks_on_chart = 0`],
  chart_positions_dates: [
    `UPDATE chart_positions SET peak_week = '1066-10-14'`,
    `UPDATE chart_positions SET first_week = '20241-01-01'`,
  ],
  chart_positions_order: [`UPDATE chart_positions SET first_week = '2024-12-08', peak_week = '2024-12-07'`],
  chart_positions_claim_id_value_position_fkey: [`INSERT INTO chart_positions VALUES ('note', 7, 'Hot 100', 1)`],
  catalog_state_one_row: [`INSERT INTO catalog_state VALUES (2, '0123456789ab', '2026-11-23')`],
  catalog_state_version: [`UPDATE catalog_state SET version = 'latest'`],
  catalog_state_updated: [`UPDATE catalog_state SET updated_on = '0026-11-23'`],
};

/** Primary keys of rows that only have a place in a list: the same shape everywhere, so two of them stand for all. */
const alike = /^(?!artists|credits).*_pkey$/;

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

/** What the rules say to the statements, which are never kept. */
async function tryOut(sql: string): Promise<string | undefined> {
  await client.query('BEGIN');
  try {
    await client.query(sql);
    await client.query('SET CONSTRAINTS ALL IMMEDIATE');
    return undefined;
  } catch (error) {
    return error instanceof pg.DatabaseError ? (error.constraint ?? error.message) : String(error);
  } finally {
    await client.query('ROLLBACK');
  }
}

describe('the database refuses', () => {
  const cases = Object.entries(breaches).flatMap(([rule, statements]) => statements.map((sql) => ({ rule, sql })));

  it.each(cases)('by $rule: $sql', async ({ rule, sql }) => {
    expect(await tryOut(sql)).toBe(rule);
  });

  it('a day that no calendar has', async () => {
    expect(await tryOut(`UPDATE collaborations SET released_on = '2023-02-29', released_precision = 'day'`)).toMatch(
      'out of range',
    );
  });

  it('by nothing that this table of breaches leaves out', async () => {
    const { rows } = await client.query<{ name: string }>(`
      SELECT conname AS name FROM pg_constraint WHERE connamespace = 'public'::regnamespace AND contype IN ('c', 'f', 'p')
      UNION SELECT indexname FROM pg_indexes WHERE schemaname = 'public' AND indexdef LIKE 'CREATE UNIQUE%'
      UNION SELECT (regexp_matches(prosrc, 'catalog_refuse\\(''([a-z_]+)''', 'g'))[1] FROM pg_proc`);
    const untested = rows.map(({ name }) => name).filter((name) => !(name in breaches) && !alike.test(name));
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
      `INSERT INTO memberships VALUES ('person', 'group', 2, 'current', '2016-01-01', 'year')`,
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
    ['an artist without Hangul', `UPDATE artists SET hangul = NULL`],
  ])('%s', async (_, sql) => {
    expect(await tryOut(sql)).toBeUndefined();
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
