import { threadId } from 'node:worker_threads';

import type { Job } from '#src/pictures/draw-in-threads.ts';

/** A worker that does what the title of its picture says, or else tells which thread it is. */
export function drawJob({ spec }: Job): Uint8Array | Promise<never> {
  if (spec.title === 'throw') throw new Error('it cannot be drawn');
  if (spec.title === 'hang') return new Promise<never>(() => setInterval(() => undefined, 1000));
  if (spec.title === 'spin') for (;;);
  if (spec.title === 'exit') process.exit(1);
  return Uint8Array.of(threadId);
}
