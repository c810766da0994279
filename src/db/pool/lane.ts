/** Lets so many tasks run at once; the others wait in line, for as long as it takes. */
export interface Lane {
  run<Value>(task: () => Promise<Value>): Promise<Value>;
  /** Everybody in line gets the error. */
  clear(error: unknown): void;
}

export function createLane(width: number): Lane {
  const line: PromiseWithResolvers<void>[] = [];
  let running = 0;

  return {
    async run(task) {
      if (running >= width) {
        const turn = Promise.withResolvers<void>();
        line.push(turn);
        await turn.promise;
      } else running += 1;
      try {
        return await task();
      } finally {
        const next = line.shift();
        if (next === undefined) running -= 1;
        else next.resolve();
      }
    },
    clear(error) {
      for (const turn of line.splice(0)) turn.reject(error);
    },
  };
}
