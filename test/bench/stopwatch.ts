import { figuresOf } from './figures.ts';

/** How long each of many calls took, in milliseconds. */
export interface Times {
  readonly count: number;
  readonly p50: number;
  readonly p99: number;
  readonly most: number;
  /** As p99, of the fastest of three times each: what remains when other programs take the processor for a while. */
  readonly undisturbedP99: number;
}

export interface Stopwatch {
  /** Makes the call three times. */
  time<Value>(call: () => Value): Value;
  times(): Times;
}

export interface AsyncStopwatch {
  /** Makes the call three times. */
  time<Value>(call: () => Promise<Value>): Promise<Value>;
  times(): Times;
}

export function createStopwatch(): Stopwatch {
  const first: number[] = [];
  const fastest: number[] = [];
  return {
    time(call) {
      const startedAt = performance.now();
      const value = call();
      const took = performance.now() - startedAt;
      first.push(took);
      fastest.push(Math.min(took, msOf(call), msOf(call)));
      return value;
    },
    times: () => timesOf(first, fastest),
  };
}

export function createAsyncStopwatch(): AsyncStopwatch {
  const first: number[] = [];
  const fastest: number[] = [];
  return {
    async time(call) {
      const startedAt = performance.now();
      const value = await call();
      const took = performance.now() - startedAt;
      first.push(took);
      fastest.push(Math.min(took, await asyncMsOf(call), await asyncMsOf(call)));
      return value;
    },
    times: () => timesOf(first, fastest),
  };
}

function timesOf(first: readonly number[], fastest: readonly number[]): Times {
  const { p50, p99 } = figuresOf(first, 1);
  const most = first.reduce((a, b) => Math.max(a, b), 0);
  return { count: first.length, p50, p99, most, undisturbedP99: figuresOf(fastest, 1).p99 };
}

async function asyncMsOf(call: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now();
  await call();
  return performance.now() - startedAt;
}

function msOf(call: () => unknown): number {
  const startedAt = performance.now();
  call();
  return performance.now() - startedAt;
}
