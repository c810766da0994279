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
