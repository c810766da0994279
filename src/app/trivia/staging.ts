import { StageError, type Clock, type Posted, type Stage, type StagePlace } from './ports.ts';
import type { Show } from './shows.ts';

/** Shows things, patiently while Discord does not answer. @throws StageError */
export interface Staging {
  post(place: StagePlace, show: Show, nonce: string): Promise<Posted>;
  edit(place: StagePlace, messageId: string, show: Show): Promise<void>;
  /** Once only. */
  tryEdit: Stage['edit'];
  find: Stage['find'];
  /** How long what is shown now will stand in line before Discord takes it. */
  lineMs(): number;
}

/** What Discord takes of one application in a second, whatever the channels (Topics/rate-limits). */
const perSecond = 50;

/** After these waits Discord is given up, a good two minutes in all. */
const waitsMs = [1000, 2000, 4000, 8000, 15_000, 30_000, 60_000];

export function createStaging(stage: Stage, clock: Clock): Staging {
  let underWay = 0;

  async function inLine<Value>(call: () => Promise<Value>): Promise<Value> {
    underWay += 1;
    return call().finally(() => (underWay -= 1));
  }

  async function patiently<Value>(call: () => Promise<Value>): Promise<Value> {
    for (const waitMs of waitsMs) {
      try {
        return await inLine(call);
      } catch (error) {
        if (!(error instanceof StageError) || error.problem !== 'unavailable') throw error;
        await new Promise<void>((resolve) => void clock.after(waitMs, resolve));
      }
    }
    return inLine(call);
  }

  return {
    post: (place, show, nonce) => patiently(() => stage.post(place, show, nonce)),
    edit: (place, messageId, show) => patiently(() => stage.edit(place, messageId, show)),
    tryEdit: (place, messageId, show) => inLine(() => stage.edit(place, messageId, show)),
    find: (place, show, sinceAt) => inLine(() => stage.find(place, show, sinceAt)),
    lineMs: () => (underWay / perSecond) * 1000,
  };
}
