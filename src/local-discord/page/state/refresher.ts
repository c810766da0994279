/** Brings things up to date that change faster than they can be fetched. */
export interface Refresher {
  /** Something changed: fetches it, or once more when it is being fetched. */
  touch(id: string): void;
  /** What is still on its way is dropped. */
  stop(): void;
}

interface Needs<Thing> {
  readonly fetch: (id: string) => Promise<Thing>;
  readonly apply: (id: string, thing: Thing) => void;
  readonly onError: (error: unknown) => void;
}

/** One request a thing at a time, so that no old answer can overtake a new one. */
export function createRefresher<Thing>({ fetch, apply, onError }: Needs<Thing>): Refresher {
  const running = new Set<string>();
  const again = new Set<string>();
  let stopped = false;
  const run = async (id: string): Promise<void> => {
    running.add(id);
    do {
      again.delete(id);
      const thing = await fetch(id);
      if (!stopped && !again.has(id)) apply(id, thing);
    } while (!stopped && again.has(id));
  };
  return {
    touch: (id) => {
      if (running.has(id)) again.add(id);
      else
        run(id)
          .catch((error: unknown) => (stopped ? undefined : onError(error)))
          .finally(() => void running.delete(id));
    },
    stop: () => {
      stopped = true;
    },
  };
}
