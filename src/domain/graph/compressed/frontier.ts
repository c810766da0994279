import type { Rows } from './compress-rows.ts';
import type { Gate } from './gate.ts';
import type { Marks, Side } from './search-marks.ts';

/** Nodes in the order in which they were reached: those at distance `d` stand from `starts[d]` up to `starts[d + 1]`. */
export interface Levels {
  readonly order: Uint32Array;
  readonly starts: readonly number[];
}

/** What one side has reached so far. */
export interface Reached extends Levels {
  /** For each level the slots of all its nodes together: what it costs to look at their neighbours. */
  readonly slots: readonly number[];
}

/** Two searches have met: the edges from the one's outermost level to the other's. */
export interface Meeting {
  readonly rows: Rows;
  readonly gate: Gate;
  readonly marks: Marks;
  /** How far each side has come. */
  readonly sides: readonly [Reached, Reached];
  /** By twos: the end that was reached from the first node, and the other one. */
  readonly edges: readonly number[];
}

/** One side, which grows by a level at a time. */
export interface Frontier extends Reached {
  readonly side: Side;
  readonly starts: number[];
  readonly slots: number[];
}

/** How many steps the outermost level is away. */
export function outermost({ slots }: Reached): number {
  return slots.length - 1;
}

/** Slots that the next level would look at. */
export function costOf({ slots }: Reached): number {
  return slots.at(-1) ?? 0;
}

/** Whether the last level had nobody left to reach. */
export function isExhausted({ starts }: Reached): boolean {
  return starts.at(-1) === starts.at(-2);
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
export function expand({ rows, gate, marks, every, edges }: Expansion, frontier: Frontier, meeting: number): void {
  const { offsets, targets } = rows;
  const { since, until } = gate;
  const { of, base } = marks;
  const { side, order, starts } = frontier;
  const [from = 0, to = 0] = starts.slice(-2);
  const reached = marks.at(side, outermost(frontier) + 1);
  let end = to;
  let slots = 0;
  let met = false;
  for (let at = from; at < to; at++) {
    const node = order[at] ?? 0;
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
        order[end++] = next;
        slots += (offsets[next + 1] ?? 0) - (offsets[next] ?? 0);
      }
    }
  }
  if (met) return;
  starts.push(end);
  frontier.slots.push(slots);
}
