import { type ChildProcess, spawn } from 'node:child_process';

import { type PostgresBinaries, programIn } from './binaries.ts';
import type { ClusterUser } from './cluster-user.ts';
import { canReach } from './reach.ts';

export interface SpawnNeeds {
  readonly binaries: PostgresBinaries;
  readonly user: ClusterUser | undefined;
  readonly program: 'initdb' | 'postgres';
  /** The cluster's data folder; it must exist. */
  readonly data: string;
  readonly args: readonly string[];
  /** An open file for what the program says. */
  readonly output: number;
}

/**
 * Runs a program on a cluster as the cluster's user, in a session of its own: Ctrl-C in a terminal reaches the bot alone, which then
 * stops Postgres in order.
 */
export async function spawnPostgres({
  binaries,
  user,
  program,
  data,
  args,
  output,
}: SpawnNeeds): Promise<ChildProcess> {
  const child = spawn(programIn(binaries, program), ['-D', await dataArgument(data, user), ...args], {
    cwd: data,
    detached: true,
    stdio: ['ignore', output, output],
    windowsHide: true,
    // Nothing of the machine's own settings: a locale, a time zone or a PGDATA from outside must not shape the cluster.
    env: { PATH: '/usr/local/bin:/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' },
    ...user,
  });
  return child;
}

/**
 * A cluster below a folder that its user may not enter is reached through the working directory, which the process is given before it
 * becomes that user.
 */
async function dataArgument(data: string, user: ClusterUser | undefined): Promise<string> {
  if (user === undefined || process.platform !== 'linux' || (await canReach(data, user))) return data;
  return '/proc/self/cwd';
}
