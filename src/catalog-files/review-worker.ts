import { parentPort } from 'node:worker_threads';

import type { CatalogContent } from '#src/domain/catalog/entities.ts';

import { reviewContent } from './review-content.ts';

// What `createReviewer` sends it.
parentPort?.on('message', (content: CatalogContent) => parentPort?.postMessage(reviewContent(content), []));
