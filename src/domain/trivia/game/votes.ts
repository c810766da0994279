import type { Game, OpenRound, Step } from '../game.ts';
import { close, unchanged, withOpen } from './close.ts';
import { hintFor } from './hint.ts';

interface Vote {
  readonly userId: string;
  readonly decides: boolean;
}

/** More than half of those who have answered in this game; the starter or a moderator decides alone. */
export function skipVote(game: Game, { userId, decides }: Vote): Step {
  const { phase } = game;
  if (phase.type !== 'open') return unchanged(game, { type: 'closed' });
  const { open } = phase;
  if (open.pausedAt !== undefined) return unchanged(game, { type: 'paused' });
  const count = decides ? undefined : tally(game, open, open.skipVotes, userId);
  if (count === 'not-playing') return unchanged(game, { type: 'not-playing' });
  if (count === undefined || count.votes >= count.needed) {
    return { ...close(game, open, { outcome: 'skipped' }), reply: { type: 'decided' } };
  }
  return unchanged(withOpen(game, { ...open, skipVotes: count.voters }), { type: 'voted', ...told(count) });
}

/** More than half of those who have answered in this game; before anybody has, the starter alone. One hint a round. */
export function hintVote(game: Game, { userId, decides }: Vote): Step {
  const { phase } = game;
  if (phase.type !== 'open') return unchanged(game, { type: 'closed' });
  const { open } = phase;
  if (open.pausedAt !== undefined) return unchanged(game, { type: 'paused' });
  const hint = open.hint === undefined ? hintFor(game, open) : undefined;
  if (hint === undefined) return unchanged(game, { type: 'no-hint' });
  const alone = decides && voters(game, open).size === 0;
  const count = alone ? undefined : tally(game, open, open.hintVotes, userId);
  if (count === 'not-playing') return unchanged(game, { type: 'not-playing' });
  if (count !== undefined && count.votes < count.needed) {
    return unchanged(withOpen(game, { ...open, hintVotes: count.voters }), { type: 'voted', ...told(count) });
  }
  return {
    game: withOpen(game, { ...open, hint }),
    effects: [{ type: 'store-hint', hint }, { type: 'redraw' }],
    reply: { type: 'decided' },
  };
}

interface Tally {
  readonly votes: number;
  readonly needed: number;
  readonly already: boolean;
  readonly voters: ReadonlySet<string>;
}

function tally(game: Game, open: OpenRound, before: ReadonlySet<string>, userId: string): Tally | 'not-playing' {
  const all = voters(game, open);
  if (!all.has(userId)) return 'not-playing';
  const now = new Set(before).add(userId);
  return {
    votes: now.size,
    needed: Math.floor(all.size / 2) + 1,
    already: before.has(userId),
    voters: now,
  };
}

function told({ votes, needed, already }: Tally) {
  return { votes, needed, already };
}

/** Everybody who has answered in this game, in this round too. */
function voters({ players }: Game, { answers }: OpenRound): ReadonlySet<string> {
  return new Set([...players.keys(), ...answers.keys()]);
}
