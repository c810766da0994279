/** One timer for everything on the page that shows how long ago something was; it runs while somebody listens. */
export interface Ticker {
  now(): number;
  /** Returns what ends the subscription. */
  listen(listener: () => void): () => void;
}

export const TICK_MS = 1000;

export function createTicker(now: () => number = Date.now): Ticker {
  const listeners = new Set<() => void>();
  let timer: ReturnType<typeof setInterval> | undefined;
  const tick = () => {
    for (const listener of listeners) listener();
  };
  return {
    now,
    listen: (listener) => {
      listeners.add(listener);
      timer ??= setInterval(tick, TICK_MS);
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        clearInterval(timer);
        timer = undefined;
      };
    },
  };
}
