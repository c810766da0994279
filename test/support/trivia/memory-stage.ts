import { StageError, type Clock, type Stage, type StageProblem } from '#src/app/trivia/ports.ts';
import type { Show } from '#src/app/trivia/shows.ts';

export interface ShownMessage {
  readonly messageId: string;
  readonly channelId: string;
  readonly nonce: string;
  readonly at: number;
  /** Everything it showed, the newest last. */
  readonly shows: Show[];
}

/** A Discord that keeps what it is shown. */
export interface MemoryStage extends Stage {
  readonly messages: ShownMessage[];
  /** Set: every call fails so. */
  problem: StageProblem | undefined;
  /** What the newest message shows now. */
  newest(): Show | undefined;
}

export function createMemoryStage(clock: Clock): MemoryStage {
  const guard = () => {
    if (stage.problem !== undefined) throw new StageError(stage.problem);
  };
  const stage: MemoryStage = {
    messages: [],
    problem: undefined,
    newest: () => stage.messages.at(-1)?.shows.at(-1),
    async post({ channelId }, show, nonce) {
      await Promise.resolve();
      guard();
      const old = stage.messages.find((one) => one.channelId === channelId && one.nonce === nonce);
      const message = old ?? {
        messageId: `m${stage.messages.length}`,
        channelId,
        nonce,
        at: clock.now(),
        shows: [show],
      };
      if (old === undefined) stage.messages.push(message);
      // The same nonce again: the message that is there, from when it was made.
      return { messageId: message.messageId, at: message.at };
    },
    async edit(_place, messageId, show) {
      await Promise.resolve();
      guard();
      const message = stage.messages.find((one) => one.messageId === messageId);
      if (message === undefined) throw new StageError('unknown-message');
      message.shows.push(show);
    },
    async find() {
      await Promise.resolve();
      guard();
      return undefined;
    },
  };
  return stage;
}
