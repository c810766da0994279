import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { betweenness } from '#src/domain/graph/compressed/betweenness.ts';
import { compressRows } from '#src/domain/graph/compressed/compress-rows.ts';
import { createPathSearch } from '#src/domain/graph/compressed/path-search.ts';
import { rankPaths } from '#src/domain/graph/compressed/rank-paths.ts';

interface NumberedGraph {
  readonly nodes: number;
  readonly edges: readonly (readonly [first: number, second: number, since: number])[];
}

const years = [2018, 2019, 2020];

/** Up to forty nodes, each two joined at most once. */
const graphs: fc.Arbitrary<NumberedGraph> = fc.integer({ min: 2, max: 40 }).chain((nodes) => {
  const node = fc.nat(nodes - 1);
  return fc
    .uniqueArray(fc.tuple(node, node, fc.constantFrom(...years)), {
      maxLength: 3 * nodes,
      selector: ([one, other]) => Math.min(one, other) * nodes + Math.max(one, other),
    })
    .map((edges) => ({ nodes, edges: edges.filter(([one, other]) => one !== other) }));
});

const asked = fc.record({
  graph: graphs,
  from: fc.nat(39),
  to: fc.nat(39),
  until: fc.constantFrom(...years),
  closed: fc.array(fc.nat(39), { maxLength: 3 }),
});

function rowsOf({ nodes, edges }: NumberedGraph) {
  const since = new Uint16Array(2 * edges.length);
  const ends = { firsts: edges.map(([first]) => first), seconds: edges.map(([, second]) => second) };
  const rows = compressRows(nodes, ends, (slot, edge) => {
    since[slot] = edges[edge]?.[2] ?? 0;
  });
  return { rows, since };
}

function naivePaths(graph: NumberedGraph, from: number, to: number): readonly (readonly number[])[] {
  let ways: readonly (readonly number[])[] = [[from]];
  const seen = new Set([from]);
  while (ways.length > 0 && !seen.has(to)) {
    const further = ways.flatMap((way) =>
      partners(graph, way.at(-1) ?? 0)
        .filter((next) => !seen.has(next))
        .map((next) => [...way, next]),
    );
    for (const way of further) seen.add(way.at(-1) ?? 0);
    ways = further;
  }
  return ways.filter((way) => way.at(-1) === to);
}

function partners({ edges }: NumberedGraph, node: number): readonly number[] {
  return edges.flatMap(([one, other]) => (one === node ? [other] : other === node ? [one] : []));
}

describe('the search over compressed rows', () => {
  it('finds every shortest path through what is open, however many searches share its memory', () => {
    fc.assert(
      fc.property(graphs, fc.array(asked, { minLength: 1, maxLength: 6 }), (graph, questions) => {
        const { rows, since } = rowsOf(graph);
        const search = createPathSearch(rows);
        for (const { until, closed, ...ends } of questions) {
          const [from, to] = [ends.from % graph.nodes, ends.to % graph.nodes];
          if (from === to) continue;
          const open = graph.edges.filter(
            (edge) => edge[2] <= until && !edge.slice(0, 2).some((end) => closed.includes(end)),
          );
          const naive = naivePaths({ ...graph, edges: open }, from, to);
          const gate = { since, until, closed: closed.filter((node) => node < graph.nodes) };
          const dag = search.all(from, to, gate);
          const listed = dag === undefined ? [] : rankPaths(dag, () => 0)(0, Infinity);
          expect(dag?.count ?? 0).toBe(naive.length);
          expect(listed).toEqual(naive.toSorted(byNumbers));
          const one = search.one(from, to, gate);
          expect(one === undefined ? [] : [one]).toEqual(
            one === undefined ? naive : naive.filter((path) => String(path) === String(one)),
          );
        }
      }),
      { numRuns: 1500 },
    );
  });

  it('ranks paths by what their steps cost, and finds any of them by its rank', () => {
    fc.assert(
      fc.property(asked, fc.array(fc.nat(3), { minLength: 7, maxLength: 7 }), ({ graph, ...ends }, weights) => {
        const [from, to] = [ends.from % graph.nodes, ends.to % graph.nodes];
        const dag = from === to ? undefined : createPathSearch(rowsOf(graph).rows).all(from, to);
        if (dag === undefined) return;
        const costOf = (one: number, other: number) => weights[(one * other) % weights.length] ?? 0;
        const cost = (path: readonly number[]) =>
          path.slice(1).reduce((sum, node, at) => sum + costOf(path[at] ?? 0, node), 0);
        const sorted = naivePaths(graph, from, to).toSorted((a, b) => cost(a) - cost(b) || byNumbers(a, b));
        const ranked = rankPaths(dag, costOf);
        expect(ranked(0, sorted.length + 5)).toEqual(sorted);
        for (const rank of sorted.keys()) expect(ranked(rank, 1)).toEqual([sorted[rank]]);
        expect(ranked(sorted.length, 5)).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  it('counts a number of paths that nobody could list, and lists the last of them at once', () => {
    const layers = 40;
    const node = (layer: number, at: number) => 2 * layer + at;
    const edges = Array.from({ length: layers }, (_, layer) =>
      [0, 1].flatMap((one) => [0, 1].map((other) => [node(layer, one), node(layer + 1, other)] as const)),
    ).flat();
    const [start, end] = [node(layers + 1, 0), node(layers + 1, 1)];
    edges.push([start, node(0, 0)], [start, node(0, 1)], [node(layers, 0), end], [node(layers, 1), end]);
    const rows = compressRows(end + 1, { firsts: edges.map(([one]) => one), seconds: edges.map(([, other]) => other) });
    const dag = createPathSearch(rows).all(start, end);

    expect(dag?.count).toBe(2 ** (layers + 1));
    const last = dag && rankPaths(dag, () => 0)(2 ** (layers + 1) - 1, 25);
    expect(last).toEqual([[start, ...Array.from({ length: layers + 1 }, (_, layer) => node(layer, 1)), end]]);
  });

  it('says how far everybody is', () => {
    fc.assert(
      fc.property(asked, ({ graph, from }) => {
        const start = from % graph.nodes;
        const { order, starts } = createPathSearch(rowsOf(graph).rows).reach(start);
        const levels = starts
          .slice(1)
          .map((last, at) => [...order.subarray(starts[at], last)].toSorted((a, b) => a - b));
        const naive = Map.groupBy(
          Array.from({ length: graph.nodes }, (_, node) => node),
          (node) => (naivePaths(graph, start, node)[0]?.length ?? 0) - 1,
        );
        naive.delete(-1);
        expect(levels).toEqual([...naive].toSorted(([a], [b]) => a - b).map(([, nodes]) => nodes));
      }),
      { numRuns: 300 },
    );
  });
});

describe('betweenness', () => {
  it('is the sum over all pairs of the share of their shortest paths that lead over a node', () => {
    fc.assert(
      fc.property(graphs, (graph) => {
        const nodes = Array.from({ length: graph.nodes }, (_, node) => node);
        const naive = nodes.map(() => 0);
        for (const from of nodes) {
          for (const to of nodes.slice(from + 1)) {
            const paths = naivePaths(graph, from, to);
            for (const path of paths)
              for (const over of path.slice(1, -1)) naive[over] = (naive[over] ?? 0) + 1 / paths.length;
          }
        }
        const scores = betweenness(rowsOf(graph).rows);
        for (const node of nodes) expect(scores[node]).toBeCloseTo(naive[node] ?? 0, 9);
      }),
      { numRuns: 150 },
    );
  });
});

function byNumbers(one: readonly number[], other: readonly number[]): number {
  const at = one.findIndex((node, place) => node !== other[place]);
  return (one[at] ?? 0) - (other[at] ?? 0);
}
