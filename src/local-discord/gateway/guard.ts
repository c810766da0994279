import type { Clock } from '../clock.ts';
import { CloseCode } from './close-codes.ts';

/** Events/gateway: 120 payloads a minute on one connection. */
const SENDS_PER_MINUTE = 120;

export interface Guard {
  /** Counts one payload; false when the connection was closed for it. */
  counts(): boolean;
  /** A heartbeat came. */
  beat(): void;
  stop(): void;
}

/** Closes a connection that sends too much, or too little. */
export function createGuard(clock: Clock, intervalMs: number, close: (code: number) => void): Guard {
  let windowStart = clock.now();
  let sent = 0;
  // One interval to beat in, and as much again for a slow machine.
  const wait = () => clock.setTimer(() => close(CloseCode.sessionTimedOut), intervalMs * 2);
  let cancel = wait();
  return {
    counts: () => {
      const now = clock.now();
      if (now - windowStart >= 60_000) {
        windowStart = now;
        sent = 0;
      }
      sent += 1;
      if (sent === SENDS_PER_MINUTE + 1) close(CloseCode.rateLimited);
      return sent <= SENDS_PER_MINUTE;
    },
    beat: () => {
      cancel();
      cancel = wait();
    },
    stop: () => cancel(),
  };
}
