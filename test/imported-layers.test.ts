import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { importGraph } from '#src/cli/import/take-graph.ts';
import { graphId } from '#src/db/imported/graph-store.ts';
import { connectPrisma } from '#src/db/connect.ts';
import { openCatalog, type OpenCatalog } from '#src/open-catalog.ts';
import { shipped, silent } from '#test/support/curation/live-database.ts';
import { writtenCatalog } from '#test/support/curation/written-catalog.ts';
import { createTestDatabase, type TestDatabase } from '#test/support/database/create-test-database.ts';

describe('a bot on a database with imported data', () => {
  let database: TestDatabase;
  let dir: string;
  const closers: (() => Promise<void>)[] = [];
  beforeEach(async () => {
    database = await createTestDatabase();
    dir = mkdtempSync(join(tmpdir(), 'crossover-layers-'));
  });
  afterEach(async () => {
    for (const close of closers.splice(0).toReversed()) await close();
    await database.drop();
    rmSync(dir, { recursive: true });
  });

  async function open(said: string[] = []): Promise<OpenCatalog> {
    const prisma = connectPrisma(database.url, silent);
    closers.push(() => prisma.$disconnect());
    const opened = await openCatalog({
      database: { prisma, url: database.url },
      log: silent,
      say: (line) => said.push(line),
      folder: writtenCatalog(shipped),
      quietMs: 0,
    });
    closers.push(opened.close);
    return opened;
  }

  async function take(names: readonly string[]): Promise<void> {
    const [artists, edges] = [join(dir, 'artists.tsv'), join(dir, 'edges.tsv')];
    writeFileSync(artists, ['artist_id\tname', ...names.map((name, at) => `x:${at}\t${name}`)].join('\n'));
    writeFileSync(edges, ['artist_a\tartist_b\ttracks\texample_title', 'x:0\tx:1\t2\tSong'].join('\n'));
    await importGraph({ files: { artists, edges }, url: database.url, title: 'A graph', at: 0, say: () => {} });
  }

  it('answers from it behind the catalog, from the start', async () => {
    await take(['Stranger', 'Nobody Known']);
    const said: string[] = [];
    const { catalog } = await open(said);
    const { lookups } = catalog.live();

    expect(said).toContain('Behind the catalog, not reviewed: A graph (2 artists, 0 songs, 1 pairs).');
    expect(lookups.search.resolveArtist('stranger')).toMatchObject({ type: 'found', item: { id: graphId('x:0') } });
    expect(lookups.index.importedPairsOf(graphId('x:0'))).toMatchObject([{ partnerId: graphId('x:1'), tracks: 2 }]);
    expect(catalog.index().artist(graphId('x:0'))).toBeUndefined();
  });

  it('hears of an import while it runs', async () => {
    const { catalog } = await open();
    const before = catalog.live();
    expect(before.lookups.search.resolveArtist('stranger')).toMatchObject({ type: 'unknown' });
    await take(['Stranger', 'Nobody Known']);

    await expect.poll(() => catalog.live().lookups.search.resolveArtist('stranger').type).toBe('found');
    expect(catalog.live().cards).not.toBe(before.cards);
    expect(catalog.live().lookups.reviewed.search.resolveArtist('stranger')).toMatchObject({ type: 'unknown' });
  });
});
