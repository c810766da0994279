import { StoreAwayError, type Clock } from './ports.ts';

/** Waits for storage that is away, once for everybody in the process. */
export interface Patience {
  /** The call's result, tried again each time storage has come back. @throws what the call throws otherwise, and `Stopped` */
  untilStored<Value>(call: () => Promise<Value>): Promise<Value>;
  /** Somebody saw that storage is away. */
  noteAway(): void;
  isAway(): boolean;
  /** Whoever waits gets `Stopped`. */
  stop(): void;
}

/** The process is ending: what was not done is done by the next one. */
export class Stopped extends Error {
  override readonly name = 'Stopped';
}

interface PatienceNeeds {
  readonly ping: () => Promise<void>;
  readonly clock: Clock;
  readonly onAway: () => void;
  /** Before anybody who waits goes on. Never rejects. */
  readonly onBack: () => Promise<void>;
}

/** How often storage is asked whether it is back. */
const askAgainMs = 1000;

export function createPatience({ ping, clock, onAway, onBack }: PatienceNeeds): Patience {
  let back: PromiseWithResolvers<void> | undefined;
  let stopped = false;

  function noteAway(): void {
    if (back !== undefined || stopped) return;
    back = Promise.withResolvers();
    // Whoever waits handles it; nobody may be waiting.
    back.promise.catch(() => {});
    onAway();
    clock.after(askAgainMs, () => void look());
  }

  async function look(): Promise<void> {
    if (stopped) return;
    const isThere = await ping().then(
      () => true,
      () => false,
    );
    if (!isThere) return void clock.after(askAgainMs, () => void look());
    await onBack();
    back?.resolve();
    back = undefined;
  }

  return {
    noteAway,
    isAway: () => back !== undefined,
    async untilStored(call) {
      for (;;) {
        if (stopped) throw new Stopped('the process is ending');
        try {
          return await call();
        } catch (error) {
          if (!(error instanceof StoreAwayError)) throw error;
          noteAway();
          await back?.promise;
        }
      }
    },
    stop() {
      stopped = true;
      back?.reject(new Stopped('the process is ending'));
    },
  };
}
