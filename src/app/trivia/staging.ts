import { StageError, type Clock, type Posted, type Stage, type StagePlace } from './ports.ts';
import type { Show } from './shows.ts';

/** Shows things, patiently while Discord does not answer. @throws StageError */
export interface Staging {
  post(place: StagePlace, show: Show, nonce: string): Promise<Posted>;
  edit(place: StagePlace, messageId: string, show: Show): Promise<void>;
  /** Once only. */
  tryEdit: Stage['edit'];
  find: Stage['find'];
}

/** After these waits Discord is given up, a good two minutes in all. */
const waitsMs = [1000, 2000, 4000, 8000, 15_000, 30_000, 60_000];

export function createStaging(stage: Stage, clock: Clock): Staging {
  async function patiently<Value>(call: () => Promise<Value>): Promise<Value> {
    for (const waitMs of waitsMs) {
      try {
        return await call();
      } catch (error) {
        if (!(error instanceof StageError) || error.problem !== 'unavailable') throw error;
        await new Promise<void>((resolve) => void clock.after(waitMs, resolve));
      }
    }
    return call();
  }

  return {
    post: (place, show, nonce) => patiently(() => stage.post(place, show, nonce)),
    edit: (place, messageId, show) => patiently(() => stage.edit(place, messageId, show)),
    tryEdit: (place, messageId, show) => stage.edit(place, messageId, show),
    find: (place, show, sinceAt) => stage.find(place, show, sinceAt),
  };
}
