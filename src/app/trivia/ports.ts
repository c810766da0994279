import type { Question } from '#src/domain/trivia/question.ts';
import type { GameSettings, PlannedQuestion } from '#src/domain/trivia/settings.ts';
import type { EndReason, HintGiven } from '#src/domain/trivia/game.ts';
import type { LedgerRow, PickRecord, RoundRef } from '#src/domain/trivia/records.ts';

import type { Show } from './shows.ts';

export { StoreAwayError } from '#src/store-away-error.ts';
export type { LedgerRow, PickRecord, RoundRef };

/** The one clock of a process. */
export interface Clock {
  /** Unix milliseconds. */
  now(): number;
  /** The day of now, `YYYY-MM-DD`, UTC. */
  today(): string;
  /** Calls back once, `delayMs` from now or as soon after as it can. @returns a function that prevents it */
  after(delayMs: number, call: () => void): () => void;
}

/** Where games show what they show. */
export interface Stage {
  /** Shows it once, however often it is called with the same nonce. @throws StageError */
  post(place: StagePlace, show: Show, nonce: string): Promise<Posted>;
  /** @throws StageError */
  edit(place: StagePlace, messageId: string, show: Show): Promise<void>;
  /** The message that a post of this show may have left before the process died, also when Discord has forgotten its nonce. @throws StageError `unavailable`, so that nothing is posted twice */
  find(place: StagePlace, show: Show, sinceAt: number): Promise<Posted | undefined>;
}

export interface StagePlace {
  readonly channelId: string;
  /** A shipped locale: what the channel reads. */
  readonly locale: string;
}

export interface Posted {
  readonly messageId: string;
  /** Discord's own timestamp of the message, Unix milliseconds. */
  readonly at: number;
}

/** `gone`: channel or server are not there; `forbidden`: no right to post; `unknown-message`: that message was deleted; `unavailable`: Discord does not answer. */
export type StageProblem = 'gone' | 'forbidden' | 'unknown-message' | 'unavailable';

export class StageError extends Error {
  override readonly name = 'StageError';
  readonly problem: StageProblem;

  constructor(problem: StageProblem, options?: ErrorOptions) {
    super(`the stage is not there: ${problem}`, options);
    this.problem = problem;
  }
}

export interface GameRecord {
  /** Eight to twelve lower-case letters and digits. */
  readonly id: string;
  readonly guildId: string;
  readonly channelId: string;
  readonly starterId: string;
  readonly locale: string;
  readonly settings: GameSettings;
  readonly seed: number;
  readonly plan: readonly PlannedQuestion[];
  readonly catalogVersion: string;
  readonly startedAt: number;
}

export interface NewRound extends RoundRef {
  readonly question: Question;
  readonly form: 'buttons' | 'menu' | 'typed';
  readonly at: number;
}

export interface Settlement extends RoundRef {
  readonly outcome: 'settled' | 'skipped';
  readonly closedAt: number;
  /** Empty for a skipped round. */
  readonly rows: readonly LedgerRow[];
}

export interface QuestionStats {
  readonly answered: number;
  readonly right: number;
}

export interface Finish {
  readonly gameId: string;
  readonly reason: EndReason;
  readonly endedAt: number;
  /** The players' places, ties shared; of a game with two or more players the ratings follow from it. */
  readonly players: readonly { readonly userId: string; readonly points: number; readonly place: number }[];
}

export interface SavedRound {
  readonly round: number;
  readonly question: Question;
  readonly form: 'buttons' | 'menu' | 'typed';
  readonly state: 'posting' | 'open' | 'settled' | 'skipped';
  readonly messageId: string | undefined;
  /** Discord's timestamp of the message. */
  readonly questionAt: number | undefined;
  /** Our clock when the round was stored. */
  readonly storedAt: number;
  /** How long the game stood still in this round. */
  readonly pausedMs: number;
  /** How long it takes answers; undefined until the game stood still: the pace says so. */
  readonly limitMs: number | undefined;
  readonly hint: HintGiven | undefined;
}

/** Everything stored of a game that was running, or whose last words were not said, when its process ended. */
export interface SavedGame extends GameRecord {
  /** Set: it is over, but its podium may not have been shown. */
  readonly end: { readonly reason: EndReason; readonly endedAt: number } | undefined;
  /** When its process was last known to be alive, on our clock. */
  readonly aliveAt: number;
  /** In order. */
  readonly rounds: readonly SavedRound[];
  /** Of the newest round alone. */
  readonly picks: readonly PickRecord[];
  /** Of all rounds. */
  readonly ledger: readonly LedgerRow[];
}

/**
 * What games keep. Each call is one transaction; each can be repeated after a StoreAwayError without doing anything twice.
 * @throws StoreAwayError from every call
 */
export interface GameStore {
  /** @returns `busy` when a game runs in the channel: one a channel, by constraint */
  createGame(game: GameRecord): Promise<'created' | 'busy'>;
  openRound(round: NewRound): Promise<void>;
  roundShown(ref: RoundRef, posted: Posted): Promise<void>;
  /** `kept`: the same player had that attempt stored before, or has a right one; `closed`: the round takes no answers any more. */
  storePick(pick: PickRecord): Promise<'stored' | 'kept' | 'closed'>;
  giveHint(ref: RoundRef, hint: HintGiven): Promise<void>;
  /** How long the game has stood still in this round so far, and how long the round takes answers because of that. */
  setPause(ref: RoundRef, pause: { readonly pausedMs: number; readonly limitMs: number }): Promise<void>;
  /** Ledger, boards, question statistics: all or nothing, once. @returns what is known of the question, this round included */
  settleRound(settlement: Settlement): Promise<QuestionStats>;
  /** Ratings follow in the same transaction, once. */
  finishGame(finish: Finish): Promise<void>;
  /** The podium is on screen: nothing is left to do. */
  farewellShown(gameId: string): Promise<void>;
  picksOf(ref: RoundRef): Promise<readonly PickRecord[]>;
  /** This process is alive and has these games; called every second while it has any. */
  beat(at: number): Promise<void>;
  /** Takes over the games that no living process has: running ones, and those over since less than an hour without a podium. */
  takeOver(at: number): Promise<readonly SavedGame[]>;
  /** Nothing more than "is it there". */
  ping(): Promise<void>;
}

/** What is remembered of questions, for drawing a game's. */
export interface QuestionMemory {
  /** Keys of the questions that the server was asked last, newest first. */
  recentKeys(guildId: string, limit: number): Promise<readonly string[]>;
  withdrawnKeys(): Promise<ReadonlySet<string>>;
  /** How each question was answered so far, those that were. */
  answered(): Promise<ReadonlyMap<string, QuestionStats>>;
  /**
   * The question is withdrawn from the third person on; a second report of one person counts once.
   * @returns undefined when nobody knows of such a round (any more)
   */
  report(
    report: RoundRef & { readonly userId: string; readonly at: number },
  ): Promise<{ readonly counted: boolean; readonly withdrawn: boolean } | undefined>;
}
