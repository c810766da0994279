import { UndirectedGraph } from 'graphology';
import { bidirectional } from 'graphology-shortest-path/unweighted.js';

import { compressRows } from '#src/domain/graph/compressed/compress-rows.ts';
import { createPathSearch } from '#src/domain/graph/compressed/path-search.ts';
import { rankPaths } from '#src/domain/graph/compressed/rank-paths.ts';

import type { NamedGraph } from './named-graph.ts';

/** A graph that is asked for paths, by names. */
export interface Contestant {
  /** Steps of one shortest path, 0 where there is none. */
  one(from: string, to: string): number;
  /** Steps and number of all shortest paths, of which the first 25 are listed too; left out where a library has no such question. */
  readonly all?: (from: string, to: string) => { readonly length: number; readonly count: number };
}

type Build = (graph: NamedGraph) => Contestant;

const listed = 25;

const crossover: Build = ({ artists, pairs }) => {
  const numbers = new Map(artists.map((artist, number) => [artist, number]));
  const numberOf = (artist: string) => numbers.get(artist) ?? 0;
  const firsts = Uint32Array.from(pairs, ([first]) => numberOf(first));
  const seconds = Uint32Array.from(pairs, ([, second]) => numberOf(second));
  const search = createPathSearch(compressRows(artists.length, { firsts, seconds }));
  return {
    one: (from, to) => (search.one(numberOf(from), numberOf(to))?.length ?? 1) - 1,
    all(from, to) {
      const dag = search.all(numberOf(from), numberOf(to));
      if (dag === undefined) return { length: 0, count: 0 };
      const first = rankPaths(dag, () => 0)(0, listed);
      return { length: (first[0]?.length ?? 1) - 1, count: dag.count };
    },
  };
};

const graphology: Build = ({ artists, pairs }) => {
  const graph = new UndirectedGraph();
  for (const artist of artists) graph.addNode(artist);
  for (const [first, second] of pairs) graph.addUndirectedEdge(first, second);
  return { one: (from, to) => (bidirectional(graph, from, to)?.length ?? 1) - 1 };
};

export const contestants = { Crossover: crossover, graphology } as const;
