import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { chown, mkdir, open, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

import { DatabaseError } from '../database-error.ts';
import type { PostgresBinaries } from './binaries.ts';
import { type Cluster, clusterAt, notWritable, superuser } from './cluster.ts';
import type { ClusterUser } from './cluster-user.ts';
import { isAlive } from './processes.ts';
import { spawnPostgres } from './spawn-postgres.ts';

export interface CreateNeeds {
  readonly cluster: Cluster;
  readonly binaries: PostgresBinaries;
  readonly user: ClusterUser | undefined;
}

/**
 * Makes an empty cluster. It is built beside its place and moved there when complete, so a process that dies on the way leaves
 * nothing that looks like a cluster. Of two processes that do this at once, the first to finish wins and both go on with its cluster.
 */
export async function createCluster({ cluster, binaries, user }: CreateNeeds): Promise<void> {
  const draft = clusterAt(`${cluster.folder}.new-${process.pid}-${randomBytes(3).toString('hex')}`);
  try {
    await removeDrafts(cluster.folder);
    for (const folder of [draft.folder, draft.data]) await makeFolder(folder, user);
    await writeFile(draft.passwordFile, randomBytes(24).toString('base64url'), { mode: 0o600, flush: true });
    if (user !== undefined) await chown(draft.passwordFile, user.uid, user.gid);
    await initialise({ cluster: draft, binaries, user });
    await rename(draft.folder, cluster.folder).catch(unlessTaken);
  } catch (error) {
    throw error instanceof DatabaseError ? error : notWritable(path.dirname(cluster.folder), error);
  } finally {
    await rm(draft.folder, { recursive: true, force: true });
  }
}

async function makeFolder(folder: string, user: ClusterUser | undefined): Promise<void> {
  await mkdir(folder, { mode: 0o700 });
  if (user !== undefined) await chown(folder, user.uid, user.gid);
}

async function initialise({ cluster, binaries, user }: CreateNeeds): Promise<void> {
  const output = await open(cluster.logFile, 'w', 0o600);
  try {
    const child = await spawnPostgres({
      binaries,
      user,
      program: 'initdb',
      data: cluster.data,
      args: initdbArguments,
      output: output.fd,
    });
    const [code] = (await once(child, 'exit')) as [number | null]; // as node documents it
    if (code !== 0) throw initdbFailed(await readFile(cluster.logFile, 'utf8'));
  } finally {
    await output.close();
    await rm(cluster.logFile, { force: true });
  }
}

const initdbArguments = [
  `--username=${superuser}`,
  // A relative path, because the user may be kept out of the folders above; the working directory is the data folder.
  '--pwfile=../password',
  '--auth=scram-sha-256',
  // The same on every machine, whatever locales it has.
  '--encoding=UTF8',
  '--locale=C',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
];

function initdbFailed(output: string): DatabaseError {
  const reason = /error: (.*)/.exec(output)?.[1] ?? output.trim().split('\n').at(-1) ?? 'no reason given';
  const code = /No space left|Permission denied|Read-only/.test(output) ? 'not-writable' : 'unsupported-machine';
  return new DatabaseError(
    code,
    `The built-in Postgres could not make its database: ${reason}. Correct that, or set DATABASE_URL.`,
  );
}

/** Somebody else's finished cluster stands there by now. */
function unlessTaken(error: unknown): void {
  if (!(error instanceof Error && 'code' in error && ['ENOTEMPTY', 'EEXIST', 'EPERM'].includes(String(error.code))))
    throw error;
}

/** Half-made clusters of processes that died. */
async function removeDrafts(folder: string): Promise<void> {
  const [parent, prefix] = [path.dirname(folder), `${path.basename(folder)}.new-`];
  for (const name of await readdir(parent)) {
    const pid = name.startsWith(prefix) ? Number.parseInt(name.slice(prefix.length), 10) : Number.NaN;
    if (Number.isInteger(pid) && pid !== process.pid && !isAlive(pid))
      await rm(path.join(parent, name), { recursive: true, force: true });
  }
}
