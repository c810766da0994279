import { isOf, type Evidence, type LedgerRow, type RoundRow } from './evidence.ts';
import { ownLedger, type OwnRow } from './own-ledger.ts';

/** Every stored answer of a settled round is paid once, by the rule; nothing else is. */
export function ledgerIsRight(evidence: Evidence): readonly string[] {
  const { games, ledger } = evidence;
  return games.flatMap((game) =>
    ownLedger(evidence, game).flatMap(({ round, rows }) => [
      ...compare(round, rows, ledger.filter(isOf(game.id, round.round))),
      ...speedsOf(evidence, round),
    ]),
  );
}

function compare({ game_id: game, round }: RoundRow, own: readonly OwnRow[], stored: readonly LedgerRow[]) {
  const ids = new Set([...own, ...stored].map(({ user_id: id }) => id));
  return [...ids].flatMap((id) => {
    const found = stored.filter((row) => row.user_id === id);
    const expected = own.find((row) => row.user_id === id);
    const has = found.map((row) => textOf({ ...row, at: row.answered_at.getTime() }));
    const wants = expected === undefined ? [] : [textOf(expected)];
    return String(has) === String(wants)
      ? []
      : [`ledger of ${game} round ${round}, player ${id}: has ${has.join(' and ')}, must be ${wants.join('')}`];
  });
}

function textOf(row: OwnRow): string {
  const { at, is_right, speed_ms, paid_speed_ms, pace_ms, streak_before, hinted, points, ranked } = row;
  return JSON.stringify({ at, is_right, speed_ms, paid_speed_ms, pace_ms, streak_before, hinted, points, ranked });
}

/** Speed is Discord's time less what the game stood still; an answer after the round's time is never taken. */
function speedsOf({ picks }: Evidence, round: RoundRow): readonly string[] {
  return picks.filter(isOf(round.game_id, round.round)).flatMap((pick) => {
    const since = pick.answered_at.getTime() - (round.question_at?.getTime() ?? 0);
    const limit = round.limit_ms ?? 10_000;
    const least = Math.max(0, since - round.paused_ms);
    const isRight = pick.speed_ms >= least && pick.speed_ms <= Math.max(0, since) && pick.speed_ms <= limit;
    const where = `${round.game_id} round ${round.round}, player ${pick.user_id}`;
    return isRight ? [] : [`${where}: speed ${pick.speed_ms} is not between ${least} and ${since}, or over ${limit}`];
  });
}
