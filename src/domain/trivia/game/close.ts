import type { EndReason, Game, OpenRound, Reply, Step } from '../game.ts';

export function unchanged(game: Game, reply?: Reply): Step {
  return reply === undefined ? { game, effects: [] } : { game, effects: [], reply };
}

/** The open round as it is now; everything else stays. */
export function withOpen(game: Game, open: OpenRound): Game {
  return { ...game, phase: { type: 'open', open } };
}

/** From here on no answer is taken; the settling waits for those that are on their way. */
export function close(
  game: Game,
  open: OpenRound,
  { outcome, end }: { readonly outcome: 'settled' | 'skipped'; readonly end?: EndReason },
): Step {
  return { game: { ...game, phase: { type: 'closing', open, outcome, end } }, effects: [{ type: 'settle' }] };
}
