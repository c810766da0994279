import type { ChildProcess } from 'node:child_process';
import { setTimeout as delay } from 'node:timers/promises';

import type { Logger } from 'pino';

import type { OwnerSession } from './owner-session.ts';
import { stopServer } from './stop-server.ts';

/** A server that runs and is ours. */
export interface OwnServer {
  readonly pid: number;
  readonly child: ChildProcess;
  readonly session: OwnerSession;
}

interface KeepNeeds {
  /** The folder that the server works in. */
  readonly data: string;
  readonly logFile: string;
  readonly log: Logger;
  /** Another server in place of one that ended, at the same address; undefined when it did not start this time. */
  readonly again: () => Promise<OwnServer | undefined>;
}

export interface KeptServer {
  /** Resolves when nothing of it runs any more, also when it is just being started again. */
  stop(): Promise<void>;
}

/** The first try comes soon; a machine in trouble is not asked more often than this. */
const firstWaitMs = 200;
const longestWaitMs = 5000;

/** Starts the server again whenever it ends by itself: whoever uses it waits for it meanwhile. */
export function keepRunning(first: OwnServer, { data, logFile, log, again }: KeepNeeds): KeptServer {
  let server: OwnServer | undefined;
  let stopping = false;
  let reviving: Promise<void> = Promise.resolve();

  function watch(started: OwnServer): void {
    server = started;
    started.child.unref();
    started.child.once('exit', (code, signal) => {
      server = undefined;
      if (stopping) return;
      log.error({ code, signal, logFile }, 'postgres ended by itself, starting it again');
      reviving = revive(started);
    });
  }

  async function revive(ended: OwnServer): Promise<void> {
    await ended.session.release().catch(() => {});
    for (let waitMs = firstWaitMs; !stopping; waitMs = Math.min(longestWaitMs, 2 * waitMs)) {
      await delay(waitMs, undefined, { ref: false });
      if (stopping) return;
      const started = await tryAgain();
      if (started === undefined) continue;
      log.warn({ postgresPid: started.pid }, 'postgres runs again');
      watch(started);
      return;
    }
  }

  async function tryAgain(): Promise<OwnServer | undefined> {
    try {
      return await again();
    } catch (error) {
      log.error({ err: error }, 'postgres did not start');
      return undefined;
    }
  }

  watch(first);
  return {
    async stop() {
      stopping = true;
      await reviving;
      if (server !== undefined) await Promise.all([stopServer(server.pid, data), server.session.release()]);
    },
  };
}
