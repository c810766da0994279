import type { PathPuzzle, PuzzleStep, TakenStep } from '#src/domain/trivia/path-puzzle/puzzle.ts';

/** A step over an invented song. */
export function aStep(to: string, over: Partial<PuzzleStep> = {}): PuzzleStep {
  return { to: { id: to, name: { latin: to } }, via: aSongVia(`song-${to}`), ...over };
}

function aSongVia(songId: string) {
  return { type: 'song', songId, title: { latin: songId }, year: 2020, others: 0 } as const;
}

export function aTakenStep(to: string, over: Partial<TakenStep> = {}): TakenStep {
  return { ...aStep(to), trend: 'closer', ...over };
}

/** From `a` over `b` and `c` to `d`. */
export function aPuzzle(chain: readonly [string, string, ...string[]] = ['a', 'b', 'c', 'd']): PathPuzzle {
  const [from, ...rest] = chain;
  const solution = rest.map((to) => aStep(to));
  return {
    from: { id: from, name: { latin: from } },
    to: solution.at(-1)?.to ?? { id: from, name: { latin: from } },
    par: solution.length,
    solution,
  };
}
