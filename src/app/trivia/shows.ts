import type { AnswerForm, Question } from '#src/domain/trivia/question.ts';
import type { GameSettings } from '#src/domain/trivia/settings.ts';
import type { EndReason, HintGiven, Standing } from '#src/domain/trivia/game.ts';

/** What a game shows its channel, as facts: how it looks and reads is Discord's side. */
export type Show = QuestionShow | RevealShow | PodiumShow | ResumedShow;

interface Place {
  readonly gameId: string;
  /** 1 for the first. */
  readonly round: number;
  readonly rounds: number;
}

export interface QuestionShow extends Place {
  readonly type: 'question';
  readonly question: Question;
  readonly form: AnswerForm;
  /** Unix milliseconds, Discord's clock; shown as `<t:…:R>`. */
  readonly closesAt: number;
  readonly hint: HintGiven | undefined;
  /** The game stands still: storage is away. */
  readonly paused: boolean;
}

/** Replaces the question's message once the round is settled. */
export interface RevealShow extends Place {
  readonly type: 'reveal';
  readonly question: Question;
  readonly form: AnswerForm;
  readonly outcome: 'settled' | 'skipped';
  readonly hinted: boolean;
  /** Counts on the boards: two or more people answered. */
  readonly ranked: boolean;
  /** Right ones first, fastest first; then the wrong ones. */
  readonly results: readonly ResultLine[];
  /** Over all games, this round included; undefined when storage could not say. */
  readonly stats: { readonly answered: number; readonly right: number } | undefined;
}

export interface ResultLine {
  readonly userId: string;
  readonly right: boolean;
  readonly speedMs: number;
  readonly points: number;
  /** Streak with this answer. */
  readonly streak: number;
  /** 1 for the fastest right answer; ties share it. Undefined for a wrong one. */
  readonly place: number | undefined;
}

export interface PodiumShow {
  readonly type: 'podium';
  readonly gameId: string;
  readonly reason: EndReason;
  readonly settings: GameSettings;
  readonly roundsPlayed: number;
  /** Best first; ties share a place. */
  readonly standings: readonly Standing[];
  readonly fastest: { readonly userIds: readonly string[]; readonly speedMs: number } | undefined;
  readonly longestStreak: { readonly userIds: readonly string[]; readonly length: number } | undefined;
}

/** One line in the channel: the bot was away, and the game goes on. */
export interface ResumedShow {
  readonly type: 'resumed';
  readonly gameId: string;
  /** Unix milliseconds, Discord's clock; undefined when no round is open. */
  readonly closesAt: number | undefined;
}
