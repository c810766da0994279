/** Tells the one end of a pipe whether the other end waits for more. */
export interface Appetite {
  /** Hands the values on, and knows while somebody waits for the next one. */
  watch<Value>(values: AsyncIterable<Value>): AsyncGenerator<Value>;
  /** Settles once somebody waits in vain: what is in the pipe would be with them within a turn of the event loop. */
  starves(): Promise<void>;
}

export function createAppetite(): Appetite {
  let isWaiting = false;
  let waits = 0;
  let begins = () => {};
  return {
    async *watch(values) {
      const iterator = values[Symbol.asyncIterator]();
      try {
        for (;;) {
          isWaiting = true;
          waits += 1;
          begins();
          const next = await iterator.next();
          isWaiting = false;
          if (next.done === true) return;
          yield next.value;
        }
      } finally {
        isWaiting = false;
        await iterator.return?.();
      }
    },
    async starves() {
      for (;;) {
        if (!isWaiting) await new Promise<void>((resolve) => (begins = resolve));
        const wait = waits;
        await new Promise((resolve) => setImmediate(resolve));
        if (isWaiting && waits === wait) return;
      }
    },
  };
}
