import type { Question } from '#src/domain/trivia/question.ts';

import type { DailyAnswer } from './board-ports.ts';

/** How somebody stands with the day's questions. */
export interface DailyState {
  readonly day: string;
  readonly questions: readonly Question[];
  readonly answers: readonly DailyAnswer[];
  /** Zero-based place of the question that comes next; undefined when all are answered. */
  readonly next: number | undefined;
  /** Days in a row, this one included once it is done. */
  readonly streak: number;
}

/** The same few questions for everybody on a UTC day, played alone and once. @throws UserError `trivia.storeAway` */
export interface Daily {
  open(userId: string): Promise<DailyState>;
  /** The first answer stays. A `day` that is over gets UserError `trivia.dailyOver`. */
  answer(request: {
    readonly day: string;
    readonly position: number;
    readonly choice: number;
    readonly userId: string;
    readonly answeredAt: number;
  }): Promise<DailyState>;
}
