/** Epoch milliseconds and timers; tests give their own to pass 3 seconds or 15 minutes at once. */
export interface Clock {
  now(): number;
  /** Calls `run` once after `ms`; the returned function cancels it. */
  setTimer(run: () => void, ms: number): () => void;
}

export const realClock: Clock = {
  now: () => Date.now(),
  setTimer: (run, ms) => {
    // The listening socket keeps the process alive; a waiting rule must not.
    const timer = setTimeout(run, ms).unref();
    return () => clearTimeout(timer);
  },
};
