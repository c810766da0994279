import type { Clock } from '#src/app/trivia/ports.ts';

/** A clock that stands still until the test moves it. */
export interface ManualClock extends Clock {
  /** Moves on; every timer that falls due is called in order, and what it starts is awaited before the next. */
  pass(ms: number): Promise<void>;
}

export function createManualClock(start = Date.UTC(2026, 10, 26, 12)): ManualClock {
  let now = start;
  let number = 0;
  const timers = new Map<number, { readonly at: number; readonly call: () => void }>();
  const due = (until: number) =>
    [...timers].filter(([, { at }]) => at <= until).sort(([a, one], [b, other]) => one.at - other.at || a - b)[0];
  return {
    now: () => now,
    today: () => new Date(now).toISOString().slice(0, 10),
    after(delayMs, call) {
      const id = ++number;
      timers.set(id, { at: now + delayMs, call });
      return () => timers.delete(id);
    },
    async pass(ms) {
      const until = now + ms;
      await settle();
      for (let next = due(until); next !== undefined; next = due(until)) {
        timers.delete(next[0]);
        now = Math.max(now, next[1].at);
        next[1].call();
        await settle();
      }
      now = until;
    },
  };
}

/** Lets everything that is only waiting for promises go on: a macrotask comes after all of them. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 3; turn++) await new Promise<void>((resolve) => void setImmediate(resolve));
}
