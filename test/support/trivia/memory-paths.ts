import type { PathRun, PathStore } from '#src/app/trivia/path-ports.ts';
import { StoreAwayError } from '#src/app/trivia/ports.ts';
import { endOf, type PathPuzzle } from '#src/domain/trivia/path-puzzle/puzzle.ts';

export interface MemoryPaths extends PathStore {
  /** Every call fails as if storage did not answer. */
  away: boolean;
  /** The next change is made, but its answer is lost. */
  loseAnswer: boolean;
  readonly puzzles: Map<string, PathPuzzle>;
}

/** Keeps paths by the rules of the tables; streaks are not counted. */
export function createMemoryPaths(): MemoryPaths {
  const runs = new Map<string, PathRun>();
  const fresh: PathRun = { steps: [], tried: 0, outcome: 'open', streak: 0 };
  const runOf = (day: string, userId: string) => runs.get(`${day} ${userId}`) ?? fresh;
  const guard = () => {
    if (store.away) throw new StoreAwayError('storage is away');
  };
  function change(day: string, userId: string, to: PathRun | undefined): 'stored' | 'kept' {
    guard();
    if (to !== undefined) runs.set(`${day} ${userId}`, to);
    if (!store.loseAnswer) return to === undefined ? 'kept' : 'stored';
    store.loseAnswer = false;
    throw new StoreAwayError('the answer was lost');
  }
  const store: MemoryPaths = {
    away: false,
    loseAnswer: false,
    puzzles: new Map(),
    async puzzle(day, make) {
      guard();
      const before = [...store.puzzles]
        .filter(([other]) => other < day)
        .toSorted(([one], [other]) => (one < other ? 1 : -1));
      const puzzle = store.puzzles.get(day) ?? make(before.map(([, { from, to }]) => ({ from: from.id, to: to.id })));
      store.puzzles.set(day, puzzle);
      return puzzle;
    },
    async run(day, userId) {
      guard();
      return runOf(day, userId);
    },
    async step({ day, userId, position, fromId, step }) {
      const run = runOf(day, userId);
      const puzzle = store.puzzles.get(day);
      const fits =
        puzzle !== undefined &&
        run.outcome === 'open' &&
        position === run.steps.length + 1 &&
        endOf(puzzle, run.steps).id === fromId;
      const outcome = step.to.id === puzzle?.to.id ? 'solved' : 'open';
      return change(
        day,
        userId,
        fits ? { ...run, steps: [...run.steps, step], tried: run.tried + 1, outcome } : undefined,
      );
    },
    async undo({ day, userId, position }) {
      const run = runOf(day, userId);
      const fits = run.outcome === 'open' && position > 0 && position === run.steps.length;
      return change(day, userId, fits ? { ...run, steps: run.steps.slice(0, -1) } : undefined);
    },
    async giveUp({ day, userId }) {
      const run = runOf(day, userId);
      return change(day, userId, run.outcome === 'open' ? { ...run, outcome: 'given-up' } : undefined);
    },
  };
  return store;
}
