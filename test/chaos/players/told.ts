import type { InteractionResult } from '#src/local-discord/control/result.ts';

import { linesIn } from '../world/controls.ts';
import type { Person } from '../world/world.ts';
import { readReply, type Reply } from './read-reply.ts';

export type Deed =
  | { readonly type: 'pick'; readonly game: string; readonly round: number; readonly choice: number }
  | { readonly type: 'guess'; readonly game: string; readonly round: number; readonly text: string }
  | { readonly type: 'open form'; readonly game: string; readonly round: number }
  | { readonly type: 'start' | 'stop' | 'skip' | 'hint' };

/** What somebody did, and what they were told of it. */
export interface Told {
  readonly who: Person;
  readonly channelId: string;
  readonly deed: Deed;
  readonly interactionId: string;
  /** Nobody answered: `timed-out`. */
  readonly outcome: InteractionResult['outcome'];
  readonly text: string;
  readonly reply: Reply | undefined;
  /** Our clock. */
  readonly sentAt: number;
  readonly toldAt: number;
}

/** Everything that anybody was told. */
export interface Memory {
  readonly told: readonly Told[];
  /** Does it and remembers what came of it; undefined when the client would not even send it. */
  doing(about: Pick<Told, 'who' | 'channelId' | 'deed'>, act: () => Promise<InteractionResult>): Promise<Doing>;
}

export interface Doing {
  readonly told: Told | undefined;
  readonly result: InteractionResult | undefined;
}

export function createMemory(): Memory {
  const told: Told[] = [];
  return {
    told,
    async doing(about, act) {
      const sentAt = Date.now();
      const result = await act().catch(refusedByClient);
      if (result === undefined) return { told: undefined, result };
      const { interaction_id: interactionId, outcome } = result;
      const text = outcome === 'message' ? linesIn(result.message?.components ?? []).join('\n') : '';
      const reply = readReply(text, about.who.locale);
      const one: Told = { ...about, interactionId, outcome, text, reply, sentAt, toldAt: Date.now() };
      told.push(one);
      return { told: one, result };
    },
  };
}

/** The button is gone meanwhile, or the commands are not there yet. */
function refusedByClient(error: unknown): undefined {
  if (error instanceof Error && error.name === 'ControlRefusal') return undefined;
  throw error;
}
