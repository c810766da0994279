import { nextWakeAt } from '#src/domain/trivia/game.ts';
import type { Effect, Game, GameEvent, Reply } from '#src/domain/trivia/game.ts';
import { step } from '#src/domain/trivia/game/step.ts';
import type { IsAnotherName } from '#src/domain/trivia/judge/judge.ts';

import type { Clock, GameRecord, LedgerRow, Posted } from './ports.ts';

/** One running game of this process: its value, and what is being done for it. */
export interface Session {
  readonly record: GameRecord;
  game(): Game;
  /** Lets the event happen: the game changes at once, what has to be done follows in turn. */
  apply(event: GameEvent): Reply | undefined;
  /** Does this when everything before it is done, as an effect of a step would be. */
  inTurn(task: () => Promise<void>): void;
  /** Resolves when everything that has to be done so far is done. Never rejects. */
  settled(): Promise<void>;
  /** Answers that are on their way to storage, by user id; each resolves when its fate is known. */
  readonly storing: Map<string, Promise<void>>;
  /** What the newest round left outside of the game's own value. */
  readonly around: {
    /** The newest question's message. */
    message: (Posted & { readonly round: number }) | undefined;
    /** The end that the question's card showed first, on Discord's clock. */
    shownClosesAt: number | undefined;
    /** An answer of the open round may or may not be stored: storage is asked before anything is paid. */
    doubtful: boolean;
    /** The round was settled before the process began: these rows are its own. */
    settledRows: readonly LedgerRow[] | undefined;
    /** Whether a text is the name of something else than the newest question's answer. */
    isAnotherName: { readonly round: number; readonly test: IsAnotherName } | undefined;
  };
  /** Players whose name was noted in this game. */
  readonly named: Set<string>;
  /** Resolves when the game is over and stored, or given up. */
  readonly finished: PromiseWithResolvers<void>;
  /** Nothing more happens by itself. */
  rest(): void;
}

interface SessionNeeds {
  readonly record: GameRecord;
  readonly game: Game;
  readonly clock: Clock;
  /** Carries out one effect; one at a time, but for answers. */
  readonly carryOut: (session: Session, effect: Effect) => Promise<void>;
  /** An effect failed in a way that nobody foresaw: the game cannot go on here. */
  readonly onBroken: (session: Session, error: unknown) => Promise<void>;
}

export function createSession({ record, game, clock, carryOut, onBroken }: SessionNeeds): Session {
  let now = game;
  let tail = Promise.resolve();
  let resting = false;
  let cancelWake: (() => void) | undefined;

  function enqueue(task: () => Promise<void>): void {
    tail = tail.then(() => (resting ? undefined : task())).catch((error: unknown) => onBroken(session, error));
  }

  function wakeWhenDue(): void {
    cancelWake?.();
    const at = resting ? undefined : nextWakeAt(now);
    cancelWake = at === undefined ? undefined : clock.after(Math.max(0, at - clock.now()), tellTime);
  }

  function tellTime(): void {
    cancelWake = undefined;
    session.apply({ type: 'time', at: clock.now() });
  }

  const session: Session = {
    record,
    game: () => now,
    apply(event) {
      const { game: next, effects, reply } = step(now, event);
      const before = nextWakeAt(now);
      now = next;
      for (const effect of effects) {
        if (effect.type === 'store-answer') void carryOut(session, effect);
        else enqueue(() => carryOut(session, effect));
      }
      // A timer that comes early asks again.
      if (nextWakeAt(now) !== before || event.type === 'time') wakeWhenDue();
      return reply;
    },
    inTurn: enqueue,
    settled: () => tail,
    storing: new Map(),
    around: {
      message: undefined,
      shownClosesAt: undefined,
      doubtful: false,
      settledRows: undefined,
      isAnotherName: undefined,
    },
    named: new Set(),
    finished: Promise.withResolvers(),
    rest() {
      resting = true;
      cancelWake?.();
      cancelWake = undefined;
    },
  };
  wakeWhenDue();
  return session;
}
