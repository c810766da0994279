import type { PathDag } from './path-dag.ts';

/** Paths as rows of nodes, from place `from` (from 0) of their order on. */
export type RankedPaths = (from: number, limit: number) => readonly (readonly number[])[];

/**
 * Puts all paths in order: the lowest sum of costs first, equal sums by the nodes' numbers from the start on. How many paths go on
 * from each place at each cost is counted once; from that any path is found by its rank alone, without the ones before it.
 * @param costOf a whole number for the step between two nodes; sums have to stay below 2^53
 */
export function rankPaths(dag: PathDag, costOf: (from: number, to: number) => number): RankedPaths {
  const tallies = tally(dag, costOf);
  const first = dag.levels[0]?.[0] ?? 0;
  const classes = [...(tallies[first] ?? [])].toSorted(([one], [other]) => one - other);
  const byNode = (one: number, other: number) => (dag.nodes[one] ?? 0) - (dag.nodes[other] ?? 0);
  const sorted = new Map<number, readonly number[]>();
  const following = (place: number) => {
    const known = sorted.get(place) ?? (dag.next[place] ?? []).toSorted(byNode);
    sorted.set(place, known);
    return known;
  };

  function pathAt(rank: number): readonly number[] {
    let before = rank;
    for (const [cost, count] of classes) {
      if (before < count) return unrank(before, cost);
      before -= count;
    }
    return [];
  }

  /** The path before which, among those of this cost, so many come. */
  function unrank(rank: number, cost: number): readonly number[] {
    const path = [dag.nodes[first] ?? 0];
    let turn: Turn = { place: first, before: rank, left: cost };
    while (path.length <= dag.length) {
      turn = turnAfter(turn);
      path.push(dag.nodes[turn.place] ?? 0);
    }
    return path;
  }

  function turnAfter({ place, before, left }: Turn): Turn {
    let turn: Turn = { place, before, left };
    let skipped = 0;
    for (const after of following(place)) {
      const rest = left - costOf(dag.nodes[place] ?? 0, dag.nodes[after] ?? 0);
      const count = tallies[after]?.get(rest) ?? 0;
      if (count > 0) turn = { place: after, before: before - skipped, left: rest };
      if (before - skipped < count) break;
      skipped += count;
    }
    return turn;
  }

  return (from, limit) =>
    Array.from({ length: Math.max(0, Math.min(limit, dag.count - from)) }, (_, at) => pathAt(from + at));
}

/** On the way along one path: so many of those that go on from this place at this cost come before it. */
interface Turn {
  readonly place: number;
  readonly before: number;
  readonly left: number;
}

/** For each place: how many paths lead from it to the end, by what they cost. */
function tally(dag: PathDag, costOf: (from: number, to: number) => number): readonly Map<number, number>[] {
  const tallies = dag.nodes.map(() => new Map<number, number>());
  const [[last = 0] = [], ...before] = dag.levels.toReversed();
  tallies[last]?.set(0, 1);
  for (const place of before.flat()) {
    const own = tallies[place];
    for (const after of dag.next[place] ?? []) {
      const step = costOf(dag.nodes[place] ?? 0, dag.nodes[after] ?? 0);
      for (const [cost, count] of tallies[after] ?? []) own?.set(cost + step, (own.get(cost + step) ?? 0) + count);
    }
  }
  return tallies;
}
