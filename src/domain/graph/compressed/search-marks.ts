/** A node that a search never enters carries the search's first mark. */
const closedMark = 0;
const pathMark = 1;
const firstLevel = 2;

/** From the first node on, or from the second one back. */
export type Side = 0 | 1;

/**
 * What a search knows of each node: by which side and at which distance it was reached. Every search counts on where the one before
 * ended, so that all older marks read as "not yet reached" and nothing is cleared in between.
 */
export interface Marks {
  readonly of: Uint32Array;
  /** Marks below this are of older searches. */
  readonly base: number;
  /** For the nodes on shortest paths, once both sides have met. */
  readonly onPath: number;
  /** What a node carries that `side` reached after `level` steps. */
  at(side: Side, level: number): number;
  /** @param closed nodes that count as reached before the search begins */
  begin(closed: readonly number[]): void;
}

export function createMarks(nodes: number): Marks {
  const of = new Uint32Array(nodes);
  let base = 1;
  /** No path is longer than the nodes are many. */
  const span = 2 * (nodes + 1) + firstLevel;
  return {
    of,
    get base() {
      return base;
    },
    get onPath() {
      return base + pathMark;
    },
    at: (side, level) => base + firstLevel + 2 * level + side,
    begin(closed) {
      base += span;
      if (base + span > 0xffff_ffff) {
        of.fill(0);
        base = 1;
      }
      for (const node of closed) of[node] = base + closedMark;
    },
  };
}
