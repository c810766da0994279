import type { Logger } from 'pino';

export interface FollowNeeds<Value> {
  /** What it is, for the log: `another <what> is live`. */
  readonly what: string;
  /** The version that is used now. */
  readonly current: () => string;
  /** Which one the database holds now. */
  readonly stored: () => Promise<string | undefined>;
  readonly load: () => Promise<Value>;
  readonly versionOf: (value: Value) => string;
  /** Uses another one from now on. */
  readonly take: (value: Value) => void;
  readonly log: Logger;
  /** How long to wait after a load that failed; each further one waits twice as long. */
  readonly retryMs?: number | undefined;
}

const usualRetryMs = 1000;
const longestRetryMs = 30_000;

/** Something that the database holds and this process uses: when it has heard of another version, it takes that. */
export interface Follower {
  /** The database may hold another version: look, and take it. */
  look(): void;
  close(): void;
}

export function followStored<Value>(needs: FollowNeeds<Value>): Follower {
  const { what, log, retryMs = usualRetryMs } = needs;
  let timer: NodeJS.Timeout | undefined;
  let failures = 0;
  let isLooking = false;
  let isAsked = false;
  let isClosed = false;

  /** Whoever asks while it looks is looked for once more: what he heard of may be newer than what is being read. */
  async function look(): Promise<void> {
    isAsked = true;
    if (isLooking) return;
    isLooking = true;
    while (isAsked && !isClosed) {
      isAsked = false;
      // What cannot be read now goes on being answered from what is there.
      await takeNew().catch(again);
    }
    isLooking = false;
  }

  async function takeNew(): Promise<void> {
    const isKnown = (await needs.stored()) === needs.current();
    const value = isKnown ? undefined : await needs.load();
    failures = 0;
    if (isClosed || value === undefined || needs.versionOf(value) === needs.current()) return;
    needs.take(value);
    log.info({ version: needs.current() }, `another ${what} is live`);
  }

  function again(error: unknown): void {
    if (isClosed) return;
    log.warn({ err: error }, `another ${what} could not be read yet`);
    clearTimeout(timer);
    timer = setTimeout(() => void look(), Math.min(retryMs * 2 ** failures, longestRetryMs)).unref();
    failures += 1;
  }

  return {
    look: () => void look(),
    close() {
      isClosed = true;
      clearTimeout(timer);
    },
  };
}
