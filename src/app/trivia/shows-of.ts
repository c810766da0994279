import type { Game, OpenRound } from '#src/domain/trivia/game.ts';
import { longestStreakOf, standingsOf } from '#src/domain/trivia/game/results.ts';

import type { LedgerRow, QuestionStats } from './ports.ts';
import type { PodiumShow, QuestionShow, ResultLine, RevealShow } from './shows.ts';

/** When the round closes, on Discord's clock. */
export function closesAtOf({
  questionAt,
  pausedMs,
  limitMs,
}: Pick<OpenRound, 'questionAt' | 'pausedMs' | 'limitMs'>): number {
  return questionAt + pausedMs + limitMs;
}

export function questionShow(game: Game, open: OpenRound): QuestionShow {
  return {
    type: 'question',
    ...placeOf(game),
    question: open.question,
    form: open.form,
    closesAt: closesAtOf(open),
    hint: open.hint,
    paused: open.pausedAt !== undefined,
  };
}

export interface Revealed {
  readonly open: OpenRound;
  readonly outcome: 'settled' | 'skipped';
  readonly rows: readonly LedgerRow[];
  readonly stats: QuestionStats | undefined;
}

export function revealShow(game: Game, { open, outcome, rows, stats }: Revealed): RevealShow {
  return {
    type: 'reveal',
    ...placeOf(game),
    question: open.question,
    form: open.form,
    outcome,
    hinted: open.hint !== undefined,
    ranked: rows.some(({ ranked }) => ranked),
    results: resultLines(rows),
    stats,
  };
}

function resultLines(rows: readonly LedgerRow[]): readonly ResultLine[] {
  const sorted = rows.toSorted(
    (one, other) =>
      Number(other.right) - Number(one.right) ||
      one.paidSpeedMs - other.paidSpeedMs ||
      one.speedMs - other.speedMs ||
      (one.userId < other.userId ? -1 : 1),
  );
  return sorted.map(({ userId, right, speedMs, paidSpeedMs, points, streakBefore }) => ({
    userId,
    right,
    speedMs,
    points,
    streak: right ? streakBefore + 1 : 0,
    place: right ? sorted.findIndex((row) => row.paidSpeedMs === paidSpeedMs) + 1 : undefined,
  }));
}

export function podiumShow(game: Game): PodiumShow {
  const { fastest } = game;
  return {
    type: 'podium',
    gameId: game.id,
    reason: game.phase.type === 'over' ? game.phase.reason : 'finished',
    settings: game.settings,
    roundsPlayed: game.roundsPlayed,
    standings: standingsOf(game),
    fastest:
      fastest[0] === undefined
        ? undefined
        : { userIds: fastest.map(({ userId }) => userId), speedMs: fastest[0].speedMs },
    longestStreak: longestStreakOf(game),
  };
}

function placeOf({ id, round, rounds }: Game) {
  return { gameId: id, round, rounds };
}
