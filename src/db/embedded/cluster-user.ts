import { execFile } from 'node:child_process';
import { stat } from 'node:fs/promises';
import { promisify } from 'node:util';

import { DatabaseError } from '../database-error.ts';

export interface ClusterUser {
  readonly uid: number;
  readonly gid: number;
}

const run = promisify(execFile);

/**
 * Whom Postgres runs as: nobody else for an ordinary user (undefined); for root, whom Postgres refuses, the owner of the cluster that
 * is there, else the user `postgres`, who is created where there is none.
 */
export async function clusterUser(cluster: string): Promise<ClusterUser | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  const owner = await stat(cluster).catch(() => undefined);
  if (owner !== undefined && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  return (await lookUp('postgres')) ?? (await createUser()) ?? (await lookUp('nobody')) ?? refuse();
}

async function lookUp(name: string): Promise<ClusterUser | undefined> {
  try {
    const [uid, gid] = await Promise.all(
      ['-u', '-g'].map(async (option) => Number((await run('id', [option, name])).stdout)),
    );
    return uid === undefined || gid === undefined ? undefined : { uid, gid };
  } catch {
    return undefined; // `id` fails for a name that does not exist
  }
}

async function createUser(): Promise<ClusterUser | undefined> {
  try {
    await run('useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', 'postgres']);
  } catch {
    return undefined; // no useradd, or a read-only system: somebody else has to do
  }
  return lookUp('postgres');
}

function refuse(): never {
  throw new DatabaseError(
    'unsupported-machine',
    'Postgres does not run as root and no other user was found: start the bot as an ordinary user, or set DATABASE_URL.',
  );
}
