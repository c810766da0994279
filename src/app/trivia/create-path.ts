import { UserError } from '#src/app/errors.ts';
import type { Lookups } from '#src/app/lookups.ts';
import { drawPuzzle } from '#src/domain/trivia/path-puzzle/draw.ts';
import { endOf, type PathPuzzle } from '#src/domain/trivia/path-puzzle/puzzle.ts';
import { openArtists, takeStep } from '#src/domain/trivia/path-puzzle/steps.ts';

import { bestKnownFirst, meantBy, suggestNext } from './path-names.ts';
import type { PathStore } from './path-ports.ts';
import type { Path, PathMove, PathState } from './path.ts';
import type { Clock } from './ports.ts';

export interface PathNeeds {
  readonly store: PathStore;
  /** Over the reviewed catalog of the moment: nothing imported is asked, and nothing imported is a step. */
  readonly lookups: () => Pick<Lookups, 'index' | 'search' | 'graph'>;
  readonly clock: Pick<Clock, 'today'>;
}

interface Stepping {
  readonly userId: string;
  readonly artistId: string;
  readonly at: number;
}

/** The day's pair is drawn by whoever opens it first, stored, and then the same for everybody, whatever the catalog does. */
export function createPath({ store, lookups, clock }: PathNeeds): Path {
  /** What was stored for a day never changes. */
  let known: { readonly day: string; readonly puzzle: PathPuzzle } | undefined;

  async function puzzleOf(day: string): Promise<PathPuzzle> {
    if (known?.day === day) return known.puzzle;
    const puzzle = await store.puzzle(day, (recent) => {
      const drawn = drawPuzzle({ ground: lookups(), day, recent });
      if (drawn === undefined) throw new UserError('trivia.noPath', {});
      return drawn;
    });
    known = { day, puzzle };
    return puzzle;
  }

  async function stateOn(day: string, userId: string): Promise<PathState> {
    const puzzle = await puzzleOf(day);
    const run = await store.run(day, userId);
    const ground = lookups();
    const open = run.outcome === 'open' ? openArtists(ground, puzzle, run.steps) : [];
    return { ...run, day, puzzle, open: bestKnownFirst(ground.index, open) };
  }

  async function stateOfCard({ day, userId }: { readonly day: string; readonly userId: string }): Promise<PathState> {
    if (day !== clock.today()) throw new UserError('trivia.pathOver', {});
    return stateOn(day, userId);
  }

  async function take(state: PathState, { userId, artistId, at }: Stepping): Promise<PathMove> {
    if (state.outcome !== 'open') return { type: 'done', state };
    const { day, puzzle, steps } = state;
    const outcome = takeStep(lookups(), puzzle, steps, artistId);
    if (outcome.type !== 'step') return { ...outcome, artistId, state };
    const position = steps.length + 1;
    const fromId = endOf(puzzle, steps).id;
    await store.step({ day, userId, position, fromId, step: outcome.step, at });
    const after = await stateOn(day, userId);
    // Kept, and there all the same: the answer to the first of two calls was lost.
    return { type: after.steps[position - 1]?.to.id === artistId ? 'taken' : 'stale', state: after };
  }

  async function stepTo(userId: string, text: string, at: number): Promise<PathMove> {
    const state = await stateOn(clock.today(), userId);
    if (state.outcome !== 'open') return { type: 'done', state };
    const meant = meantBy(lookups(), state.open, text);
    return meant.type === 'found' ? take(state, { userId, artistId: meant.artistId, at }) : { ...meant, state };
  }

  return {
    open: (userId) => stateOn(clock.today(), userId),
    look: stateOfCard,
    suggest: async (userId, text) => suggestNext(lookups(), (await stateOn(clock.today(), userId)).open, text),
    step: ({ userId, text, at }) => stepTo(userId, text, at),
    async pick({ position, artistId, at, ...card }) {
      const state = await stateOfCard(card);
      if (state.steps[position - 1]?.to.id === artistId) return { type: 'taken', state };
      if (state.outcome === 'open' && position !== state.steps.length + 1) return { type: 'stale', state };
      return take(state, { userId: card.userId, artistId, at });
    },
    async undo({ position, ...card }) {
      await stateOfCard(card);
      await store.undo({ ...card, position });
      return stateOfCard(card);
    },
    async giveUp({ at, ...card }) {
      await stateOfCard(card);
      await store.giveUp({ ...card, at });
      return stateOfCard(card);
    },
  };
}
