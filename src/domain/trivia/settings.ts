import type { Difficulty } from './question.ts';

export const roundCounts = [5, 10, 15, 20, 30] as const;
export type RoundCount = (typeof roundCounts)[number];

export const paces = ['relaxed', 'normal', 'fast'] as const;
export type Pace = (typeof paces)[number];

/** How long a round takes answers, in milliseconds. */
export const paceMs: Readonly<Record<Pace, number>> = { relaxed: 30_000, normal: 20_000, fast: 10_000 };

export const answerModes = ['choices', 'typed', 'mixed'] as const;
export type AnswerMode = (typeof answerModes)[number];

export const gameDifficulties = ['easy', 'normal', 'hard', 'mixed'] as const;
export type GameDifficulty = (typeof gameDifficulties)[number];

/** What whoever starts a game chooses. Years are inclusive. */
export interface GameSettings {
  readonly rounds: RoundCount;
  readonly pace: Pace;
  readonly difficulty: GameDifficulty;
  readonly answers: AnswerMode;
  /** Only questions about this artist. */
  readonly artistId?: string;
  readonly from?: number;
  readonly until?: number;
}

export const defaultSettings: GameSettings = { rounds: 10, pace: 'normal', difficulty: 'mixed', answers: 'choices' };

/** One question of a game, decided at its start; made when its round comes. */
export interface PlannedQuestion {
  readonly key: string;
  readonly seed: number;
  readonly difficulty: Difficulty;
  readonly typed: boolean;
}
