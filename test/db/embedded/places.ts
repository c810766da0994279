import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

import { pino } from 'pino';

import { findBinaries, majorOf } from '#src/db/embedded/binaries.ts';
import { clusterAt } from '#src/db/embedded/cluster.ts';
import { findPostmaster } from '#src/db/embedded/postmaster-file.ts';
import {
  type EmbeddedNeeds,
  type EmbeddedPostgres,
  startEmbeddedPostgres,
} from '#src/db/embedded/start-embedded-postgres.ts';
import { stopServer } from '#src/db/embedded/stop-server.ts';
import { execute } from '#test/support/database/admin.ts';
import { fastSettings } from '#test/support/database/test-server.ts';

/** Data folders for one test file; everything in them and on them ends with `clear`. */
export interface Places {
  /** A data folder without anything. */
  empty(): Promise<string>;
  /** A data folder that looks like one with a cluster, as long as nobody starts it. */
  sketched(): Promise<string>;
  /** A data folder with a cluster that was stopped in order; it holds one row of schema `keep`. */
  used(): Promise<string>;
  clear(): Promise<void>;
}

export function createPlaces(): Places {
  const folders: string[] = [];
  let model: Promise<string> | undefined;
  const empty = async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'crossover-embedded-'));
    folders.push(folder);
    return folder;
  };
  return {
    empty,
    async sketched() {
      const folder = await empty();
      const { data, passwordFile } = clusterOf(folder);
      for (const name of ['base', 'global', 'pg_wal']) await mkdir(path.join(data, name), { recursive: true });
      for (const name of ['global/pg_control', 'postgresql.conf', 'pg_hba.conf'])
        await writeFile(path.join(data, name), '');
      await writeFile(path.join(data, 'PG_VERSION'), `${majorOf(await findBinaries())}\n`);
      await writeFile(passwordFile, 'x');
      return folder;
    },
    async used() {
      const folder = await empty();
      // A copy by root belongs to root: this also proves that the cluster is given back to its user.
      await cp(await (model ??= makeModel(empty)), folder, { recursive: true });
      return folder;
    },
    async clear() {
      for (const folder of folders) {
        const { data } = clusterOf(folder);
        const running = await findPostmaster(data);
        if (running !== undefined) await stopServer(running.pid, data);
        await rm(folder, { recursive: true, force: true });
      }
    },
  };
}

export function clusterOf(dataDir: string) {
  return clusterAt(path.join(dataDir, 'postgres'));
}

export function start(dataDir: string, over: Partial<EmbeddedNeeds> = {}): Promise<EmbeddedPostgres> {
  return startEmbeddedPostgres({ dataDir, log: pino({ level: 'silent' }), settings: fastSettings, ...over });
}

/** Another process that keeps the cluster, once it does. */
export async function startHolder(dataDir: string): Promise<ChildProcess> {
  const child = spawn(process.execPath, [fileURLToPath(new URL('holder.ts', import.meta.url)), dataDir], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(createInterface({ input: child.stdout }), 'line');
  return child;
}

export async function kill(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  const exited = once(child, 'exit');
  child.kill(signal);
  await exited;
}

async function makeModel(empty: () => Promise<string>): Promise<string> {
  const folder = await empty();
  const server = await start(folder);
  await execute(server.url, `CREATE SCHEMA keep; CREATE TABLE keep.kept AS SELECT '로제 ROSÉ' AS name`);
  await server.stop();
  return folder;
}
