import { revealMs } from '../game.ts';
import type { FastAnswer, Game, OpenRound, Player, Standing } from '../game.ts';
import { paceMs } from '../settings.ts';
import { pointsFor, tieMs, tiedSpeeds } from '../scoring.ts';
import type { LedgerRow } from '../records.ts';

/** What everybody who answered gets for the round: from stored answers alone. Empty for a skipped one. */
export function ledgerRows(game: Game): readonly LedgerRow[] {
  const { phase } = game;
  if (phase.type !== 'closing' || phase.outcome === 'skipped') return [];
  const { open } = phase;
  const picks = [...open.answers.values()].flatMap((entry) => lastStored(entry));
  const rightSpeeds = picks
    .filter(({ verdict }) => verdict === 'right')
    .map((pick) => [pick.userId, pick.speedMs] as const);
  const paid = tiedSpeeds(new Map(rightSpeeds));
  return picks.map((pick) => {
    const input = {
      right: pick.verdict === 'right',
      speedMs: paid.get(pick.userId) ?? pick.speedMs,
      paceMs: paceMs[game.settings.pace],
      streakBefore: game.players.get(pick.userId)?.streak ?? 0,
      hinted: open.hint !== undefined,
    };
    return {
      ...input,
      gameId: game.id,
      round: game.round,
      userId: pick.userId,
      answeredAt: pick.answeredAt,
      speedMs: pick.speedMs,
      paidSpeedMs: input.speedMs,
      points: pointsFor(input),
      ranked: picks.length >= 2,
    };
  });
}

/** What was on its way when the round closed and did not arrive does not count; what was stored before it does. */
function lastStored(entry: OpenRound['answers'] extends ReadonlyMap<string, infer Entry> ? Entry : never) {
  if (entry.stored) return [entry.pick];
  return entry.before?.stored === true ? [entry.before.pick] : [];
}

interface Outcome {
  readonly outcome: 'settled' | 'skipped';
  readonly rows: readonly LedgerRow[];
  readonly at: number;
}

/** The game after a round, waiting for the next. A skipped round changes nobody's points or streak. */
export function afterRound(game: Game, { outcome, rows, at }: Outcome): Game {
  const phase = { type: 'waiting', nextAt: at + revealMs } as const;
  const roundsPlayed = game.roundsPlayed + 1;
  if (outcome === 'skipped') return { ...game, phase, roundsPlayed };
  return {
    ...game,
    phase,
    roundsPlayed,
    players: playersAfter(game, rows),
    silentRounds: rows.length === 0 ? game.silentRounds + 1 : 0,
    fastest: fastestOf(game, rows),
  };
}

const newcomer: Player = { points: 0, right: 0, answered: 0, streak: 0, bestStreak: 0, lastRound: 0 };

function playersAfter(game: Game, rows: readonly LedgerRow[]): ReadonlyMap<string, Player> {
  // Who gave no answer has no row, and their streak ends.
  const players = new Map([...game.players].map(([userId, player]) => [userId, { ...player, streak: 0 }]));
  for (const { userId, right, points } of rows) {
    const before = game.players.get(userId) ?? newcomer;
    const streak = right ? before.streak + 1 : 0;
    players.set(userId, {
      points: before.points + points,
      right: before.right + (right ? 1 : 0),
      answered: before.answered + 1,
      streak,
      bestStreak: Math.max(before.bestStreak, streak),
      lastRound: game.round,
    });
  }
  return players;
}

function fastestOf(game: Game, rows: readonly LedgerRow[]): readonly FastAnswer[] {
  const all = [...game.fastest, ...rows.filter(({ right }) => right)].sort((one, other) => one.speedMs - other.speedMs);
  const tied = all.filter(({ speedMs }) => speedMs - (all[0]?.speedMs ?? 0) <= tieMs);
  return tied
    .filter(({ userId }, at) => tied.findIndex((one) => one.userId === userId) === at)
    .map(({ userId, speedMs }) => ({ userId, speedMs }));
}

/** Best first; equal points share a place, and the next one is left out. */
export function standingsOf({ players }: Pick<Game, 'players'>): readonly Standing[] {
  const sorted = [...players].sort(([idA, a], [idB, b]) => b.points - a.points || (idA < idB ? -1 : 1));
  return sorted.map(([userId, { points, right, answered }]) => ({
    userId,
    points,
    right,
    answered,
    place: sorted.findIndex(([, other]) => other.points === points) + 1,
  }));
}

export function longestStreakOf({ players }: Pick<Game, 'players'>) {
  const length = Math.max(0, ...[...players.values()].map(({ bestStreak }) => bestStreak));
  if (length < 2) return undefined;
  return {
    length,
    userIds: [...players].filter(([, { bestStreak }]) => bestStreak === length).map(([userId]) => userId),
  };
}
