import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { createTestDatabase, type TestDatabase } from '#test/support/database/create-test-database.ts';
import { tryOut } from '#test/support/database/try-out.ts';

import { breaches } from './breaches.ts';

const oneOfEverything = `
  INSERT INTO artists (id, kind, scene, name) VALUES ('star', 'person', 'other', 'Star');
  INSERT INTO imported_layers (id, title, url, imported_at) VALUES
    ('musicbrainz', 'MusicBrainz', 'https://example.org', now()), ('graph', 'A graph', NULL, now());
  INSERT INTO imported_artists (id, layer_id, external_id, name, hangul, scene, kind, aliases, artist_id) VALUES
    ('one', 'graph', '1', 'One', '하나', 'korean', 'person', '{"Number One"}', 'star'),
    ('two', 'graph', '2', 'Two', NULL, NULL, NULL, '{}', NULL),
    ('three', 'graph', '3', 'Three', NULL, 'western', 'group', '{}', NULL),
    ('mb-' || repeat('0', 32), 'musicbrainz', '00000000-0000-0000-0000-000000000000', 'Zero', NULL, NULL, NULL, '{}', NULL);
  INSERT INTO imported_songs (id, layer_id, external_id, title, released, kinds) VALUES
    ('first', 'graph', '1', 'First', '2024-10', '{single,feature}');
  INSERT INTO imported_credits VALUES ('first', 0, 'one', 'primary', 'ONE', ' ♥ '), ('first', 1, 'two', 'featured', NULL, NULL);
  INSERT INTO imported_memberships VALUES ('one', 'two', '', NULL, false), ('one', 'three', '2019', '2020', true);
  INSERT INTO imported_pairs VALUES ('graph', 'one', 'two', 3, 'First');
  INSERT INTO import_files (id, layer_id, name, size, pass, options, lines_done, broken_lines, started_at, changed_at)
    VALUES (repeat('a', 64), 'graph', 'pairs.tsv', 9, 'all', '', 3, 1, now(), now());
  INSERT INTO import_facts VALUES (repeat('a', 64), 0, 'artist', decode(repeat('00', 34), 'hex'));
`;

let database: TestDatabase;
let client: pg.Client;
beforeAll(async () => {
  database = await createTestDatabase();
  client = new pg.Client({ connectionString: database.url });
  await client.connect();
  await client.query(oneOfEverything);
});
afterAll(async () => {
  await client.end();
  await database.drop();
});

describe('the imported tables refuse', () => {
  const cases = Object.entries(breaches).flatMap(([rule, statements]) => statements.map((sql) => ({ rule, sql })));

  it.each(cases)('by $rule: $sql', async ({ rule, sql }) => {
    expect(await tryOut(client, sql)).toBe(rule);
  });

  it('by nothing that this table of breaches leaves out', async () => {
    const { rows } = await client.query<{ name: string }>(`
      SELECT conname AS name FROM pg_constraint WHERE connamespace = 'public'::regnamespace AND contype IN ('c', 'f', 'p')
      UNION SELECT indexname FROM pg_indexes WHERE schemaname = 'public' AND indexdef LIKE 'CREATE UNIQUE%'`);
    const untested = rows.map(({ name }) => name).filter((name) => /^imported?_/.test(name) && !(name in breaches));
    expect(untested).toEqual([]);
  });
});

describe('the imported tables allow', () => {
  it.each([
    ['a second stay in a group', `INSERT INTO imported_memberships VALUES ('one', 'three', '2022')`],
    ['an end of which nobody knows the day', `UPDATE imported_memberships SET until_date = NULL, ended = true`],
    ['a song of which no kind and no date is known', `UPDATE imported_songs SET kinds = '{}', released = NULL`],
  ])('%s', async (_, sql) => {
    expect(await tryOut(client, sql)).toBeUndefined();
  });

  it('an artist to leave the catalog: the imported one stays, and points at nothing', async () => {
    await client.query('BEGIN');
    await client.query(`DELETE FROM artists WHERE id = 'star'`);
    const { rows } = await client.query(`SELECT name, artist_id FROM imported_artists WHERE id = 'one'`);
    await client.query('ROLLBACK');

    expect(rows).toEqual([{ name: 'One', artist_id: null }]);
  });

  it('a song to go with its credits', async () => {
    await client.query('BEGIN');
    await client.query(`DELETE FROM imported_songs`);
    const { rows } = await client.query(`SELECT FROM imported_credits`);
    await client.query('ROLLBACK');

    expect(rows).toEqual([]);
  });
});
