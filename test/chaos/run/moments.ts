/**
 * How far something got that went between the bot and the outside: it never arrived; it arrived, but its answer was not heard; the
 * answer was heard.
 */
export const sides = ['lost', 'unheard', 'heard'] as const;
export type Side = (typeof sides)[number];

/** A statement to Postgres or a request to Discord, at one point of its way. */
export interface Passing {
  /** The statement's name, or what the request shows. */
  readonly what: string;
  readonly side: Side;
}

/** Everything that goes between the bot and the outside, one point of its way after another. */
export interface Moments {
  /** @returns true when the bot was killed at this very moment */
  pass(what: string, side: Side): boolean;
  /** @returns what ends it */
  listen(listener: (passing: Passing) => void): () => void;
  /** Who decides from now on whether the bot is killed. */
  judgeBy(judge: ((passing: Passing) => boolean) | undefined): void;
}

export function createMoments(): Moments {
  const listeners = new Set<(passing: Passing) => void>();
  let judge: ((passing: Passing) => boolean) | undefined;
  return {
    pass(what, side) {
      const isKilled = judge?.({ what, side }) ?? false;
      for (const listener of listeners) listener({ what, side });
      return isKilled;
    },
    listen(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    judgeBy(next) {
      judge = next;
    },
  };
}
