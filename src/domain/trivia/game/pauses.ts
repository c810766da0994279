import { graceMs, leastGivenBackMs } from '../game.ts';
import type { Game, OpenRound, Step } from '../game.ts';
import { unchanged, withOpen } from './close.ts';

/** Storage went away: the clock of an open round stands still, and nothing is taken until it goes on. */
export function pause(game: Game, at: number): Step {
  const { phase } = game;
  if (phase.type !== 'open' || phase.open.pausedAt !== undefined) return unchanged(game);
  return { game: withOpen(game, { ...phase.open, pausedAt: at }), effects: [{ type: 'redraw' }] };
}

/** The round goes on where it stood, with a moment for everybody to come back. */
export function resume(game: Game, at: number): Step {
  const { phase } = game;
  if (phase.type !== 'open' || phase.open.pausedAt === undefined) return unchanged(game);
  const open = goOn(phase.open, phase.open.pausedAt, at);
  const { pausedMs, limitMs } = open;
  return {
    game: withOpen(game, open),
    effects: [{ type: 'store-pause', pausedMs, limitMs }, { type: 'redraw' }],
  };
}

/**
 * The open round after it stood still from `stoppedAt` to `at`, on our clock. At least eight seconds remain; who answered before is
 * no worse off, since the time for speed is counted from the question without the pause.
 */
export function goOn(open: OpenRound, stoppedAt: number, at: number): OpenRound {
  const left = Math.max(0, open.closesAt - graceMs - stoppedAt);
  const given = Math.max(leastGivenBackMs, left);
  return {
    ...open,
    pausedAt: undefined,
    pausedMs: open.pausedMs + Math.max(0, at - stoppedAt),
    limitMs: open.limitMs + (given - left),
    closesAt: at + given + graceMs,
  };
}
