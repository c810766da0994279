import type { Meeting } from './path-search.ts';
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
  const [forward, backward] = meeting.levels;
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
  for (let at = 0; at < meeting.edges.length; at += 2) {
    const one = placeOf(meeting.edges[at] ?? 0, forward);
    next[one]?.push(placeOf(meeting.edges[at + 1] ?? 0, forward + 1));
  }
  for (let level = forward; level > 0; level--) {
    for (const place of levels[level] ?? []) {
      eachBefore(meeting, 0, level, nodes[place] ?? 0, (node) => next[placeOf(node, level - 1)]?.push(place));
    }
  }
  for (let level = forward + 1; level < length; level++) {
    for (const place of levels[level] ?? []) {
      eachBefore(meeting, 1, length - level, nodes[place] ?? 0, (node) => next[place]?.push(placeOf(node, level + 1)));
    }
  }
  return { length, count: countPaths(levels, next), nodes, levels, next };
}

/** The neighbours of a node that its side reached one step before it. */
function eachBefore(
  { rows: { offsets, targets }, gate: { since, until }, marks }: Meeting,
  side: Side,
  level: number,
  node: number,
  visit: (node: number) => void,
): void {
  const mark = marks.at(side, level - 1);
  const last = offsets[node + 1] ?? 0;
  for (let slot = offsets[node] ?? 0; slot < last; slot++) {
    const before = targets[slot] ?? 0;
    if (marks.of[before] === mark && (since === undefined || (since[slot] ?? 0) <= until)) visit(before);
  }
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
