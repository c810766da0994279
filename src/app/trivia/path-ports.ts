import type { AskedPair } from '#src/domain/trivia/path-puzzle/draw.ts';
import type { PathPuzzle, TakenStep } from '#src/domain/trivia/path-puzzle/puzzle.ts';

export type PathOutcome = 'open' | 'solved' | 'given-up';

export interface PathRun {
  /** The chain so far. */
  readonly steps: readonly TakenStep[];
  /** Steps that were taken, with those that were taken back. */
  readonly tried: number;
  readonly outcome: PathOutcome;
  /** Days in a row with a path that was found, up to the asked day or the one before. */
  readonly streak: number;
}

interface OfPlayer {
  /** `YYYY-MM-DD`, UTC. */
  readonly day: string;
  readonly userId: string;
  /** When the player did it. */
  readonly at: number;
}

export interface StoredStep extends OfPlayer {
  /** From 1. */
  readonly position: number;
  /** Where the chain was when the step was thought of. */
  readonly fromId: string;
  readonly step: TakenStep;
}

/**
 * `kept`: the chain was no longer where it was thought to be, or is done; nothing was changed. Asked a second time, because an answer was
 * lost, a step is kept too.
 * @throws StoreAwayError from every call
 */
export interface PathStore {
  /** Stores the day's puzzle unless there is one already; the one that is stored. */
  puzzle(day: string, make: (recent: readonly AskedPair[]) => PathPuzzle): Promise<PathPuzzle>;
  run(day: string, userId: string): Promise<PathRun>;
  /** The one that arrives ends the game. */
  step(order: StoredStep): Promise<'stored' | 'kept'>;
  /** Takes the step at that position back when it is the last one. */
  undo(order: Omit<OfPlayer, 'at'> & { readonly position: number }): Promise<'stored' | 'kept'>;
  giveUp(order: OfPlayer): Promise<'stored' | 'kept'>;
}
