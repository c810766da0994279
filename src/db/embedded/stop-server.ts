import { setTimeout as delay } from 'node:timers/promises';

import { isPostgresOn, signal } from './processes.ts';

/** Each step asks more rudely and waits this long; Postgres repairs itself after the last two. */
const steps = [
  { name: 'SIGINT', waitMs: 5000 },
  { name: 'SIGQUIT', waitMs: 2000 },
  { name: 'SIGKILL', waitMs: 1000 },
] as const;

/** Stops the server that runs as `pid` on the data folder: open sessions are ended, what was committed is kept. */
export async function stopServer(pid: number, data: string): Promise<void> {
  for (const { name, waitMs } of steps) {
    if (!(await isPostgresOn(pid, data))) return;
    signal(pid, name);
    const deadline = performance.now() + waitMs;
    while (performance.now() < deadline) {
      if (!(await isPostgresOn(pid, data))) return;
      await delay(10);
    }
  }
}
