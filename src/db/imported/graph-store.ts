import { createHash } from 'node:crypto';

import pg from 'pg';

import { channels } from '../channels.ts';

/** What became of a graph that was read whole. */
export interface GraphResult {
  readonly artists: number;
  readonly pairs: number;
  /** Rows written, changed and removed: 0 when the same graph was there before. */
  readonly changed: number;
}

export interface ArtistRow {
  readonly externalId: string;
  readonly name: string;
  /** Where it stands in the file. */
  readonly line: number;
}

export interface EdgeRow {
  readonly first: string;
  readonly second: string;
  readonly tracks: number;
  readonly example: string | undefined;
  readonly line: number;
}

/** A row that was left out, and why. */
export interface RefusedRow {
  readonly line: number;
  readonly reason: string;
}

/** One graph on its way into the database: rows come in any number of portions, and nothing is seen of them before `finish`. */
export interface GraphIntake {
  artists(rows: readonly ArtistRow[]): Promise<readonly RefusedRow[]>;
  /** After all artists. */
  edges(rows: readonly EdgeRow[]): Promise<readonly RefusedRow[]>;
  /** Replaces the graph that was there, writing only what differs, and tells every process. */
  finish(layer: { readonly title: string; readonly at: number }): Promise<GraphResult>;
}

/**
 * Takes a graph in, in one transaction: a process that is killed meanwhile leaves everything as it was. One intake at a time; a second
 * one waits.
 * @throws what `work` throws, after nothing was done
 */
export async function takeInGraph<Value>(url: string, work: (intake: GraphIntake) => Promise<Value>): Promise<Value> {
  const client = new pg.Client({ connectionString: url, application_name: 'crossover import', keepAlive: true });
  await client.connect();
  try {
    await client.query('BEGIN');
    await client.query('SELECT pg_advisory_xact_lock($1)', [intakeLock]);
    await client.query(staging);
    const done = await work(createIntake(client));
    await client.query('COMMIT');
    return done;
  } catch (error) {
    await client.query('ROLLBACK').catch(() => {});
    throw error;
  } finally {
    await client.end().catch(() => {});
  }
}

const intakeLock = 7_390_114_005n;

const staging = `
  CREATE TEMP TABLE graph_artists (external_id text PRIMARY KEY, id text NOT NULL UNIQUE, name text NOT NULL) ON COMMIT DROP;
  CREATE TEMP TABLE graph_pairs (first_id text, second_id text, tracks int NOT NULL, example_title text,
    PRIMARY KEY (first_id, second_id)) ON COMMIT DROP;`;

function createIntake(client: pg.Client): GraphIntake {
  return {
    async artists(rows) {
      const { rows: taken } = await client.query<{ external_id: string }>(
        `INSERT INTO graph_artists SELECT * FROM unnest($1::text[], $2::text[], $3::text[])
         ON CONFLICT DO NOTHING RETURNING external_id`,
        [rows.map((row) => row.externalId), rows.map((row) => graphId(row.externalId)), rows.map((row) => row.name)],
      );
      return refusedOf(rows, new Set(taken.map((row) => row.external_id)), ({ externalId }) => externalId);
    },
    async edges(rows) {
      const known = await knownIds(client, rows);
      const strangers = rows.flatMap(({ first, second, line }) => {
        const stranger = [first, second].find((id) => !known.has(graphId(id)));
        return stranger === undefined ? [] : [{ line, reason: `there is no artist ${stranger}` }];
      });
      const unknown = new Set(strangers.map(({ line }) => line));
      const pairs = rows.filter(({ line }) => !unknown.has(line)).map((row) => ({ ...row, ...inOrder(row) }));
      const { rows: taken } = await client.query<{ first_id: string; second_id: string }>(
        `INSERT INTO graph_pairs SELECT * FROM unnest($1::text[], $2::text[], $3::int[], $4::text[])
         ON CONFLICT DO NOTHING RETURNING first_id, second_id`,
        [
          pairs.map((row) => row.firstId),
          pairs.map((row) => row.secondId),
          pairs.map((row) => row.tracks),
          pairs.map((row) => row.example ?? null),
        ],
      );
      const keys = new Set(taken.map((row) => `${row.first_id} ${row.second_id}`));
      return [...strangers, ...refusedOf(pairs, keys, ({ firstId, secondId }) => `${firstId} ${secondId}`)];
    },
    finish: (layer) => replaceGraph(client, layer),
  };
}

async function knownIds(client: pg.Client, rows: readonly EdgeRow[]): Promise<ReadonlySet<string>> {
  const ids = [...new Set(rows.flatMap(({ first, second }) => [graphId(first), graphId(second)]))];
  const { rows: known } = await client.query<{ id: string }>('SELECT id FROM graph_artists WHERE id = ANY ($1)', [ids]);
  return new Set(known.map(({ id }) => id));
}

/** The first row of a key is taken; the others are said to stand there twice. */
function refusedOf<Row extends { readonly line: number }>(
  rows: readonly Row[],
  taken: Set<string>,
  keyOf: (row: Row) => string,
): readonly RefusedRow[] {
  return rows.flatMap((row) => (taken.delete(keyOf(row)) ? [] : [{ line: row.line, reason: 'stands there twice' }]));
}

/** Short enough for a button, and the same after every import. */
export function graphId(externalId: string): string {
  return `gr-${createHash('sha256').update(externalId).digest('hex').slice(0, 20)}`;
}

function inOrder({ first, second }: EdgeRow): { readonly firstId: string; readonly secondId: string } {
  const [firstId = '', secondId = ''] = [graphId(first), graphId(second)].sort();
  return { firstId, secondId };
}

async function replaceGraph(
  client: pg.Client,
  { title, at }: { readonly title: string; readonly at: number },
): Promise<GraphResult> {
  await client.query('ANALYZE graph_artists; ANALYZE graph_pairs');
  const told = await countOf(client, insertLayer, [title, new Date(at)]);
  let changed = 0;
  for (const statement of replacing) changed += await countOf(client, statement);
  const { rows } = await client.query<{ artists: number; pairs: number }>(
    'SELECT (SELECT count(*)::int FROM graph_artists) AS artists, (SELECT count(*)::int FROM graph_pairs) AS pairs',
  );
  const { artists, pairs } = rows[0] ?? { artists: 0, pairs: 0 };
  if (changed + told > 0) {
    await client.query(
      `UPDATE imported_layers SET revision = revision + 1, imported_at = $1, artists = $2, pairs = $3 WHERE id = 'graph'`,
      [new Date(at), artists, pairs],
    );
    await client.query(`NOTIFY ${channels.imported}`);
  }
  return { artists, pairs, changed };
}

async function countOf(client: pg.Client, text: string, values: unknown[] = []): Promise<number> {
  return (await client.query({ text, values })).rowCount ?? 0;
}

const insertLayer = `
  INSERT INTO imported_layers (id, title, imported_at) VALUES ('graph', $1, $2)
  ON CONFLICT (id) DO UPDATE SET title = excluded.title WHERE imported_layers.title <> excluded.title`;

/** What nothing points at any more goes last. */
const replacing = [
  `DELETE FROM imported_pairs p WHERE layer_id = 'graph' AND NOT EXISTS (
     SELECT FROM graph_pairs g WHERE g.first_id = p.first_id AND g.second_id = p.second_id)`,
  `INSERT INTO imported_artists (id, layer_id, external_id, name, hangul)
   SELECT id, 'graph', external_id, name, CASE WHEN name ~ '[가-힣]' THEN name END FROM graph_artists
   ON CONFLICT (id) DO UPDATE SET name = excluded.name, hangul = excluded.hangul
     WHERE imported_artists.name <> excluded.name`,
  `INSERT INTO imported_pairs (layer_id, first_id, second_id, tracks, example_title)
   SELECT 'graph', first_id, second_id, tracks, example_title FROM graph_pairs
   ON CONFLICT (layer_id, first_id, second_id) DO UPDATE SET tracks = excluded.tracks, example_title = excluded.example_title
     WHERE (imported_pairs.tracks, imported_pairs.example_title) IS DISTINCT FROM (excluded.tracks, excluded.example_title)`,
  `DELETE FROM imported_artists a WHERE layer_id = 'graph' AND NOT EXISTS (
     SELECT FROM graph_artists g WHERE g.id = a.id)`,
];
