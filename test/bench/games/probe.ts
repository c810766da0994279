/**
 * Loaded into the bot's process before anything else (`--import`): answers, on the socket that BENCH_PROBE names, how much heap is
 * alive and how late the games' timers came. The bot itself knows nothing of it. Needs --expose-gc.
 */
import { createServer } from 'node:http';

import { REST } from 'discord.js';

import { systemClock } from '#src/clock.ts';

/** Games wake after 3 s, 5 s or a round; every second the process says that it is alive, which is not a game's timer. */
const shortestMs = 2000;

const clients = new Set<REST>();
const lateMs: number[] = [];

const answers: Readonly<Record<string, () => unknown>> = {
  '/heap': () => ({ bytes: heap() }),
  '/timers': () => ({ lateMs: lateMs.splice(0) }),
};

watchTimers();
watchClients();
createServer((request, response) => {
  response.end(JSON.stringify(answers[request.url ?? '']?.() ?? {}));
})
  .listen(process.env['BENCH_PROBE'])
  .unref();

/** Every timer of a game comes from the one clock of the process. */
function watchTimers(): void {
  const after = systemClock.after.bind(systemClock);
  const watched: typeof after = (delayMs, call) => {
    if (delayMs < shortestMs) return after(delayMs, call);
    const dueAt = performance.now() + delayMs;
    return after(delayMs, () => {
      lateMs.push(performance.now() - dueAt);
      call();
    });
  };
  Object.assign(systemClock, { after: watched });
}

function watchClients(): void {
  const { setToken } = REST.prototype;
  REST.prototype.setToken = function remember(token) {
    clients.add(this);
    return setToken.call(this, token);
  };
}

/** discord.js keeps a queue for each interaction until its next sweep, up to five minutes: swept now, so that only games count. */
function heap(): number {
  for (const { handlers } of clients) handlers.sweep(({ inactive }) => inactive);
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}
