import { availableParallelism } from 'node:os';

import type { Piscina } from 'piscina';

import type { PictureSpec, PictureStyle } from './spec.ts';

export interface Job {
  readonly spec: PictureSpec;
  readonly style: PictureStyle;
}

/** Makes a PNG of a job. */
export interface Drawer {
  /** @throws BusyError when too much is waiting, Error when it cannot be drawn, it hangs, or the drawer is closed */
  draw(job: Job): Promise<Uint8Array>;
  close(): Promise<void>;
}

/** Nothing is wrong, but what was asked for would come too late. */
export class BusyError extends Error {
  override readonly name = 'BusyError';
}

interface Threads {
  /** How many pictures are drawn at once. */
  readonly threads?: number;
  /** How many more may wait; what would have to wait longer than an answer can is refused at once. */
  readonly waiting?: number;
  /** A thread that takes longer over one picture hangs, and is ended. */
  readonly hangMs?: number;
  /** A thread with nothing to draw is kept so long. */
  readonly idleMs?: number;
  /** The module that draws: its export `drawJob`. */
  readonly worker?: URL;
}

/** No thread lives, and nothing of the pool is loaded, before the first picture. */
export function drawInThreads({
  threads = Math.max(1, Math.floor(availableParallelism() / 2)),
  waiting = 8,
  hangMs = 10_000,
  idleMs = 30_000,
  worker = new URL('draw-job.ts', import.meta.url),
}: Threads = {}): Drawer {
  let opening: Promise<Pool> | undefined;
  let closed = false;

  async function open(): Promise<Pool> {
    const { Piscina } = await import('piscina');
    const pool = new Piscina<Job, Uint8Array>({
      filename: worker.href,
      name: 'drawJob',
      minThreads: 0,
      maxThreads: threads,
      idleTimeout: idleMs,
      // A thread that is halted while it waits would never give anything back.
      atomics: 'disabled',
      // The same picture on every machine: its fonts are a last resort for what ours lack, and no setting of the process counts.
      env: { DISABLE_SYSTEM_FONTS_LOAD: '1' },
    });
    const underWay: Pool['underWay'] = new Set();
    // A thread that cannot even start would leave what waits for it waiting. The next picture gets threads anew.
    let isGivenUp = false;
    pool.on('error', (error) => {
      // Another of its threads may say the same later, when there is a new pool already.
      if (isGivenUp) return;
      isGivenUp = true;
      opening = undefined;
      for (const { reject } of underWay) reject(error);
      void pool.destroy();
    });
    return { pool, underWay };
  }

  return {
    async draw(job) {
      if (closed) throw new Error('nothing is drawn any more');
      const { pool, underWay } = await (opening ??= open());
      if (pool.queueSize >= waiting) throw new BusyError(`${waiting} pictures are waiting already`);
      const drawing = Promise.withResolvers<Uint8Array>();
      underWay.add(drawing);
      pool.run(job, { signal: AbortSignal.timeout(hangMs) }).then(drawing.resolve, drawing.reject);
      return drawing.promise.finally(() => underWay.delete(drawing));
    },
    async close() {
      closed = true;
      const opened = await opening;
      await opened?.pool.destroy();
    },
  };
}

interface Pool {
  readonly pool: Piscina<Job, Uint8Array>;
  /** What is asked of it; rejected when its threads cannot be used. */
  readonly underWay: Set<PromiseWithResolvers<Uint8Array>>;
}
