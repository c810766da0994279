/** Builds the graph of a file of ends, asks for paths and says in one line of JSON how it did. Needs --expose-gc and what `path.ts` writes. */
import { readFileSync } from 'node:fs';

import { compressRows } from '#src/domain/graph/compressed/compress-rows.ts';
import { createPathSearch } from '#src/domain/graph/compressed/path-search.ts';
import { rankPaths } from '#src/domain/graph/compressed/rank-paths.ts';
import { createRandom } from '#src/domain/trivia/random.ts';

import { heldMb } from '../held-mb.ts';
import { createStopwatch, type Times } from '../stopwatch.ts';
import type { EndsOfEdges } from './scale-free.ts';

export interface LargeFigures {
  readonly buildMs: number;
  readonly heldMb: number;
  readonly residentMb: number;
  readonly mostNeighbours: number;
  readonly mostPaths: number;
  readonly one: Times;
  readonly all: Times;
}

const asked = 1000;
const listed = 25;
const [, , file = '', seed = ''] = process.argv;

const before = heldMb();
const { rows, buildMs } = build();
const search = createPathSearch(rows);
const random = createRandom(Number(seed), 'large');
const pairs = Array.from({ length: asked }, () => [random.below(rows.nodes), random.below(rows.nodes)] as const);
const one = timed((from, to) => search.one(from, to)?.length ?? 0);
const all = timed((from, to) => {
  const dag = search.all(from, to);
  if (dag !== undefined) rankPaths(dag, () => 0)(0, listed);
  return dag?.count ?? 0;
});
const held = heldMb() - before;
const figures: LargeFigures = {
  buildMs,
  heldMb: held,
  residentMb: process.memoryUsage.rss() / 2 ** 20,
  mostNeighbours: degrees().reduce((most, degree) => Math.max(most, degree), 0),
  mostPaths: all.most,
  one: one.times,
  all: all.times,
};
process.stdout.write(`${JSON.stringify(figures)}\n`);

function build() {
  const ends = readEnds();
  const startedAt = performance.now();
  const rows = compressRows(ends.nodes, ends);
  return { rows, buildMs: performance.now() - startedAt };
}

function readEnds(): EndsOfEdges {
  const { buffer, byteOffset, byteLength } = readFileSync(file);
  const [nodes = 0, ...none] = new Uint32Array(buffer, byteOffset, 1);
  const ends = new Uint32Array(buffer, byteOffset + 4 * (1 + none.length), byteLength / 4 - 1);
  const half = ends.length / 2;
  return { nodes, firsts: ends.subarray(0, half), seconds: ends.subarray(half) };
}

function timed(ask: (from: number, to: number) => number) {
  for (const [from, to] of pairs) ask(from, to);
  const watch = createStopwatch();
  let most = 0;
  for (const [from, to] of pairs)
    most = Math.max(
      most,
      watch.time(() => ask(from, to)),
    );
  return { most, times: watch.times() };
}

function degrees(): Uint32Array {
  return rows.offsets.slice(1).map((end, node) => end - (rows.offsets[node] ?? 0));
}
