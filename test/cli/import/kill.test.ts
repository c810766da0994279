import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';

import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { xz, aFile, tar } from '#test/dump-files/support/files.ts';
import { propertySeed } from '#test/house/seeds.ts';
import { artistLine, lines, releaseLine, type World } from '#test/musicbrainz/support/generate.ts';
import { createTestDatabase, type TestDatabase } from '#test/support/database/create-test-database.ts';

import { wholeTables } from './support/whole-tables.ts';

const world: World = { seed: 7, artists: 1500, releases: 250, tracksEach: 8, shared: 500, korean: 120, relations: 1 };
const kills = 6;
/** Starting a process takes its time on a busy machine. */
const timeout = 240_000;

let undisturbed: TestDatabase;
let killed: TestDatabase;
beforeAll(async () => {
  [undisturbed, killed] = await Promise.all([createTestDatabase(), createTestDatabase()]);
});
afterAll(async () => {
  await undisturbed.drop();
  await killed.drop();
});

interface Child {
  readonly process: ChildProcess;
  /** What it said when it ended by itself. */
  readonly said: Promise<string>;
}

function start(url: string, scene: string, paths: readonly string[]): Child {
  const child = spawn(process.execPath, ['test/cli/import/support/child.ts', url, scene, ...paths], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return { process: child, said: text(child.stdout) };
}

async function linesDone(client: pg.Client): Promise<number> {
  const { rows } = await client.query<{ lines: string }>(
    'SELECT coalesce(sum(lines_done), 0) AS lines FROM import_files',
  );
  return Number(rows[0]?.lines);
}

/** Kills the import once so many lines are done; false when it has ended before. */
async function killAt(target: number, client: pg.Client, child: Child): Promise<boolean> {
  const ended = once(child.process, 'exit');
  while (child.process.exitCode === null && (await linesDone(client)) < target) {
    // It is asked again as fast as the database answers.
  }
  const wasRunning = child.process.kill('SIGKILL');
  await ended;
  return wasRunning;
}

async function files(): Promise<readonly string[]> {
  const artists = [...lines(world.artists, (at) => artistLine(world, at))];
  artists.splice(700, 0, 'broken\n', '\n');
  const releases = [...lines(world.releases, (at) => releaseLine(world, at))].join('');
  return [
    aFile('artist.jsonl', artists.join('')),
    aFile('release.tar.xz', await xz(await tar({ TIMESTAMP: 'x', 'mbdump/release': releases }))),
  ];
}

describe('an import that is killed again and again', { timeout }, () => {
  it.each(['korean', 'all'])('ends where an undisturbed one ends (%s)', async (scene) => {
    const paths = await files();
    const whole = start(undisturbed.url, scene, paths);
    await whole.said;
    const client = new pg.Client({ connectionString: killed.url });
    await client.connect();
    const chance = xoroshiro128plus(propertySeed);
    const before = await linesDone(client);
    const step = Math.floor((2 * world.artists + world.releases) / kills);
    let hits = 0;
    for (let at = 0; at < kills; at += 1) {
      const target = before + at * step + uniformInt(chance, 1, step);
      if (await killAt(target, client, start(killed.url, scene, paths))) hits += 1;
    }
    await client.end();
    const last = await start(killed.url, scene, paths).said;

    expect(hits, `PROPERTY_SEED=${propertySeed}`).toBeGreaterThanOrEqual(3);
    expect(JSON.parse(last)).toEqual(expect.arrayContaining([expect.objectContaining({ status: 'was-done' })]));
    expect(await wholeTables(killed.url)).toEqual(await wholeTables(undisturbed.url));
  });
});
