import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { aFile, aFolder } from '#test/dump-files/support/files.ts';
import { anArtistDocument, aRecording, aRelease } from '#test/musicbrainz/support/documents.ts';
import { artistLine, lines, type World } from '#test/musicbrainz/support/generate.ts';
import { createTestDatabase, type TestDatabase } from '#test/support/database/create-test-database.ts';

import { type Running, startImport } from './support/run-import.ts';
import { wholeTables } from './support/whole-tables.ts';

/** Starting a process takes its time on a busy machine. */
const timeout = 120_000;

let database: TestDatabase;
beforeEach(async () => {
  database = await createTestDatabase();
});
afterEach(() => database.drop());

const artists = [anArtistDocument(1, { country: 'KR' }), anArtistDocument(2, { country: 'US' })];
const release = aRelease(20, [aRecording(30, [[1, ' feat. '], [2]])]);
const jsonLines = (...documents: readonly object[]) => documents.map((one) => `${JSON.stringify(one)}\n`).join('');

describe('the command', { timeout }, () => {
  it('imports files, tells it, and writes the whole report', async () => {
    const report = path.join(aFolder(), 'report.json');
    const paths = [aFile('release.json', jsonLines(release)), aFile('artist.json', jsonLines(...artists))];
    const ran = await startImport(database.url, ...paths, '--touching', 'korean', '--report', report).ran;

    expect(ran).toMatchObject({ exitCode: 0, stderr: '' });
    expect(ran.stdout).toMatch(/^artist\.json: 2 lines, in 1 s\. 2 artists\.\n/);
    expect(ran.stdout).toMatch(
      /\n1 new song, 2 new artists, \d+ rows written: 1 song and 2 artists of MusicBrainz are there now\.\n$/,
    );
    expect(JSON.parse(readFileSync(report, 'utf8'))).toMatchObject({
      ok: true,
      totals: { songs: 1 },
      differences: [],
      possibleLinks: [],
    });
  });

  it('answers with one JSON document', async () => {
    const ran = await startImport(database.url, aFile('a.json', jsonLines(...artists)), '--json').ran;

    expect(JSON.parse(ran.stdout)).toMatchObject({
      ok: true,
      files: [{ status: 'done', lines: 2 }],
      totals: { artists: 2 },
    });
  });

  it('says that a file was given twice, and reads it once', async () => {
    const place = aFile('artist.json', jsonLines(...artists));
    const ran = await startImport(database.url, place, place).ran;

    expect(ran).toMatchObject({ exitCode: 0, stderr: `${place} was given twice; it is read once.\n` });
  });

  it('imports nothing when a file is wrong, and names all that are', async () => {
    const good = aFile('artist.json', jsonLines(...artists));
    const ran = await startImport(database.url, good, '/nowhere/release.tar.xz', aFolder()).ran;

    expect(ran).toMatchObject({ exitCode: 1, stdout: '' });
    expect(ran.stderr).toMatch(
      /^Nothing was imported:\n {2}There is no file \/nowhere\/release\.tar\.xz\.\n {2}.+ is a folder: name the files in it\.\n$/,
    );
    expect((await wholeTables(database.url))['layers']).toEqual([]);
  });

  it.each([
    ['a file that is to be imported', (dump: string) => dump, /is to be imported: name another file for the report/],
    [
      'a folder that is not there',
      () => '/nowhere/report.json',
      /The report cannot be written to \/nowhere\/report\.json/,
    ],
  ])('refuses to write its report to %s', async (_, place, sentence) => {
    const dump = aFile('artist.json', jsonLines(...artists));
    const before = readFileSync(dump, 'utf8');
    const ran = await startImport(database.url, dump, '--report', place(dump)).ran;

    expect(ran.exitCode).toBe(1);
    expect(ran.stderr).toMatch(sentence);
    expect(readFileSync(dump, 'utf8')).toBe(before);
    expect(existsSync('/nowhere')).toBe(false);
  });

  it.each([
    [[], 'Name the files to import'],
    [['x', '--touching', 'southern'], 'There is no scene "southern": korean, western, other.'],
    [['x', '--dir', 'y'], '--dir is no option of import.'],
  ])('is asked wrongly with %j', async (args, sentence) => {
    const ran = await startImport(database.url, ...args).ran;

    expect(ran.exitCode).toBe(2);
    expect(ran.stderr).toContain(sentence);
  });

  it('says where no database answers', async () => {
    const nowhere = 'postgresql://user:secret@127.0.0.1:1/db';
    const ran = await startImport(nowhere, aFile('artist.json', jsonLines(...artists))).ran;

    expect(ran.exitCode).toBe(1);
    expect(ran.stderr).toMatch(/No Postgres answers at 127\.0\.0\.1:1\/db/);
    expect(ran.stderr).not.toContain('secret');
  });

  it('says that everything is kept when the database goes away in between', async () => {
    const world: World = { seed: 5, artists: 20_000, releases: 0, tracksEach: 0 };
    const dump = aFile('artist.json', [...lines(world.artists, (at) => artistLine(world, at))].join(''));
    const running = await startedImport(database.url, dump);
    const client = new pg.Client({ connectionString: database.url });
    await client.connect();
    await client.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'crossover import' AND datname = current_database()`,
    );
    await client.end();
    const ran = await running.ran;

    expect(ran.exitCode).toBe(1);
    expect(ran.stderr).toMatch(/What was read until then is kept; the same command goes on from there\.\n$/);
  });
});

/** Starts an import, and settles when it has written something; or has ended, which it should not. */
async function startedImport(url: string, dump: string): Promise<Running> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const told = once(client, 'notification');
  await client.query('LISTEN crossover_imported');
  const running = startImport(url, dump);
  await Promise.race([told, running.ran]);
  await client.end();
  return running;
}

describe('Ctrl-C', { timeout }, () => {
  it('stops an import between two lines, and the next one goes on from there', async () => {
    const world: World = { seed: 3, artists: 20_000, releases: 0, tracksEach: 0 };
    const dump = aFile('artist.json', [...lines(world.artists, (at) => artistLine(world, at))].join(''));
    const running = await startedImport(database.url, dump);
    running.interrupt();
    const stopped = await running.ran;
    const [first] = (await wholeTables(database.url))['files'] ?? [];
    const finished = await startImport(database.url, dump).ran;

    expect(stopped).toMatchObject({ exitCode: 1, stdout: '' });
    expect(stopped.stderr).toMatch(
      /Stopped\. Everything that was read is kept; the same command goes on from here\.\n$/,
    );
    expect(JSON.parse(first ?? '')).toMatchObject({ done: false });
    expect(finished.stderr).toMatch(/^artist\.json: skipping [\d,]+ lines that an earlier run has read/);
    expect(finished.stdout).toMatch(/artist\.json: 20,000 lines, [\d,]+ lines of them in an earlier run, in /);
    const undisturbed = await createTestDatabase();
    await startImport(undisturbed.url, dump).ran;
    const [mine, other] = [await wholeTables(database.url), await wholeTables(undisturbed.url)];
    for (const [table, rows] of Object.entries(mine))
      expect(
        rows.filter((row, at) => row !== other[table]?.[at]),
        table,
      ).toEqual([]);
    await undisturbed.drop();
  });
});
