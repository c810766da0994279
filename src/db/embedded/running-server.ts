import { readFile } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';

import type { Logger } from 'pino';

import { DatabaseError } from '../database-error.ts';
import type { OnProgress } from '../progress.ts';
import { errorCode } from '../server-error.ts';
import { type Cluster, superuser } from './cluster.ts';
import { type Ownership, type OwnerSession, takeOwnership } from './owner-session.ts';
import { findPostmaster, type Postmaster } from './postmaster-file.ts';

export interface ClaimNeeds {
  readonly cluster: Cluster;
  readonly log: Logger;
  readonly onProgress: OnProgress | undefined;
  /** How long a living owner may take to go, and a server to answer. */
  readonly patienceMs: number;
}

export type Claim =
  | { readonly type: 'nothing-runs' }
  /** Nobody alive uses it: its bot was killed. The session keeps it ours. */
  | { readonly type: 'orphan'; readonly postmaster: Postmaster; readonly session: OwnerSession }
  /** It runs and does not let us in, nor anybody else by the look of it. */
  | { readonly type: 'mute'; readonly postmaster: Postmaster };

/** A server this young may belong to a bot that is about to say so. */
const youngMs = 1500;

/**
 * Finds out whether a server runs on the cluster and whose it is; waits for an owner that is going.
 * @throws DatabaseError `locked` when a living process keeps it
 */
export async function claimRunning({ cluster, log, onProgress, patienceMs }: ClaimNeeds): Promise<Claim> {
  const deadline = performance.now() + patienceMs;
  for (let isFirst = true; ; isFirst = false) {
    const postmaster = await findPostmaster(cluster.data);
    if (postmaster === undefined) return { type: 'nothing-runs' };
    const owner = await askOwner(cluster, postmaster, log);
    if (owner.type === 'ours') {
      if (Date.now() - postmaster.startedAt > youngMs) return { type: 'orphan', postmaster, session: owner.session };
      await owner.session.release();
    }
    if (performance.now() > deadline || owner.type === 'refused') return giveUp(owner, postmaster, cluster);
    if (isFirst && owner.type === 'theirs')
      onProgress?.({ step: 'postgres', state: 'waiting', sentence: waitingFor(cluster, owner.pid) });
    await delay(100);
  }
}

type Answer = Ownership | { readonly type: 'silent' } | { readonly type: 'refused' };

async function askOwner(cluster: Cluster, { port, isReady }: Postmaster, log: Logger): Promise<Answer> {
  if (!isReady) return { type: 'silent' };
  try {
    return await takeOwnership(await clusterUrl(cluster, port), log);
  } catch (error) {
    // Credentials that do not fit will not fit later either.
    return { type: errorCode(error) === '28P01' ? 'refused' : 'silent' };
  }
}

function giveUp(owner: Answer, postmaster: Postmaster, { folder }: Cluster): Claim {
  if (owner.type !== 'theirs') return { type: 'mute', postmaster };
  const who = owner.pid === undefined ? 'another process' : `process ${owner.pid}`;
  throw new DatabaseError(
    'locked',
    `The database in ${folder} is in use by ${who}, probably another Crossover: stop that one, or set DATA_DIR to another folder.`,
  );
}

function waitingFor({ folder }: Cluster, pid: number | undefined): string {
  return `Waiting for ${pid === undefined ? 'another process' : `process ${pid}`} to let go of the database in ${folder}.`;
}

/** The administrative database of a server on the cluster, with the stored password. */
export async function clusterUrl({ passwordFile }: Cluster, port: number): Promise<string> {
  const password = (await readFile(passwordFile, 'utf8')).trim();
  return `postgresql://${superuser}:${encodeURIComponent(password)}@127.0.0.1:${port}/postgres`;
}
