import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';

import { graphOutcome, importGraph, type GraphReport } from '#src/cli/import/take-graph.ts';
import { graphId } from '#src/db/imported/graph-store.ts';
import { loadLayers } from '#src/db/imported/load-layers.ts';
import { createImportedLayer } from '#src/domain/catalog/imported/layer.ts';
import { createTestDatabase, type TestDatabase } from '#test/support/database/create-test-database.ts';

let database: TestDatabase;
let client: pg.Client;
beforeAll(async () => {
  database = await createTestDatabase();
  client = new pg.Client({ connectionString: database.url });
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await database.drop();
});

interface Graph {
  readonly artists?: readonly string[];
  readonly edges?: readonly string[];
}

const artists = ['sp:rose\tROSÉ\t2', 'sp:bruno\tBruno Mars\t2', 'nm:로제\t로제\t0'];
const edges = ['sp:rose\tsp:bruno\t3\ts1\tAPT.'];

async function take(graph: Graph, title = 'A graph'): Promise<GraphReport> {
  return importGraph({ files: written(graph), url: database.url, title, at: 1_790_000_000_000, say: () => {} });
}

function written(graph: Graph) {
  const dir = mkdtempSync(join(tmpdir(), 'crossover-graph-'));
  onTestFinished(() => rmSync(dir, { recursive: true }));
  const write = (name: string, lines: readonly string[]) => {
    writeFileSync(join(dir, name), `${lines.join('\n')}\n`);
    return join(dir, name);
  };
  return {
    artists: write('artists.tsv', ['artist_id\tname\tdegree', ...(graph.artists ?? artists)]),
    edges: write('edges.tsv', ['artist_a\tartist_b\ttracks\tsources\texample_title', ...(graph.edges ?? edges)]),
  };
}

async function stored() {
  const [layer] = await loadLayers(database.url);
  if (layer === undefined) throw new Error('there is no layer');
  return { layer, graph: createImportedLayer(layer.content) };
}

/** Every row with the transaction that wrote it. */
async function versions(): Promise<unknown> {
  const { rows } = await client.query(
    `SELECT id, xmin::text FROM imported_artists UNION ALL SELECT first_id || second_id, xmin::text FROM imported_pairs ORDER BY 1`,
  );
  return rows;
}

describe('taking in a graph', { concurrent: false }, () => {
  it('keeps its artists and pairs, and reads them back', async () => {
    const report = await take({});
    const { layer, graph } = await stored();

    expect(report).toMatchObject({ artists: 3, pairs: 1, leftOut: 0 });
    expect(layer.content.title).toBe('A graph');
    expect(graph.pairsOf(graphId('sp:bruno'))).toEqual([
      { partnerId: graphId('sp:rose'), tracks: 3, example: 'APT.', from: 'A graph' },
    ]);
    expect(graph.index.artist(graphId('nm:로제'))).toMatchObject({ name: '로제', scene: 'other' });
  });

  it('writes nothing the second time', async () => {
    await take({});
    const before = await versions();
    const { revision } = (await stored()).layer;

    expect(await take({})).toMatchObject({ changed: 0 });
    expect(await versions()).toEqual(before);
    expect((await stored()).layer.revision).toBe(revision);
  });

  it('writes what differs, drops what is gone, and says so to every process', async () => {
    await take({});
    const listener = new pg.Client({ connectionString: database.url });
    await listener.connect();
    onTestFinished(() => listener.end());
    const told = new Promise<string>((resolve) => listener.once('notification', ({ channel }) => resolve(channel)));
    await listener.query('LISTEN crossover_imported');

    const report = await take({
      artists: ['sp:rose\tRosé\t1', 'sp:new\tSomebody\t1'],
      edges: ['sp:new\tsp:rose\t1\ts1\t'],
    });
    const { graph } = await stored();

    expect(report).toMatchObject({ artists: 2, pairs: 1 });
    expect(await told).toBe('crossover_imported');
    expect(graph.index.catalog.artists.map(({ name }) => name).sort()).toEqual(['Rosé', 'Somebody']);
    expect(graph.pairsOf(graphId('sp:rose'))).toEqual([{ partnerId: graphId('sp:new'), tracks: 1, from: 'A graph' }]);
  });

  it('leaves broken lines out, by number and reason', async () => {
    const report = await take({
      artists: [...artists, 'sp:x', 'sp:rose\tAgain\t1', '', 'sp:y\t\u200b\t1', `sp:z\t${'z'.repeat(70_000)}\t1`],
      edges: [
        ...edges,
        'sp:bruno\tsp:rose\t9\ts1\tTwice',
        'sp:rose\tsp:nobody\t1\ts1\tX',
        'sp:rose\tnm:로제\tmany\ts1\tX',
      ],
    });

    expect(report).toMatchObject({ artists: 3, pairs: 1, leftOut: 7 });
    expect(report.samples).toEqual([
      { file: 'artists.tsv', line: 5, reason: 'has 1 columns instead of 3' },
      { file: 'artists.tsv', line: 8, reason: 'the artist sp:y has no name' },
      { file: 'artists.tsv', line: 9, reason: 'is longer than any line of a graph' },
      { file: 'artists.tsv', line: 6, reason: 'stands there twice' },
      { file: 'edges.tsv', line: 5, reason: '"many" is not a number of tracks' },
      { file: 'edges.tsv', line: 4, reason: 'there is no artist sp:nobody' },
      { file: 'edges.tsv', line: 3, reason: 'stands there twice' },
    ]);
    expect(graphOutcome(report).text).toContain('7 lines were left out:\n  artists.tsv:5 has 1 columns instead of 3');
  });

  it.each([
    ['no artists', { artists: [] }, /artists\.tsv names no artist: the graph that was there stays/],
    ['files the wrong way round', 'swapped', /edges\.tsv is no such file of a graph: .* "artist_id" and "name"/],
    ['a missing file', 'missing', /There is no file .*nowhere\.tsv/],
    ['an empty file', 'empty', /empty\.tsv is empty/],
  ] as const)('refuses %s with one sentence, and keeps what was there', async (_, what, sentence) => {
    await take({});
    const before = await versions();
    const files = written(typeof what === 'string' ? {} : what);
    const bad = {
      swapped: { artists: files.edges },
      missing: { edges: join(files.edges, '../nowhere.tsv') },
      empty: { edges: empty(files.edges) },
    };
    const given = typeof what === 'string' ? { ...files, ...bad[what] } : files;
    const attempt = importGraph({ files: given, url: database.url, title: 'Bad', at: 0, say: () => {} });

    await expect(attempt).rejects.toThrow(sentence);
    expect(await versions()).toEqual(before);
  });
});

function empty(besides: string): string {
  const path = join(besides, '../empty.tsv');
  writeFileSync(path, '');
  return path;
}
