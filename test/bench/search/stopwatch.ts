import { figuresOf } from '../figures.ts';

/** How long each of many calls took, in milliseconds. */
export interface Times {
  readonly count: number;
  readonly p50: number;
  readonly p99: number;
  readonly most: number;
  /** As p99, but counting only what the thread worked and not what it waited for a processor that others held. */
  readonly cpuP99: number;
}

export interface Stopwatch {
  time<Value>(call: () => Value): Value;
  times(): Times;
}

export function createStopwatch(): Stopwatch {
  const took: number[] = [];
  const worked: number[] = [];
  return {
    time(call) {
      const before = cpuMs();
      const startedAt = performance.now();
      const value = call();
      took.push(performance.now() - startedAt);
      worked.push(cpuMs() - before);
      return value;
    },
    times() {
      const { p50, p99 } = figuresOf(took, 1);
      return {
        count: took.length,
        p50,
        p99,
        most: took.reduce((a, b) => Math.max(a, b), 0),
        cpuP99: figuresOf(worked, 1).p99,
      };
    },
  };
}

function cpuMs(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}
