import { Worker } from 'node:worker_threads';

import type { CatalogContent } from '#src/domain/catalog/entities.ts';
import type { Review } from '#src/domain/catalog/review.ts';

/** As `reviewContent`, in a thread of its own: it takes some tenths of a second, and others want answers meanwhile. */
export interface Reviewer {
  review(content: CatalogContent): Promise<Review>;
  /** Somebody is about to decide: has the thread ready, which takes as long to start as it takes to review. */
  warm(): void;
  /** Ends the thread. A review that is under way fails. */
  close(): Promise<void>;
}

/** @param idleMs so long a thread is kept that nobody needs: it holds some 30 MB */
export function createReviewer(idleMs = 120_000): Reviewer {
  let thread: Worker | undefined;
  /** One review after another. */
  let last: Promise<unknown> = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;
  let reviews = 0;
  let isClosed = false;

  function ready(): Worker {
    thread ??= start();
    rest();
    return thread;
  }

  function start(): Worker {
    const worker = new Worker(new URL('review-worker.ts', import.meta.url));
    // Whatever waits for it is told by its own handlers; the next review gets a new one.
    const gone = () => {
      if (thread === worker) thread = undefined;
    };
    worker.once('error', gone).once('exit', gone);
    worker.unref();
    return worker;
  }

  function rest(): void {
    clearTimeout(timer);
    if (reviews === 0) timer = setTimeout(() => void end(), idleMs).unref();
  }

  async function end(): Promise<void> {
    clearTimeout(timer);
    const ending = thread;
    thread = undefined;
    await ending?.terminate();
  }

  return {
    warm: () => void ready(),
    review(content) {
      reviews += 1;
      const answer = last
        .then(() => (isClosed ? Promise.reject(ended()) : ask(ready(), content)))
        .finally(() => {
          reviews -= 1;
          rest();
        });
      last = answer.catch(() => {});
      return answer;
    },
    close() {
      isClosed = true;
      return end();
    },
  };
}

function ask(worker: Worker, content: CatalogContent): Promise<Review> {
  const { promise, resolve, reject } = Promise.withResolvers<Review>();
  const onExit = () => reject(ended());
  worker.once('message', resolve).once('error', reject).once('exit', onExit);
  worker.ref();
  worker.postMessage(content, []);
  return promise.finally(() => {
    worker.off('message', resolve).off('error', reject).off('exit', onExit);
    worker.unref();
  });
}

function ended(): Error {
  return new Error('the thread that asks the catalog’s rules ended without an answer');
}
