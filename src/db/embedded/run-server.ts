import type { ChildProcess } from 'node:child_process';
import { type FileHandle, open, readFile, rename, stat } from 'node:fs/promises';
import { createServer } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';

import type { PostgresBinaries } from './binaries.ts';
import { type Cluster, notWritable } from './cluster.ts';
import type { ClusterUser } from './cluster-user.ts';
import { readPostmasterFile } from './postmaster-file.ts';
import { spawnPostgres } from './spawn-postgres.ts';

export interface ServerNeeds {
  readonly cluster: Cluster;
  readonly binaries: PostgresBinaries;
  readonly user: ClusterUser | undefined;
  /** Postgres settings over the built-in ones. */
  readonly settings: Readonly<Record<string, string>>;
  /** Any free one unless said. */
  readonly port?: number;
}

export interface ServerReady {
  readonly type: 'ready';
  readonly pid: number;
  readonly port: number;
  readonly child: ChildProcess;
}

export type ServerStart =
  | ServerReady
  /** Ended before it was ready; `said` is what it wrote to its log. */
  | { readonly type: 'ended'; readonly said: string };

/** Replaying the log after a crash may take long; a server that says nothing at all this long is given up. */
const readyMs = 120_000;
const keptLogBytes = 256 * 1024;

/** Starts a server on the loopback and waits until it answers. */
export async function runServer(needs: ServerNeeds): Promise<ServerStart> {
  const { cluster, binaries, user, settings } = needs;
  const log = await openLog(cluster, user);
  try {
    const port = needs.port ?? (await freePort());
    const begin = (await log.stat()).size;
    const args = Object.entries({ ...builtIn, ...settings, port: String(port) }).flatMap(([name, value]) => [
      '-c',
      `${name}=${value}`,
    ]);
    const child = await spawnPostgres({
      binaries,
      user,
      program: 'postgres',
      data: cluster.data,
      args,
      output: log.fd,
    });
    if (await becomesReady(child, cluster)) return { type: 'ready', pid: child.pid ?? 0, port, child };
    const all = await readFile(cluster.logFile);
    return { type: 'ended', said: all.subarray(begin).toString('utf8') };
  } finally {
    await log.close();
  }
}

const builtIn = {
  listen_addresses: '127.0.0.1',
  // A path to a socket may be longer than a system allows; the loopback has no such limit.
  unix_socket_directories: '',
  max_connections: '30',
  shared_buffers: '32MB',
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  lc_messages: 'C',
  // Failed statements reach the bot as errors and its own log; the file then hardly grows.
  log_min_messages: 'log',
  log_checkpoints: 'off',
};

/** Appends; a log that has grown is put aside first, so that at most two are kept. */
async function openLog({ logFile, folder }: Cluster, user: ClusterUser | undefined): Promise<FileHandle> {
  try {
    const size = (await stat(logFile).catch(() => undefined))?.size ?? 0;
    if (size > keptLogBytes) await rename(logFile, `${logFile}.old`);
    const log = await open(logFile, 'a', 0o600);
    if (user !== undefined) await log.chown(user.uid, user.gid);
    return log;
  } catch (error) {
    throw notWritable(folder, error);
  }
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve, reject) => probe.once('error', reject).listen(0, '127.0.0.1', resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  return address !== null && typeof address === 'object' ? address.port : 0;
}

async function becomesReady(child: ChildProcess, { data }: Cluster): Promise<boolean> {
  let ended = false;
  child.once('exit', () => (ended = true));
  child.once('error', () => (ended = true));
  const deadline = performance.now() + readyMs;
  while (!ended && performance.now() < deadline) {
    const found = await readPostmasterFile(data);
    if (found?.pid === child.pid && found?.isReady === true) return true;
    await delay(10);
  }
  if (!ended) child.kill('SIGKILL');
  return false;
}
