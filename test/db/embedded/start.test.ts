import { chmod, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';

import { afterAll, describe, expect, it } from 'vitest';

import { findPostmaster } from '#src/db/embedded/postmaster-file.ts';
import { preparePlace } from '#src/db/embedded/prepare.ts';
import { execute } from '#test/support/database/admin.ts';

import { clusterOf, createPlaces, kill, start, startHolder } from './places.ts';

const places = createPlaces();
afterAll(() => places.clear());

async function keptName(url: string): Promise<string | undefined> {
  const rows = await execute<{ name: string }>(url, 'SELECT name FROM keep.kept');
  return rows[0]?.name;
}

/** A process id that nobody has: above what Linux gives out. */
const nobody = 4_194_305;

async function leavePostmasterFile(dataDir: string, pid: number): Promise<void> {
  const { data } = clusterOf(dataDir);
  await writeFile(
    path.join(data, 'postmaster.pid'),
    `${pid}\n${data}\n1700000000\n5432\n\n127.0.0.1\n  123456 7\nready   \n`,
  );
}

describe('startEmbeddedPostgres', () => {
  it('makes a UTF-8 database under the data folder on the first start, with a password only its user can read', async () => {
    const dataDir = path.join(await places.empty(), 'not', 'yet');
    const states: string[] = [];
    const server = await start(dataDir, {
      onProgress: (progress) => 'state' in progress && states.push(progress.state),
    });
    try {
      const [facts] = await execute(
        server.url,
        `SELECT current_setting('server_encoding') AS encoding, lower('É') AS lower, current_database() AS name`,
      );
      expect(facts).toEqual({ encoding: 'UTF8', lower: 'é', name: 'crossover' });
      expect(states).toEqual(['creating', 'starting']);
      expect(server).toMatchObject({ adopted: false });
      const { passwordFile } = clusterOf(dataDir);
      expect((await stat(passwordFile)).mode & 0o777).toBe(0o600);
      expect((await readFile(passwordFile, 'utf8')).length).toBeGreaterThanOrEqual(32);
    } finally {
      await server.stop();
    }
    expect(await readdir(dataDir)).toEqual(['postgres']);
  });

  it('lets nobody in without the password', async () => {
    const server = await start(await places.used());
    const guessed = new URL(server.url);
    guessed.password = 'postgres';
    await expect(execute(guessed.href, 'SELECT 1')).rejects.toThrow('password authentication failed');
    await server.stop();
  });

  it('finds on the second start what the first has stored', async () => {
    const server = await start(await places.used());
    expect(await keptName(server.url)).toBe('로제 ROSÉ');
    await server.stop();
  });

  it('closes a data folder that a copy has opened to others', async () => {
    const dataDir = await places.used();
    const { data } = clusterOf(dataDir);
    await chmod(data, 0o755);
    await (await start(dataDir)).stop();
    expect((await stat(data)).mode & 0o777).toBe(0o700);
  });

  it('leaves no server running after stop, and can be stopped twice', async () => {
    const dataDir = await places.used();
    const server = await start(dataDir);
    expect(await findPostmaster(clusterOf(dataDir).data)).toBeDefined();
    await server.stop();
    await server.stop();
    expect(await findPostmaster(clusterOf(dataDir).data)).toBeUndefined();
  });

  it('starts a server that was killed again, at the same address and with its data', async () => {
    const dataDir = await places.used();
    const server = await start(dataDir);
    const killed = await findPostmaster(clusterOf(dataDir).data);
    if (killed !== undefined) process.kill(killed.pid, 'SIGKILL');
    await expect.poll(() => keptName(server.url).catch(() => undefined), { timeout: 20_000 }).toBe('로제 ROSÉ');
    expect((await findPostmaster(clusterOf(dataDir).data))?.pid).not.toBe(killed?.pid);
    await server.stop();
    expect(await findPostmaster(clusterOf(dataDir).data)).toBeUndefined();
  });

  it('leaves nothing running when it is stopped while a killed server is being started again', async () => {
    const dataDir = await places.used();
    const server = await start(dataDir);
    const killed = await findPostmaster(clusterOf(dataDir).data);
    if (killed !== undefined) process.kill(killed.pid, 'SIGKILL');
    await expect.poll(() => keptName(server.url).then(Boolean, () => false), { interval: 5 }).toBe(false);
    await server.stop();
    expect(await findPostmaster(clusterOf(dataDir).data)).toBeUndefined();
  });

  it('replaces the server that a killed bot has left running, and keeps its data', async () => {
    const dataDir = await places.used();
    const holder = await startHolder(dataDir);
    const orphan = await findPostmaster(clusterOf(dataDir).data);
    await kill(holder, 'SIGKILL');
    expect(await findPostmaster(clusterOf(dataDir).data)).toMatchObject({ pid: orphan?.pid });

    const server = await start(dataDir);
    expect(server.adopted).toBe(true);
    expect(await keptName(server.url)).toBe('로제 ROSÉ');
    expect((await findPostmaster(clusterOf(dataDir).data))?.pid).not.toBe(orphan?.pid);
    await server.stop();
  });

  it('starts after the bot and its server have both been killed', async () => {
    const dataDir = await places.used();
    const holder = await startHolder(dataDir);
    const postmaster = await findPostmaster(clusterOf(dataDir).data);
    await kill(holder, 'SIGKILL');
    process.kill(postmaster?.pid ?? 0, 'SIGKILL');
    const server = await start(dataDir);
    expect(await keptName(server.url)).toBe('로제 ROSÉ');
    await server.stop();
  });

  it.each([
    ['a process that is gone', () => nobody],
    ['a program that is no Postgres', () => process.pid],
  ])('is not held up by a lock file that names %s', async (_, pid) => {
    const dataDir = await places.used();
    await leavePostmasterFile(dataDir, pid());
    const server = await start(dataDir);
    expect(await keptName(server.url)).toBe('로제 ROSÉ');
    await server.stop();
  });

  it('names the living process that keeps the data folder, after having waited for it with one line', async () => {
    const dataDir = await places.used();
    const holder = await startHolder(dataDir);
    const sentences: string[] = [];
    const second = start(dataDir, { patienceMs: 700, onProgress: ({ sentence }) => sentences.push(sentence) });
    await expect(second).rejects.toMatchObject({
      code: 'locked',
      message: expect.stringContaining(`process ${holder.pid}`),
    });
    expect(sentences).toEqual([expect.stringContaining(`Waiting for process ${holder.pid}`)]);
    await kill(holder, 'SIGTERM');
  });

  it('takes over from a process that stops while it waits', async () => {
    const dataDir = await places.used();
    const holder = await startHolder(dataDir);
    const waiting = Promise.withResolvers<void>();
    const second = start(dataDir, {
      onProgress: ({ sentence }) => sentence.startsWith('Waiting') && waiting.resolve(),
    });
    await waiting.promise;
    await kill(holder, 'SIGTERM');
    const server = await second;
    expect(await keptName(server.url)).toBe('로제 ROSÉ');
    await server.stop();
  });

  it('starts over an empty file of a server that died before it wrote into it', async () => {
    const dataDir = await places.used();
    const file = path.join(clusterOf(dataDir).data, 'postmaster.pid');
    await writeFile(file, '');
    const server = await start(dataDir);
    expect(await keptName(server.url)).toBe('로제 ROSÉ');
    await server.stop();
  });

  it('is given a copied folder while the files of a server come and go in it', async () => {
    const dataDir = await places.used();
    const { data } = clusterOf(dataDir);
    let isPrepared = false;
    const preparing = preparePlace(dataDir).finally(() => (isPrepared = true));
    const folderAt = (turn: number) => path.join(data, 'base', `turn-${turn}`);
    await mkdir(folderAt(0));
    for (let turn = 1; !isPrepared; turn += 1) {
      await mkdir(folderAt(turn));
      await writeFile(path.join(folderAt(turn), 'file'), '');
      await rm(folderAt(turn - 1), { recursive: true });
    }
    expect(await preparing).toMatchObject({ cluster: { data } });
  });

  it.each(['empty', 'used'] as const)('gives an %s data folder to one of two that start together', async (kind) => {
    const dataDir = await places[kind]();
    const results = await Promise.allSettled([1, 2].map(() => start(dataDir, { patienceMs: 1000 })));
    const won = results.filter((result) => result.status === 'fulfilled');
    const lost = results.filter((result) => result.status === 'rejected');
    expect(won).toHaveLength(1);
    expect(lost[0]?.reason).toMatchObject({ code: 'locked' });
    await won[0]?.value.stop();
  });

  it('clears away what a process left that was killed while it made the database', async () => {
    const dataDir = await places.empty();
    await mkdir(path.join(dataDir, `postgres.new-${nobody}-abc`, 'data'), { recursive: true });
    await mkdir(path.join(dataDir, 'postgres'));
    const server = await start(dataDir);
    await server.stop();
    expect(await readdir(dataDir)).toEqual(['postgres']);
  });
});
