import { Worker } from 'node:worker_threads';

import type { CatalogContent } from '#src/domain/catalog/entities.ts';
import type { Review } from '#src/domain/catalog/review.ts';

/** As `reviewContent`, in a thread of its own: it takes some tenths of a second, and others want answers meanwhile. */
export function reviewAside(content: CatalogContent): Promise<Review> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('review-worker.ts', import.meta.url), { workerData: content });
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('the thread that asks the catalog’s rules ended without an answer')));
  });
}
