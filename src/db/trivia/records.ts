import type { LedgerRow, PickRecord } from '#src/app/trivia/ports.ts';

/** Rows as the statements of this folder select them: snake_case, ids of Discord as digits. */
export interface PickRow {
  readonly game_id: string;
  readonly round: number;
  readonly user_id: string;
  readonly attempt: number;
  readonly choice: number | null;
  readonly guess: string | null;
  readonly verdict: PickRecord['verdict'];
  readonly answered_at: Date;
  readonly speed_ms: number;
}

export function pickOf(row: PickRow): PickRecord {
  return {
    gameId: row.game_id,
    round: row.round,
    userId: row.user_id,
    attempt: row.attempt,
    choice: row.choice ?? undefined,
    guess: row.guess ?? undefined,
    verdict: row.verdict,
    answeredAt: row.answered_at.getTime(),
    speedMs: row.speed_ms,
  };
}

export interface LedgerLine {
  readonly game_id: string;
  readonly round: number;
  readonly user_id: string;
  readonly is_right: boolean;
  readonly answered_at: Date;
  readonly speed_ms: number;
  readonly paid_speed_ms: number;
  readonly pace_ms: number;
  readonly streak_before: number;
  readonly hinted: boolean;
  readonly points: number;
  readonly ranked: boolean;
}

export function ledgerRowOf(line: LedgerLine): LedgerRow {
  return {
    gameId: line.game_id,
    round: line.round,
    userId: line.user_id,
    right: line.is_right,
    answeredAt: line.answered_at.getTime(),
    speedMs: line.speed_ms,
    paidSpeedMs: line.paid_speed_ms,
    paceMs: line.pace_ms,
    streakBefore: line.streak_before,
    hinted: line.hinted,
    points: line.points,
    ranked: line.ranked,
  };
}
