import { isOf, type Evidence, type GameRow, type LedgerRow, type PickRow, type RoundRow } from './evidence.ts';

/** What the ledger of a round must be, worked out anew from the answers alone. */
export type OwnRow = Pick<
  LedgerRow,
  'is_right' | 'speed_ms' | 'paid_speed_ms' | 'pace_ms' | 'streak_before' | 'hinted' | 'points' | 'ranked'
> & { readonly user_id: string; readonly at: number };

export interface OwnRound {
  readonly round: RoundRow;
  readonly rows: readonly OwnRow[];
}

const paces = { relaxed: 30_000, normal: 20_000, fast: 10_000 };

/** Round by round, with every player's streak carried on. */
export function ownLedger({ rounds, picks }: Evidence, game: GameRow): readonly OwnRound[] {
  let streaks = new Map<string, number>();
  return rounds
    .filter((round) => round.game_id === game.id)
    .map((round) => {
      if (round.state !== 'settled') return { round, rows: [] };
      const rows = rowsOf(picks.filter(isOf(game.id, round.round)), round, paces[game.settings.pace], streaks);
      // Who gave no answer begins anew.
      streaks = new Map(rows.map((row) => [row.user_id, row.is_right ? row.streak_before + 1 : 0]));
      return { round, rows };
    });
}

function rowsOf(
  picks: readonly PickRow[],
  { hinted }: RoundRow,
  pace: number,
  streaks: ReadonlyMap<string, number>,
): readonly OwnRow[] {
  const last = [...new Map(picks.map((pick) => [pick.user_id, pick])).values()];
  const paid = paidSpeeds(last.filter(({ verdict }) => verdict === 'right'));
  return last.map((pick) => {
    const isRight = pick.verdict === 'right';
    const paidSpeed = paid.get(pick.user_id) ?? pick.speed_ms;
    const streak = streaks.get(pick.user_id) ?? 0;
    const full = 100 + Math.round(50 * Math.max(0, 1 - paidSpeed / pace)) + Math.min(50, 10 * streak);
    return {
      user_id: pick.user_id,
      at: pick.answered_at.getTime(),
      is_right: isRight,
      speed_ms: pick.speed_ms,
      paid_speed_ms: paidSpeed,
      pace_ms: pace,
      streak_before: streak,
      hinted,
      points: isRight ? Math.floor(hinted ? full / 2 : full) : 0,
      ranked: last.length > 1,
    };
  });
}

/** A quarter of a second after the fastest of a bunch still belongs to it. */
function paidSpeeds(right: readonly PickRow[]): ReadonlyMap<string, number> {
  const paid = new Map<string, number>();
  let fastest: number | undefined;
  for (const { user_id: userId, speed_ms: speed } of right.toSorted((a, b) => a.speed_ms - b.speed_ms)) {
    if (fastest === undefined || speed > fastest + 250) fastest = speed;
    paid.set(userId, fastest);
  }
  return paid;
}
