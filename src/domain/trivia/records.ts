export interface RoundRef {
  readonly gameId: string;
  /** 1 for the first. */
  readonly round: number;
}

/** One answer as it was given. Of a typed round there may be several; `attempt` counts from 1. */
export interface PickRecord extends RoundRef {
  readonly userId: string;
  readonly attempt: number;
  /** The place of the choice; undefined for a typed answer. */
  readonly choice: number | undefined;
  /** What was typed, at most 100 characters. */
  readonly guess: string | undefined;
  readonly verdict: 'right' | 'close' | 'wrong';
  /** Discord's timestamp of the answer. */
  readonly answeredAt: number;
  /** Milliseconds after the question, without the time that the game stood still. */
  readonly speedMs: number;
}

/** One row of the ledger: the points of one player in one round, with all that they are made of. */
export interface LedgerRow extends RoundRef {
  readonly userId: string;
  readonly right: boolean;
  readonly answeredAt: number;
  readonly speedMs: number;
  /** `speedMs`, or that of the faster one it ties with. */
  readonly paidSpeedMs: number;
  readonly paceMs: number;
  readonly streakBefore: number;
  readonly hinted: boolean;
  readonly points: number;
  /** Two or more people answered: it counts on the boards. */
  readonly ranked: boolean;
}
