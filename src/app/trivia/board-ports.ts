import type { EndReason } from '#src/domain/trivia/game.ts';
import type { Question, QuestionKind } from '#src/domain/trivia/question.ts';

import type { LedgerRow, PickRecord } from './ports.ts';

export const boardWindows = ['today', 'week', 'month', 'all'] as const;
/** Days, weeks from Monday, and months are UTC's. */
export type BoardWindow = (typeof boardWindows)[number];

export type BoardScope = { readonly type: 'server'; readonly guildId: string } | { readonly type: 'global' };

export interface BoardQuery {
  readonly scope: BoardScope;
  readonly window: BoardWindow;
  /** The moment that "today" is meant at. */
  readonly at: number;
  /** Zero-based; a page past the end gives the last. */
  readonly page: number;
  readonly pageSize: number;
  readonly viewerId: string;
}

export interface BoardRow {
  readonly userId: string;
  /** As they were called when they last played; undefined when nobody noted it. */
  readonly name: string | undefined;
  /** 1 for the best; equal points share it, and the next place is left out (1, 1, 3). */
  readonly place: number;
  readonly points: number;
  readonly right: number;
  readonly answered: number;
}

export interface Board {
  readonly rows: readonly BoardRow[];
  readonly page: number;
  readonly pages: number;
  readonly players: number;
  /** The viewer's own row, wherever it is; undefined when they have none. */
  readonly own: BoardRow | undefined;
  /** The viewer is hidden on the global board: only they see their row. */
  readonly hidden: boolean;
}

export interface Accuracy {
  readonly answered: number;
  readonly right: number;
}

export interface Profile {
  readonly userId: string;
  /** Every round, solo ones too. */
  readonly points: number;
  readonly answered: number;
  readonly right: number;
  readonly games: number;
  readonly bestStreak: number;
  readonly fastestMs: number | undefined;
  /** Days in a row with an answer, up to today or yesterday (UTC). */
  readonly daysInARow: number;
  readonly bestDaysInARow: number;
  /** Of the path of the day: how many were found, and on how many days in a row up to today or yesterday (UTC). */
  readonly paths: { readonly found: number; readonly daysInARow: number };
  /** Undefined before the first finished game with two or more players. */
  readonly rating: { readonly mu: number; readonly sigma: number; readonly games: number } | undefined;
  /** Most answered first. */
  readonly byKind: readonly (Accuracy & { readonly kind: QuestionKind })[];
  /** The ten most answered. */
  readonly byArtist: readonly (Accuracy & { readonly artistId: string })[];
  readonly server: { readonly place: number; readonly points: number } | undefined;
  readonly global: { readonly place: number; readonly points: number } | undefined;
  readonly hidden: boolean;
}

/** A round of a game as one player lived it. */
export interface PlayedRound {
  readonly round: number;
  readonly question: Question;
  readonly form: 'buttons' | 'menu' | 'typed';
  readonly state: 'posting' | 'open' | 'settled' | 'skipped';
  /** The last one given; undefined when the player gave none. */
  readonly pick: PickRecord | undefined;
  readonly ledger: LedgerRow | undefined;
  /** Taken off every board afterwards. */
  readonly voided: { readonly reason: string; readonly at: number } | undefined;
}

export interface PlayedGame {
  readonly gameId: string;
  readonly guildId: string;
  readonly channelId: string;
  readonly startedAt: number;
  readonly end: { readonly reason: EndReason; readonly endedAt: number } | undefined;
  readonly rounds: readonly PlayedRound[];
}

/** @throws StoreAwayError from every call */
export interface Boards {
  board(query: BoardQuery): Promise<Board>;
  /** Undefined for somebody who never answered. */
  profile(query: {
    readonly userId: string;
    readonly guildId: string | undefined;
    readonly at: number;
  }): Promise<Profile | undefined>;
  setHidden(userId: string, hidden: boolean): Promise<void>;
  /** Remembers how a player is called; cheap, and without effect when nothing changed. */
  noteName(userId: string, name: string): Promise<void>;
  /** That game, or the last one the player answered in. */
  played(userId: string, gameId?: string): Promise<PlayedGame | undefined>;
  /** The settings and place of a game, for *Again*. */
  game(
    gameId: string,
  ): Promise<{ readonly settings: unknown; readonly channelId: string; readonly guildId: string } | undefined>;
}

export interface DailyAnswer {
  /** 1 to 5. */
  readonly position: number;
  readonly choice: number;
  readonly right: boolean;
  readonly answeredAt: number;
}

export interface DailyRun {
  /** In the order of positions. */
  readonly answers: readonly DailyAnswer[];
  /** Days in a row with a finished daily, up to the asked day or the one before. */
  readonly streak: number;
}

/** A day is `YYYY-MM-DD`, UTC. @throws StoreAwayError from every call */
export interface DailyStore {
  /** Stores the day's questions unless there are some already; the ones that are stored. */
  questions(day: string, make: () => Promise<readonly Question[]>): Promise<readonly Question[]>;
  run(day: string, userId: string): Promise<DailyRun>;
  /** `kept`: that position was answered before. */
  answer(day: string, userId: string, answer: DailyAnswer): Promise<'stored' | 'kept'>;
}

export interface QuestionCase {
  readonly key: string;
  /** `questionCode(key)`: what the reveal shows. */
  readonly code: string;
  /** As it was last asked. */
  readonly question: Question;
  readonly asked: number;
  readonly answered: number;
  readonly right: number;
  readonly reports: number;
  readonly withdrawn: { readonly reason: 'reported' | 'misleading' | 'voided'; readonly at: number } | undefined;
}

/** What curators do with questions. @throws StoreAwayError from every call */
export interface QuestionDesk {
  /** Withdrawn or reported ones, newest first; by code when one is given. */
  cases(query: { readonly code?: string; readonly limit: number }): Promise<readonly QuestionCase[]>;
  /** Takes the points of every round that asked it off every board, and the question out of play. @returns how many rounds and players it touched */
  voidQuestion(order: {
    readonly key: string;
    readonly reason: string;
    readonly by: string;
    readonly at: number;
  }): Promise<{
    readonly rounds: number;
    readonly players: number;
  }>;
  /** Looked at and found right: it is asked again, and its reports start anew. @returns false when it was not withdrawn */
  restore(order: { readonly key: string; readonly by: string; readonly at: number }): Promise<boolean>;
}
