import type { Rows } from './compress-rows.ts';

/**
 * For every node the sum over all pairs of two others of the share of their shortest paths that lead over it (Brandes 2001, unweighted
 * and undirected). The time is nodes times edges.
 */
export function betweenness({ nodes, offsets, targets }: Rows): Float64Array {
  const score = new Float64Array(nodes);
  const distance = new Int32Array(nodes).fill(-1);
  const paths = new Float64Array(nodes);
  const share = new Float64Array(nodes);
  const order = new Uint32Array(nodes);

  for (let source = 0; source < nodes; source++) {
    if (offsets[source] === offsets[source + 1]) continue;
    const reached = spread(source);
    gather(reached);
    for (let at = 0; at < reached; at++) reset(order[at] ?? 0);
  }
  // Every pair was met from both its ends.
  return score.map((sum) => sum / 2);

  function reset(node: number): void {
    distance[node] = -1;
    paths[node] = 0;
    share[node] = 0;
  }

  /** From the source outwards: how many shortest paths lead to each node. */
  function spread(source: number): number {
    distance[source] = 0;
    paths[source] = 1;
    order[0] = source;
    let end = 1;
    for (let at = 0; at < end; at++) {
      const node = order[at] ?? 0;
      const further = (distance[node] ?? 0) + 1;
      const count = paths[node] ?? 0;
      for (let slot = offsets[node] ?? 0, last = offsets[node + 1] ?? 0; slot < last; slot++) {
        const next = targets[slot] ?? 0;
        if (distance[next] === -1) {
          distance[next] = further;
          order[end++] = next;
        }
        if (distance[next] === further) paths[next] = (paths[next] ?? 0) + count;
      }
    }
    return end;
  }

  /** From the farthest back: what each node passes on to those before it. */
  function gather(reached: number): void {
    for (let at = reached - 1; at > 0; at--) {
      const node = order[at] ?? 0;
      const before = (distance[node] ?? 0) - 1;
      const passed = (1 + (share[node] ?? 0)) / (paths[node] ?? 1);
      for (let slot = offsets[node] ?? 0, last = offsets[node + 1] ?? 0; slot < last; slot++) {
        const previous = targets[slot] ?? 0;
        if (distance[previous] === before) share[previous] = (share[previous] ?? 0) + (paths[previous] ?? 0) * passed;
      }
      score[node] = (score[node] ?? 0) + (share[node] ?? 0);
    }
  }
}
