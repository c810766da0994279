import type { Rows } from './compress-rows.ts';
import { type Meeting, outermost, type Reached } from './frontier.ts';
import type { Side } from './search-marks.ts';

/** All shortest paths between two nodes at once: their nodes by distance, each with those that may come next. Places are numbered from 0. */
export interface PathDag {
  /** Steps of each path. */
  readonly length: number;
  /** How many paths there are; exact up to 2^53. */
  readonly count: number;
  /** The node at each place. */
  readonly nodes: readonly number[];
  /** The places at each distance; one at the first and one at the last. */
  readonly levels: readonly (readonly number[])[];
  /** The places that may come after each place. */
  readonly next: readonly (readonly number[])[];
}

/** Reads the paths from the marks of two searches that have met, before another search overwrites them. */
export function meetingDag(meeting: Meeting): PathDag {
  const [forward, backward] = [outermost(meeting.sides[0]), outermost(meeting.sides[1])];
  const length = forward + 1 + backward;
  const levels = Array.from({ length: length + 1 }, (): number[] => []);
  const nodes: number[] = [];
  const next: number[][] = [];
  const places = new Map<number, number>();
  const placeOf = (node: number, level: number) => {
    const known = places.get(node);
    if (known !== undefined) return known;
    const place = nodes.push(node) - 1;
    next.push([]);
    places.set(node, place);
    levels[level]?.push(place);
    return place;
  };
  const nodesAt = (level: number) => (levels[level] ?? []).map((place) => nodes[place] ?? 0);
  const join = (one: number, other: number, level: number) =>
    next[placeOf(one, level)]?.push(placeOf(other, level + 1));
  for (let at = 0; at < meeting.edges.length; at += 2)
    join(meeting.edges[at] ?? 0, meeting.edges[at + 1] ?? 0, forward);
  for (let level = forward; level > 0; level--)
    eachEdge(meeting, { side: 0, level, nodes: nodesAt(level) }, (inner, outer) => join(inner, outer, level - 1));
  for (let level = backward; level > 0; level--)
    eachEdge(meeting, { side: 1, level, nodes: nodesAt(length - level) }, (inner, outer) =>
      join(outer, inner, length - level),
    );
  return { length, count: countPaths(levels, next), nodes, levels, next };
}

/** Nodes on shortest paths that one side reached after `level` steps. */
interface LevelOfPaths {
  readonly side: Side;
  readonly level: number;
  readonly nodes: readonly number[];
}

/**
 * The open edges between these nodes and those of the level before. They are looked for from whichever of the two has fewer slots: the
 * search has been through all slots of the level before, so that hubs among the nodes never cost more than the search itself.
 */
function eachEdge(
  { rows, gate: { since, until }, marks, sides }: Meeting,
  { side, level, nodes }: LevelOfPaths,
  visit: (inner: number, outer: number) => void,
): void {
  const isOpen = (slot: number) => since === undefined || (since[slot] ?? 0) <= until;
  const inner = marks.at(side, level - 1);
  const outward = slotsOf(rows, nodes) > (sides[side].slots[level - 1] ?? 0);
  for (const node of nodes) marks.of[node] = marks.onPath;
  const [from, mark] = outward ? [levelOf(sides[side], level - 1), marks.onPath] : [nodes, inner];
  for (const node of from) {
    const last = rows.offsets[node + 1] ?? 0;
    for (let slot = rows.offsets[node] ?? 0; slot < last; slot++) {
      const other = rows.targets[slot] ?? 0;
      if (marks.of[other] !== mark || !isOpen(slot)) continue;
      if (outward) visit(node, other);
      else visit(other, node);
    }
  }
}

function levelOf({ order, starts }: Reached, level: number): Uint32Array {
  return order.subarray(starts[level], starts[level + 1]);
}

function slotsOf({ offsets }: Rows, nodes: readonly number[]): number {
  return nodes.reduce((sum, node) => sum + (offsets[node + 1] ?? 0) - (offsets[node] ?? 0), 0);
}

function countPaths(levels: PathDag['levels'], next: PathDag['next']): number {
  const counts = new Float64Array(next.length);
  const [[last = 0] = [], ...before] = levels.toReversed();
  counts[last] = 1;
  for (const level of before) {
    for (const place of level) {
      let sum = 0;
      for (const after of next[place] ?? []) sum += counts[after] ?? 0;
      counts[place] = sum;
    }
  }
  return counts[levels[0]?.[0] ?? 0] ?? 0;
}
