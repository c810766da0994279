/** What goes on beside the run: people who think, answer and wait. */
export interface Background {
  go(task: () => Promise<unknown>): void;
  /** Calls back later, unless everybody has gone home by then. */
  later(ms: number, task: () => Promise<unknown>): void;
  /** Resolves when nothing is going on; nothing that comes later happens any more. */
  goHome(): Promise<void>;
  readonly failures: readonly string[];
}

export function createBackground(): Background {
  const going = new Set<Promise<void>>();
  const timers = new Set<NodeJS.Timeout>();
  const failures: string[] = [];
  let isOver = false;

  function go(task: () => Promise<unknown>): void {
    if (isOver) return;
    const done: Promise<void> = task()
      .then(
        () => undefined,
        (error: unknown) => void failures.push(String(error)),
      )
      .finally(() => going.delete(done));
    going.add(done);
  }

  return {
    go,
    later(ms, task) {
      const timer = setTimeout(() => {
        timers.delete(timer);
        go(task);
      }, ms);
      timers.add(timer);
    },
    async goHome() {
      isOver = true;
      for (const timer of timers) clearTimeout(timer);
      await Promise.all(going);
    },
    failures,
  };
}
