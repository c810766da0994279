import type { Boards } from './board-ports.ts';
import type { Logger } from './logger.ts';
import type { Patience } from './patience.ts';
import type { Clock, GameStore, QuestionMemory, Stage } from './ports.ts';
import type { QuestionSource } from './questions.ts';
import type { Session } from './session.ts';
import type { Staging } from './staging.ts';

/** What games are given from outside. */
export interface HostNeeds {
  readonly store: GameStore;
  readonly memory: QuestionMemory;
  readonly names: Pick<Boards, 'noteName'>;
  readonly stage: Stage;
  readonly clock: Clock;
  readonly log: Logger;
  readonly questions: () => QuestionSource;
  /** A fresh game id: eight to twelve lower-case letters and digits. */
  readonly newId: () => string;
  /** A fresh seed, a whole number from 0 to 2³¹ − 1. */
  readonly newSeed: () => number;
}

/** What carrying out a game's effects takes. */
export interface EffectNeeds {
  readonly store: GameStore;
  readonly staging: Staging;
  readonly patience: Patience;
  readonly clock: Clock;
  readonly log: Logger;
  readonly questions: () => QuestionSource;
  /** The channel is free for another game. */
  readonly onOver: (session: Session) => void;
}
