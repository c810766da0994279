import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { createTestDatabase, type TestDatabase } from '#test/support/database/create-test-database.ts';
import { tryOut } from '#test/support/database/try-out.ts';

import { breaches } from './breaches.ts';

const oneOfEverything = `
  INSERT INTO suggestions VALUES
    ('aaaaaaaaaaaa', 11, 7, 'ko', 'collaboration', 'apt', '{}', now(), 'open', NULL, NULL, NULL, 6, now()),
    ('bbbbbbbbbbbb', 11, NULL, 'en', NULL, NULL, '{}', now(), 'accepted', 5, now(), '', NULL, NULL),
    ('cccccccccccc', 12, NULL, 'en', NULL, NULL, '{}', now(), 'rejected', 5, now(), 'a cover', NULL, NULL);
  INSERT INTO catalog_changes VALUES
    (1, now(), 5, 'edit', 'collaboration', 'apt', 'APT.', '', 'bbbbbbbbbbbb', repeat('0', 12));
  INSERT INTO catalog_edits VALUES
    (1, 0, 'collaboration', 'apt', '{"id":"apt"}', NULL, now()), (1, 1, 'membership', 'rose blackpink', NULL, '{}', NULL);
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

describe('curation’s tables refuse', () => {
  const cases = Object.entries(breaches).flatMap(([rule, statements]) => statements.map((sql) => ({ rule, sql })));

  it.each(cases)('by $rule: $sql', async ({ rule, sql }) => {
    expect(await tryOut(client, sql)).toBe(rule);
  });

  it('by nothing that this table of breaches leaves out', async () => {
    const { rows } = await client.query<{ name: string }>(`
      SELECT conname AS name FROM pg_constraint WHERE connamespace = 'public'::regnamespace AND contype IN ('c', 'f', 'p')
      UNION SELECT indexname FROM pg_indexes WHERE schemaname = 'public' AND indexdef LIKE 'CREATE UNIQUE%'
      UNION SELECT (regexp_matches(prosrc, 'catalog_refuse\\(''([a-z_]+)''', 'g'))[1] FROM pg_proc
      UNION SELECT tgname FROM pg_trigger WHERE tgname LIKE '%append_only'`);
    const untested = rows
      .map(({ name }) => name)
      .filter((name) => /^(suggestions|catalog_changes|catalog_edits)_/.test(name) && !(name in breaches));
    expect(untested).toEqual([]);
  });
});

describe('curation’s tables allow', () => {
  it.each([
    ['to note that a suggester was told', `UPDATE suggestions SET told_at = now() WHERE state <> 'open'`],
    ['to settle an edit', `UPDATE catalog_edits SET settled_at = now() WHERE settled_at IS NULL`],
    [
      'a change without a suggestion, twice',
      [2, 3]
        .map(
          (id) => `INSERT INTO catalog_changes VALUES
      (${id}, now(), 5, 'retire', 'artist', 'x', 'X', '', NULL, repeat('0', 12))`,
        )
        .join(';'),
    ],
    [
      'erasing, to who says so',
      `SET LOCAL crossover.erasing = 'on'; DELETE FROM catalog_edits; DELETE FROM catalog_changes; DELETE FROM suggestions`,
    ],
  ])('%s', async (_, sql) => {
    expect(await tryOut(client, sql)).toBeUndefined();
  });
});
