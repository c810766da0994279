import type { Rows } from './compress-rows.ts';
import { costOf, expand, type Frontier, isExhausted, type Levels, type Meeting, outermost } from './frontier.ts';
import { type Gate, openGate } from './gate.ts';
import { meetingDag, type PathDag } from './path-dag.ts';
import { createMarks, type Marks, type Side } from './search-marks.ts';

/** Searches over one graph. They share their scratch memory, so each answer is complete before the next question is asked. */
export interface PathSearch {
  /** The nodes of one shortest path, both ends included. */
  one(from: number, to: number, gate?: Gate): readonly number[] | undefined;
  /** Every shortest path. */
  all(from: number, to: number, gate?: Gate): PathDag | undefined;
  reach(from: number, gate?: Gate): Levels;
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
      const [one, other] = costOf(sides[0]) <= costOf(sides[1]) ? sides : [sides[1], sides[0]];
      if (isExhausted(one)) return undefined;
      expand({ rows, gate, marks, every, edges }, one, marks.at(other.side, outermost(other)));
    }
    return { rows, gate, marks, edges, sides };
  }

  function start(side: Side, node: number): Frontier {
    const order = queues[side];
    order[0] = node;
    marks.of[node] = marks.at(side, 0);
    return { side, order, starts: [0, 1], slots: [degreeOf(rows, node)] };
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
      while (!isExhausted(frontier)) expand({ rows, gate, marks, every: true, edges: [] }, frontier, noMark);
      const starts = frontier.starts.slice(0, -1);
      return { order: queues[0].slice(0, starts.at(-1)), starts };
    },
  };
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
function walkBack({ rows, gate, marks, sides }: Meeting, side: Side, from: number): number[] {
  const path = [from];
  let node = from;
  for (let level = outermost(sides[side]) - 1; level >= 0; level--) {
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
