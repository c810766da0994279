/** An undirected graph over nodes numbered from 0, as compressed rows: the neighbours of `node` stand in `targets` from `offsets[node]` on. */
export interface Rows {
  readonly nodes: number;
  /** One more than there are nodes: where the last row ends. */
  readonly offsets: Uint32Array;
  /** Each edge has two slots, one in the row of either end. */
  readonly targets: Uint32Array;
}

/** Edge number `edge` joins `firsts[edge]` and `seconds[edge]`. */
export interface EdgeList {
  readonly firsts: ArrayLike<number>;
  readonly seconds: ArrayLike<number>;
}

/** @param placed is told of both slots of every edge, for whoever keeps something with an edge */
export function compressRows(
  nodes: number,
  { firsts, seconds }: EdgeList,
  placed: (slot: number, edge: number) => void = () => undefined,
): Rows {
  const offsets = new Uint32Array(nodes + 1);
  const targets = new Uint32Array(2 * firsts.length);
  for (let edge = 0; edge < firsts.length; edge++) {
    count(offsets, firsts[edge] ?? 0);
    count(offsets, seconds[edge] ?? 0);
  }
  // Each row's end first; filling from behind leaves its start, and going backwards keeps the edges' order.
  for (let node = 0; node < nodes; node++) offsets[node + 1] = (offsets[node + 1] ?? 0) + (offsets[node] ?? 0);
  for (let edge = firsts.length - 1; edge >= 0; edge--) {
    const [first, second] = [firsts[edge] ?? 0, seconds[edge] ?? 0];
    placed(enter(offsets, targets, first, second), edge);
    placed(enter(offsets, targets, second, first), edge);
  }
  return { nodes, offsets, targets };
}

function count(offsets: Uint32Array, node: number): void {
  offsets[node] = (offsets[node] ?? 0) + 1;
}

function enter(offsets: Uint32Array, targets: Uint32Array, from: number, to: number): number {
  const slot = (offsets[from] ?? 0) - 1;
  offsets[from] = slot;
  targets[slot] = to;
  return slot;
}
