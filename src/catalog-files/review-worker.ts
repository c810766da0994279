import { parentPort, workerData } from 'node:worker_threads';

import type { CatalogContent } from '#src/domain/catalog/entities.ts';

import { reviewContent } from './review-content.ts';

// What `reviewAside` gives it.
parentPort?.postMessage(reviewContent(workerData as CatalogContent), []);
