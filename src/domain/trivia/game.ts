import type { AnswerForm, Question } from './question.ts';
import type { LedgerRow, PickRecord } from './records.ts';
import type { GameSettings } from './settings.ts';

/** Why a game ended. */
export const endReasons = ['finished', 'stopped', 'silent', 'forbidden', 'gone', 'unavailable', 'exhausted'] as const;
export type EndReason = (typeof endReasons)[number];

/** What a hint shows: the choices it strikes out, or how the answer is written. */
export type HintGiven =
  | { readonly type: 'struck'; readonly choices: readonly number[] }
  /** `R•••`: the first letters, a bullet for every other one; spaces stay. */
  | { readonly type: 'letters'; readonly pattern: string };

export interface Standing {
  readonly userId: string;
  readonly points: number;
  readonly right: number;
  readonly answered: number;
  /** 1 for the best; ties share it. */
  readonly place: number;
}

/** Somebody who has answered in this game. */
export interface Player {
  readonly points: number;
  readonly right: number;
  readonly answered: number;
  /** Right answers in a row, up to now. */
  readonly streak: number;
  readonly bestStreak: number;
  readonly lastRound: number;
}

/** What one player did in the open round. */
export interface RoundAnswer {
  readonly attempts: number;
  /** How often they were told that they are close. */
  readonly closeTold: number;
  /** The newest attempt. */
  readonly pick: PickRecord;
  /** Stored, and so it counts. A typed round may have one on its way after others were stored. */
  readonly stored: boolean;
  /** The attempt before, which stands again when the newest one is lost. */
  readonly before: RoundAnswer | undefined;
}

export interface OpenRound {
  readonly question: Question;
  readonly form: AnswerForm;
  /** Discord's timestamp of the question's message. */
  readonly questionAt: number;
  /** How long answers are taken, without the time that the game stood still. */
  readonly limitMs: number;
  /** How long the game stood still in this round so far. */
  readonly pausedMs: number;
  /** Our clock: when it closes. */
  readonly closesAt: number;
  /** Our clock; set while the game stands still. */
  readonly pausedAt: number | undefined;
  readonly answers: ReadonlyMap<string, RoundAnswer>;
  readonly hint: HintGiven | undefined;
  readonly hintVotes: ReadonlySet<string>;
  readonly skipVotes: ReadonlySet<string>;
}

export type Phase =
  /** Between two rounds; `nextAt` on our clock. */
  | { readonly type: 'waiting'; readonly nextAt: number }
  /** The question is being made, stored and shown. `end` is set: somebody stopped the game meanwhile. */
  | { readonly type: 'asking'; readonly end?: EndReason }
  | { readonly type: 'open'; readonly open: OpenRound }
  /** No answer is taken any more; those on their way are awaited, then the round is settled. */
  | {
      readonly type: 'closing';
      readonly open: OpenRound;
      readonly outcome: 'settled' | 'skipped';
      /** Set: the game ends with this round. */
      readonly end: EndReason | undefined;
    }
  | { readonly type: 'over'; readonly reason: EndReason };

export interface FastAnswer {
  readonly userId: string;
  readonly speedMs: number;
}

/** A game as a value. Nothing in it waits: what has to be done comes out of `step` as effects. */
export interface Game {
  readonly id: string;
  readonly starterId: string;
  readonly settings: GameSettings;
  /** Which spelling a hint for typing shows. */
  readonly script: 'latin' | 'hangul';
  /** As many as were planned. */
  readonly rounds: number;
  /** The round that is going on or was last; 0 before the first. */
  readonly round: number;
  readonly phase: Phase;
  readonly players: ReadonlyMap<string, Player>;
  /** Rounds in a row without an answer. */
  readonly silentRounds: number;
  readonly roundsPlayed: number;
  /** The fastest right answer and those that tie with it, fastest first, each player once. */
  readonly fastest: readonly FastAnswer[];
}

export interface AnswerEvent {
  readonly type: 'answer';
  readonly userId: string;
  /** Discord's timestamp. */
  readonly answeredAt: number;
  readonly given:
    | { readonly form: 'choice'; readonly choice: number }
    | { readonly form: 'guess'; readonly text: string; readonly verdict: 'right' | 'close' | 'wrong' };
}

interface Vote {
  readonly userId: string;
  /** The starter's, or a moderator's: it is enough alone where the rules say so. */
  readonly decides: boolean;
}

export type GameEvent =
  /** Our clock moved on. */
  | { readonly type: 'time'; readonly at: number }
  /** The question is on screen. */
  | {
      readonly type: 'asked';
      readonly question: Question;
      readonly form: AnswerForm;
      readonly questionAt: number;
      readonly at: number;
      /** Between the message and now the game could not go on for so long. */
      readonly stoodStillMs: number;
    }
  /** The catalog no longer has this question. */
  | { readonly type: 'unaskable'; readonly at: number }
  | AnswerEvent
  | { readonly type: 'answer-stored'; readonly pick: PickRecord }
  | { readonly type: 'answer-lost'; readonly pick: PickRecord }
  /** What storage has of the open round, after nobody knew for a while. */
  | { readonly type: 'answers-read'; readonly picks: readonly PickRecord[] }
  | ({ readonly type: 'skip' } & Vote)
  | ({ readonly type: 'hint' } & Vote)
  | { readonly type: 'settled'; readonly rows: readonly LedgerRow[]; readonly at: number }
  | { readonly type: 'paused'; readonly at: number }
  | { readonly type: 'resumed'; readonly at: number }
  /** Somebody stopped it, or it cannot go on. */
  | { readonly type: 'end'; readonly reason: EndReason };

/** What has to be done, in this order, before any later effect of the same game. */
export type Effect =
  | { readonly type: 'ask'; readonly round: number }
  /** Not in turn: answers are stored side by side. */
  | { readonly type: 'store-answer'; readonly pick: PickRecord }
  | { readonly type: 'store-hint'; readonly hint: HintGiven }
  | { readonly type: 'store-pause'; readonly pausedMs: number; readonly limitMs: number }
  /** The question's message shows what is so now. */
  | { readonly type: 'redraw' }
  /** Once no answer is on its way. */
  | { readonly type: 'settle' }
  | { readonly type: 'finish'; readonly reason: EndReason };

/** What whoever caused the event is told at once. */
export type Reply =
  /** What counts is told when it is stored. */
  | { readonly type: 'storing'; readonly pick: PickRecord }
  /** What they gave before stands. */
  | { readonly type: 'already'; readonly pick: PickRecord }
  | { readonly type: 'done'; readonly right: boolean }
  | { readonly type: 'late' }
  | { readonly type: 'paused' }
  | { readonly type: 'closed' }
  | { readonly type: 'decided' }
  | { readonly type: 'voted'; readonly votes: number; readonly needed: number; readonly already: boolean }
  | { readonly type: 'not-playing' }
  | { readonly type: 'no-hint' };

export interface Step {
  readonly game: Game;
  readonly effects: readonly Effect[];
  readonly reply?: Reply;
}

/** Before the first question, so that people can gather. */
export const firstQuestionMs = 3000;
/** Between a reveal and the next question. */
export const revealMs = 5000;
/** An answer that Discord stamped in time may still be on its way. */
export const graceMs = 400;
/** After standing still, an open round has at least this long to go. */
export const leastGivenBackMs = 8000;
export const mostSilentRounds = 5;
/** Texts that a player may give in one round. */
export const mostAttempts = 3;
/** How often a player is told in one round that they are close. */
export const mostCloseTold = 2;

export interface NewGame extends Pick<Game, 'id' | 'starterId' | 'settings' | 'script' | 'rounds'> {
  readonly at: number;
}

export function newGame({ at, ...about }: NewGame): Game {
  return {
    ...about,
    round: 0,
    phase: { type: 'waiting', nextAt: at + firstQuestionMs },
    players: new Map(),
    silentRounds: 0,
    roundsPlayed: 0,
    fastest: [],
  };
}

/** When the game wants to be told the time again, on our clock; undefined when time alone changes nothing. */
export function nextWakeAt({ phase }: Game): number | undefined {
  if (phase.type === 'waiting') return phase.nextAt;
  if (phase.type === 'open' && phase.open.pausedAt === undefined) return phase.open.closesAt;
  return undefined;
}
