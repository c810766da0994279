import type { Clock } from './app/trivia/ports.ts';

/** This machine's clock. Pending timers keep no process alive. */
export const systemClock: Clock = {
  now: () => Date.now(),
  today: () => new Date().toISOString().slice(0, 10),
  after(delayMs, call) {
    const timer = setTimeout(call, delayMs);
    timer.unref();
    return () => clearTimeout(timer);
  },
};
