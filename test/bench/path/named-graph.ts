import {
  artistLines,
  type BrokenLine,
  edgeLines,
  type LineReader,
  type MissingColumns,
} from '#src/graph-files/graph-lines.ts';
import { createRandom } from '#src/domain/trivia/random.ts';

import type { GraphFiles } from '../imported.ts';
import { makeUpGraph } from '../imported/made-up-graph.ts';
import { unzipped } from '../unzipped.ts';

/** A graph of who worked with whom, and between whom paths are looked for. */
export interface NamedGraph {
  readonly artists: readonly string[];
  readonly pairs: readonly (readonly [string, string])[];
  readonly asked: readonly (readonly [string, string])[];
}

const askedPairs = 1000;

/** Without files a graph of the same size is made up. @throws when a file is missing or a line is not what it should be */
export function readNamedGraph({ graph, pairs }: GraphFiles, seed: number): NamedGraph {
  const texts =
    graph === undefined || pairs === undefined
      ? makeUpGraph(seed)
      : { artists: unzipped(graph), pairs: unzipped(pairs) };
  const joined = rowsOf(texts.pairs, edgeLines).map(({ first, second }) => [first, second] as const);
  const random = createRandom(seed, 'asked pairs');
  const connected = [...new Set(joined.flat())].toSorted();
  return {
    artists: rowsOf(texts.artists, artistLines).map(({ externalId }) => externalId),
    pairs: joined,
    asked: Array.from({ length: askedPairs }, () => [random.pick(connected), random.pick(connected)] as const),
  };
}

function rowsOf<Row extends object>(
  text: string,
  reader: (header: string, clean: (text: string) => string) => LineReader<Row> | MissingColumns,
): readonly Row[] {
  const [header = '', ...lines] = text.trimEnd().split('\n');
  const read = reader(header, (same) => same);
  if ('missing' in read) throw new Error(`the graph has no columns ${read.missing.join(', ')}`);
  return lines.map((line, at) => {
    const row: Row | BrokenLine = read(line);
    if ('broken' in row) throw new Error(`line ${at + 2} of the graph: ${row.broken}`);
    return row;
  });
}
