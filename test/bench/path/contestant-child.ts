/** Builds one contestant, asks it everything and says in one line of JSON how it did. Needs --expose-gc and the file that `path.ts` writes. */
import { readFileSync } from 'node:fs';

import { heldMb } from '../held-mb.ts';
import { createStopwatch, type Times } from '../stopwatch.ts';
import { type Contestant, contestants } from './contestants.ts';
import type { NamedGraph } from './named-graph.ts';

export interface ContestantFigures {
  readonly buildMs: number;
  readonly heldMb: number;
  readonly one: Times;
  readonly all?: Times;
  /** Steps of all answers together: it has to be the same for everybody. */
  readonly steps: number;
  readonly mostPaths: number;
}

const [, , name = '', file = ''] = process.argv;
const graph = readGraph();
const before = heldMb();
const startedAt = performance.now();
const contestant: Contestant = contestants[name as keyof typeof contestants](graph); // path.ts names one of them
const buildMs = performance.now() - startedAt;
const held = heldMb() - before;
process.stdout.write(`${JSON.stringify(measure(contestant))}\n`);

/** Every name is one text, wherever it stands: what a contestant holds of them is not its own. */
function readGraph(): NamedGraph {
  const { artists, pairs, asked } = JSON.parse(readFileSync(file, 'utf8')) as NamedGraph; // as path.ts writes it
  const texts = new Map(artists.map((artist) => [artist, artist]));
  const same = (pair: readonly [string, string]) =>
    [texts.get(pair[0]) ?? pair[0], texts.get(pair[1]) ?? pair[1]] as const;
  return { artists, pairs: pairs.map(same), asked: asked.map(same) };
}

function measure({ one, all }: Contestant): ContestantFigures {
  let steps = 0;
  let mostPaths = 0;
  for (const [from, to] of graph.asked) one(from, to);
  const ofOne = createStopwatch();
  for (const [from, to] of graph.asked) steps += ofOne.time(() => one(from, to));
  const figures = { buildMs, heldMb: held, one: ofOne.times(), steps };
  if (all === undefined) return { ...figures, mostPaths };
  for (const [from, to] of graph.asked) all(from, to);
  const ofAll = createStopwatch();
  let allSteps = 0;
  for (const [from, to] of graph.asked) {
    const { length, count } = ofAll.time(() => all(from, to));
    allSteps += length;
    mostPaths = Math.max(mostPaths, count);
  }
  if (allSteps !== steps) throw new Error('all shortest paths are not as long as one of them');
  return { ...figures, all: ofAll.times(), mostPaths };
}
