import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest';

import { seed } from '#prisma/seed.ts';
import { readCatalogFiles } from '#src/catalog-files/read.ts';
import { aSong } from '#test/support/builders/catalog.ts';
import {
  aDecision,
  anOrder,
  createLiveDatabase,
  type LiveDatabase,
  newSong,
  noon,
  shipped,
  songChange,
} from '#test/support/curation/live-database.ts';
import { writtenCatalog } from '#test/support/curation/written-catalog.ts';
import { createTestDatabase } from '#test/support/database/create-test-database.ts';

import { jsonOf } from './run-cli.ts';

/** A process takes half a second to start, and longer on a busy machine. */
const timeout = 60_000;

let database: LiveDatabase;
beforeEach(async () => {
  database = await createLiveDatabase();
});
afterEach(() => database.drop());

interface Ran {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

function exported(dir: string, { url = database.url, json = false } = {}): Promise<Ran> {
  const args = ['src/cli/catalog.ts', 'export', '--dir', dir, ...(json ? ['--json'] : [])];
  return new Promise((resolve) => {
    execFile(process.execPath, args, { env: { ...process.env, DATABASE_URL: url } }, (error, stdout, stderr) =>
      resolve({ exitCode: error === null ? 0 : Number(error.code), stdout, stderr }),
    );
  });
}

function filesIn(dir: string): Record<string, string> {
  const names = readdirSync(dir, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.json'));
  return Object.fromEntries(names.sort().map((name) => [name, readFileSync(join(dir, name), 'utf8')]));
}

function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'crossover-export-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

const retitle = async (title: string) =>
  database.store.apply(anOrder(songChange(await database.catalog(), 'apt', { title })));

describe('catalog export', { timeout }, () => {
  it('changes no byte of files that were just seeded', async () => {
    const dir = writtenCatalog(shipped);
    const before = filesIn(dir);
    const ran = await exported(dir);

    expect(ran).toMatchObject({ exitCode: 0, stderr: '', stdout: expect.stringContaining('held it already') });
    expect(filesIn(dir)).toEqual(before);
  });

  it('writes what a curator changed, and nothing else; the second time nothing at all', async () => {
    const dir = writtenCatalog(shipped);
    const before = filesIn(dir);
    await retitle('APT');
    const ran = await exported(dir, { json: true });
    const after = filesIn(dir);

    const { version, updated } = await database.catalog();
    const written = ['manifest.json', 'songs/2024.json'];
    expect(jsonOf(ran)).toEqual({ written, removed: [], version, updated });
    expect(after).toEqual({
      ...before,
      'manifest.json': before['manifest.json']?.replace('2026-11-01', '2026-11-26'),
      'songs/2024.json': before['songs/2024.json']?.replace('"APT."', '"APT"'),
    });
    expect(readCatalogFiles(dir)).toEqual(await database.catalog());
    expect(jsonOf(await exported(dir, { json: true }))).toMatchObject({ written: [], removed: [] });
    expect(filesIn(dir)).toEqual(after);
  });

  it('writes the day alone when what was changed was changed back', async () => {
    const dir = writtenCatalog(shipped);
    await retitle('APT');
    const order = anOrder(songChange(await database.catalog(), 'apt', { title: 'APT.' }));
    await database.store.apply({ ...order, decision: aDecision({ at: noon + 1 }) });

    expect(jsonOf(await exported(dir, { json: true }))).toMatchObject({ written: ['manifest.json'], removed: [] });
  });

  it('gives files that a seed settles everything with', async () => {
    const dir = writtenCatalog(shipped);
    await retitle('APT');
    await exported(dir);

    expect(await seed(database.prisma, { folder: dir })).toMatchObject({ changed: 0, differing: [], leftOut: [] });
    expect(await database.prisma.catalogEdit.count({ where: { settledAt: null } })).toBe(0);
  });

  it('makes new files and takes away those that hold nothing any more', async () => {
    const dir = writtenCatalog(shipped);
    const song = aSong('apt', ['rose', 'bruno-mars'], { title: 'APT.', released: '2025' });
    await database.store.apply(anOrder(songChange(shipped, 'apt', song)));
    const added = newSong(aSong('hit', ['rose', 'usher']));
    await database.store.apply(anOrder(added, { decision: aDecision({ at: noon + 1 }) }));
    const ran = await exported(dir);

    expect(ran.stdout).toMatch(/Wrote songs\/2025\.json\nWrote songs\/undated\.json\nRemoved songs\/2024\.json, /);
    expect(readCatalogFiles(dir)).toEqual(await database.catalog());
  });

  it('keeps what was rejected, and says when that is in the catalog by now', async () => {
    const dir = writtenCatalog(shipped);
    const rejected = [
      { title: 'Hit', artists: ['ROSÉ', 'Bruno Mars'], reason: 'cover', why: 'A cover.', sources: ['paper'] },
    ];
    writeFileSync(join(dir, 'rejected.json'), JSON.stringify({ rejected }));
    const ran = await exported(dir);

    expect(JSON.parse(filesIn(dir)['rejected.json'] ?? '')).toEqual({ rejected });
    expect(ran.exitCode).toBe(0);
    await retitle('Hit');
    expect(await exported(dir)).toMatchObject({
      exitCode: 1,
      stderr: expect.stringContaining('Now the files are not in order:\n'),
    });
    expect(JSON.parse(filesIn(dir)['rejected.json'] ?? '')).toEqual({ rejected });
  });

  it('fills an empty directory', async () => {
    const dir = emptyFolder();
    await retitle('APT');

    expect(await exported(dir)).toMatchObject({ exitCode: 0, stderr: '' });
    expect(readCatalogFiles(dir)).toEqual(await database.catalog());
  });
});

describe('catalog export writes nothing', { timeout }, () => {
  it('over files that hold something the database does not', async () => {
    const artists = shipped.artists.map((one) => (one.id === 'usher' ? { ...one, name: 'USHER' } : one));
    const dir = writtenCatalog({ ...shipped, artists });
    const before = filesIn(dir);

    expect(await exported(dir)).toMatchObject({
      exitCode: 1,
      stdout: '',
      stderr: expect.stringMatching(/hold something that the database does not \(artist usher\)\. Start the bot/),
    });
    expect(filesIn(dir)).toEqual(before);
  });

  it('over files of a younger day', async () => {
    const dir = writtenCatalog({ ...shipped, updated: '2026-11-30' });

    expect(await exported(dir)).toMatchObject({ exitCode: 1, stderr: expect.stringContaining('(a younger day)') });
  });

  it.each([
    ['there is no such directory', '/nowhere/at-all'],
    ['is no part of a catalog', 'docs'],
  ])('where %s', async (sentence, dir) => {
    expect(await exported(dir)).toMatchObject({ exitCode: 1, stdout: '', stderr: expect.stringContaining(sentence) });
    expect(readdirSync('docs').filter((name) => name.endsWith('.json'))).toEqual([]);
  });

  it('over files that are not in order', async () => {
    const dir = writtenCatalog(shipped);
    mkdirSync(join(dir, 'songs'), { recursive: true });
    writeFileSync(join(dir, 'songs/2023.json'), '{ "songs": [');

    expect(await exported(dir)).toMatchObject({ exitCode: 1, stderr: expect.stringContaining('songs/2023.json:1') });
    expect(readFileSync(join(dir, 'songs/2023.json'), 'utf8')).toBe('{ "songs": [');
  });

  it('from a database without a catalog, or from none', async () => {
    const empty = await createTestDatabase();
    const dir = emptyFolder();
    const fromEmpty = await exported(dir, { url: empty.url });
    const fromNone = await exported(dir, { url: 'postgresql://nobody@127.0.0.1:1/nothing' });
    await empty.drop();

    expect(fromEmpty).toMatchObject({ exitCode: 1, stderr: expect.stringContaining('holds no catalog yet') });
    expect(fromNone).toMatchObject({ exitCode: 1, stderr: expect.stringContaining('No Postgres answers') });
    expect(readdirSync(dir)).toEqual([]);
  });
});
