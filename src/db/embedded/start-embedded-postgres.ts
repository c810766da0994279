import { setTimeout as delay } from 'node:timers/promises';

import pg from 'pg';
import type { Logger } from 'pino';

import { DatabaseError } from '../database-error.ts';
import type { OnProgress } from '../progress.ts';
import { withDatabase } from '../server-address.ts';
import { errorCode } from '../server-error.ts';
import { damaged, hasCluster, notWritable } from './cluster.ts';
import { createCluster } from './create-cluster.ts';
import { keepRunning } from './keep-running.ts';
import { type OwnerSession, takeOwnership } from './owner-session.ts';
import { inspectPlace, type Place, preparePlace } from './prepare.ts';
import { runServer, type ServerReady } from './run-server.ts';
import { claimRunning, clusterUrl } from './running-server.ts';
import { stopServer } from './stop-server.ts';

export interface EmbeddedNeeds {
  readonly dataDir: string;
  readonly log: Logger;
  readonly onProgress?: OnProgress | undefined;
  /** Postgres settings over the built-in ones; tests trade safety for speed here. */
  readonly settings?: Readonly<Record<string, string>>;
  /** How long a living owner of the data folder may take to go. */
  readonly patienceMs?: number;
}

export interface EmbeddedPostgres {
  readonly url: string;
  /** True when the server of a bot that was killed was still running and has been replaced. */
  readonly adopted: boolean;
  /** Ends open sessions, keeps what was committed; within 5 s unless the machine is in trouble. */
  stop(): Promise<void>;
}

export const database = 'crossover';
const patience = 10_000;
/** Another process may be faster, a port may be taken between finding and using it: each try has its own reason to fail. */
const tries = 20;

/**
 * Runs Postgres under `<dataDir>/postgres`, for this process alone. A server that a killed bot left running is stopped in order and
 * started anew: that is as fast as using it, and the server then has this version's settings and this process as its parent.
 * @throws DatabaseError locked, damaged, not-writable, port-in-use, unsupported-machine
 */
export async function startEmbeddedPostgres(needs: EmbeddedNeeds): Promise<EmbeddedPostgres> {
  const { log, onProgress, settings = {}, patienceMs = patience } = needs;
  const place = await preparePlace(needs.dataDir);
  let adopted = false;
  let said = '';
  for (let attempt = 0; attempt < tries; attempt += 1) {
    adopted = (await endRunning(place, { log, onProgress, patienceMs })) || adopted;
    if (!(await hasCluster(place.cluster, place.binaries))) {
      onProgress?.({
        step: 'postgres',
        state: 'creating',
        sentence: `Creating a database in ${place.cluster.folder}.`,
      });
      await createCluster(place);
    }
    if (attempt === 0) onProgress?.({ step: 'postgres', state: 'starting', sentence: 'Starting Postgres.' });
    const start = await runServer({ ...place, settings });
    if (start.type === 'ready') {
      const session = await own(place, start, log);
      if (session !== undefined) return running({ place, log, settings, session, adopted, start });
    } else {
      said = start.said;
      refuseHopeless(place, said);
      await delay(100);
    }
  }
  throw new DatabaseError('port-in-use', `Postgres could not start on any free port of 127.0.0.1: ${lastWords(said)}`);
}

/**
 * Whether startEmbeddedPostgres could work; changes nothing.
 * @throws DatabaseError as it does
 */
export async function checkEmbeddedPostgres({
  dataDir,
  log,
  onProgress,
  patienceMs = patience,
}: EmbeddedNeeds): Promise<void> {
  const { cluster, exists } = await inspectPlace(dataDir);
  if (!exists) return;
  const claim = await claimRunning({ cluster, log, onProgress, patienceMs });
  if (claim.type === 'orphan') await claim.session.release();
}

type Watch = Pick<EmbeddedNeeds, 'log' | 'onProgress'> & { readonly patienceMs: number };

/** True when there was a server to end. */
async function endRunning({ cluster }: Place, { log, onProgress, patienceMs }: Watch): Promise<boolean> {
  const claim = await claimRunning({ cluster, log, onProgress, patienceMs });
  if (claim.type === 'nothing-runs') return false;
  log.info({ postgresPid: claim.postmaster.pid }, 'ending the postgres that a killed process left behind');
  await Promise.all([
    stopServer(claim.postmaster.pid, cluster.data),
    claim.type === 'orphan' ? claim.session.release() : undefined,
  ]);
  return true;
}

/**
 * Makes the fresh server ours; undefined when another process has claimed it first.
 * @throws DatabaseError `damaged`, and the server is stopped again
 */
async function own({ cluster }: Place, { port, pid }: ServerReady, log: Logger): Promise<OwnerSession | undefined> {
  const url = await clusterUrl(cluster, port);
  let session: OwnerSession | undefined;
  try {
    const owner = await takeOwnership(url, log);
    if (owner.type === 'theirs') return undefined;
    session = owner.session;
    await ensureDatabase(url);
    return session;
  } catch (error) {
    await Promise.all([stopServer(pid, cluster.data), session?.release()]);
    const code = errorCode(error);
    // Shut down by another process that has claimed it, or gone on its own: trying again will tell.
    if (code === undefined || /^57P0|^E[A-Z]/.test(code)) return undefined;
    const reason = error instanceof Error ? error.message : String(error);
    throw damaged(cluster.folder, code === '28P01' ? 'its password file does not fit' : reason, { cause: error });
  }
}

async function ensureDatabase(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => {});
  try {
    await client.connect();
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [database]);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${database}`);
  } finally {
    await client.end().catch(() => {});
  }
}

interface Running {
  readonly place: Place;
  readonly log: Logger;
  readonly settings: Readonly<Record<string, string>>;
  readonly session: OwnerSession;
  readonly adopted: boolean;
  readonly start: ServerReady;
}

async function running({ place, log, settings, session, adopted, start }: Running): Promise<EmbeddedPostgres> {
  const { port } = start;
  const { data, logFile } = place.cluster;
  const kept = keepRunning(
    { ...start, session },
    {
      data,
      logFile,
      log,
      async again() {
        const next = await runServer({ ...place, settings, port });
        if (next.type === 'ended') return undefined;
        const owner = await own(place, next, log);
        return owner && { ...next, session: owner };
      },
    },
  );
  return { url: withDatabase(await clusterUrl(place.cluster, port), database), adopted, stop: () => kept.stop() };
}

/** Trying again helps when somebody else was faster, not when the files are at fault. */
function refuseHopeless({ cluster }: Place, said: string): void {
  if (
    /"postmaster.pid" (already exists|is empty)|could not bind|could not create any TCP|shared memory block/.test(said)
  )
    return;
  if (/Permission denied|Read-only file system|No space left/.test(said))
    throw notWritable(cluster.folder, new Error(said));
  throw damaged(cluster.folder, lastWords(said));
}

function lastWords(said: string): string {
  const fatal =
    said.split('\n').findLast((line) => /(FATAL|PANIC|ERROR):/.test(line)) ?? said.trim().split('\n').at(-1) ?? '';
  const words = fatal.replace(/^.*?(FATAL|PANIC|ERROR):\s*/, '').trim();
  return words === '' ? 'it ended without a word' : words;
}
