import type { Rows } from './compress-rows.ts';
import { type Gate, openGate } from './gate.ts';
import { meetingDag, type PathDag } from './path-dag.ts';
import { createMarks, type Marks, type Side } from './search-marks.ts';

/** Nodes in the order in which they were reached: those at distance `d` stand from `starts[d]` up to `starts[d + 1]`. */
export interface Levels {
  readonly order: Uint32Array;
  readonly starts: readonly number[];
}

/** Searches over one graph. They share their scratch memory, so each answer is complete before the next question is asked. */
export interface PathSearch {
  /** The nodes of one shortest path, both ends included. */
  one(from: number, to: number, gate?: Gate): readonly number[] | undefined;
  /** Every shortest path. */
  all(from: number, to: number, gate?: Gate): PathDag | undefined;
  reach(from: number, gate?: Gate): Levels;
}

/** Two searches have met: the edges from the one's outermost level to the other's. */
export interface Meeting {
  readonly rows: Rows;
  readonly gate: Gate;
  readonly marks: Marks;
  /** How far each side has come, in steps. */
  readonly levels: readonly [number, number];
  /** By twos: the end that was reached from the first node, and the other one. */
  readonly edges: readonly number[];
}

/** What no node carries: nothing is met. */
const noMark = -1;

export function createPathSearch(rows: Rows): PathSearch {
  const marks = createMarks(rows.nodes);
  const queues = [new Uint32Array(rows.nodes), new Uint32Array(rows.nodes)] as const;

  function meet(from: number, to: number, gate: Gate, every: boolean): Meeting | undefined {
    marks.begin(gate.closed);
    if (isReached(marks, from) || isReached(marks, to)) return undefined;
    const sides = [start(0, from), start(1, to)] as const;
    const edges: number[] = [];
    while (edges.length === 0) {
      const [one, other] = sides[0].work <= sides[1].work ? sides : [sides[1], sides[0]];
      if (one.from === one.to) return undefined;
      expand({ rows, gate, marks, every, edges }, one, marks.at(other.side, other.level));
    }
    return { rows, gate, marks, edges, levels: [sides[0].level, sides[1].level] };
  }

  function start(side: Side, node: number): Frontier {
    const queue = queues[side];
    queue[0] = node;
    marks.of[node] = marks.at(side, 0);
    return { side, queue, from: 0, to: 1, level: 0, work: degreeOf(rows, node) };
  }

  return {
    one(from, to, gate = openGate) {
      if (from === to) return [from];
      const meeting = meet(from, to, gate, false);
      return meeting && pathThrough(meeting);
    },
    all(from, to, gate = openGate) {
      const meeting = from === to ? undefined : meet(from, to, gate, true);
      return meeting && meetingDag(meeting);
    },
    reach(from, gate = openGate) {
      marks.begin(gate.closed);
      if (isReached(marks, from)) return { order: new Uint32Array(0), starts: [0] };
      const frontier = start(0, from);
      const starts = [0];
      while (frontier.from < frontier.to) {
        starts.push(frontier.to);
        expand({ rows, gate, marks, every: true, edges: [] }, frontier, noMark);
      }
      return { order: queues[0].slice(0, frontier.to), starts };
    },
  };
}

/** The outermost level of one side: in its queue, `from` up to `to`. */
interface Frontier {
  readonly side: Side;
  readonly queue: Uint32Array;
  from: number;
  to: number;
  level: number;
  /** Slots that the next level would look at. */
  work: number;
}

interface Expansion {
  readonly rows: Rows;
  readonly gate: Gate;
  readonly marks: Marks;
  /** Whether to go on after the first edge that meets the other side. */
  readonly every: boolean;
  readonly edges: number[];
}

/** One level further; or, where the other side's outermost level is met, no further than that: its edges are put down. */
function expand({ rows, gate, marks, every, edges }: Expansion, frontier: Frontier, meeting: number): void {
  const { offsets, targets } = rows;
  const { since, until } = gate;
  const { of, base } = marks;
  const { side, queue, from, to } = frontier;
  const reached = marks.at(side, frontier.level + 1);
  let end = to;
  let work = 0;
  let met = false;
  for (let at = from; at < to; at++) {
    const node = queue[at] ?? 0;
    const last = offsets[node + 1] ?? 0;
    for (let slot = offsets[node] ?? 0; slot < last; slot++) {
      if (since !== undefined && (since[slot] ?? 0) > until) continue;
      const next = targets[slot] ?? 0;
      const mark = of[next] ?? 0;
      if (mark === meeting) {
        if (side === 0) edges.push(node, next);
        else edges.push(next, node);
        if (!every) return;
        met = true;
      } else if (!met && mark < base) {
        of[next] = reached;
        queue[end++] = next;
        work += (offsets[next + 1] ?? 0) - (offsets[next] ?? 0);
      }
    }
  }
  if (met) return;
  Object.assign(frontier, { from: to, to: end, level: frontier.level + 1, work });
}

function degreeOf({ offsets }: Rows, node: number): number {
  return (offsets[node + 1] ?? 0) - (offsets[node] ?? 0);
}

function isReached({ of, base }: Marks, node: number): boolean {
  return (of[node] ?? 0) >= base;
}

function pathThrough(meeting: Meeting): readonly number[] {
  const [first = 0, second = 0] = meeting.edges;
  return [...walkBack(meeting, 0, first).toReversed(), ...walkBack(meeting, 1, second)];
}

/** From a node of a side's outermost level to where that side began. */
function walkBack({ rows, gate, marks, levels }: Meeting, side: Side, from: number): number[] {
  const path = [from];
  let node = from;
  for (let level = levels[side] - 1; level >= 0; level--) {
    node = neighbourWith(rows, gate, marks, node, marks.at(side, level));
    path.push(node);
  }
  return path;
}

function neighbourWith({ offsets, targets }: Rows, { since, until }: Gate, { of }: Marks, node: number, mark: number) {
  for (let slot = offsets[node] ?? 0; slot < (offsets[node + 1] ?? 0); slot++) {
    const next = targets[slot] ?? 0;
    if (of[next] === mark && (since === undefined || (since[slot] ?? 0) <= until)) return next;
  }
  throw new Error(`node ${node} was reached from nowhere`);
}
