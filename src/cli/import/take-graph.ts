import { inspectFile, type DumpFile } from '#src/dump-files/inspect-file.ts';
import { readChunks } from '#src/dump-files/read-chunks.ts';
import { readLines } from '#src/dump-files/read-lines.ts';
import { DumpFileError } from '#src/dump-files/dump-file-error.ts';
import { takeInGraph, type GraphResult, type RefusedRow } from '#src/db/imported/graph-store.ts';
import { artistLines, edgeLines, type LineReader, type MissingColumns } from '#src/graph-files/graph-lines.ts';
import { cleanText } from '#src/musicbrainz/text.ts';

import type { Outcome } from '../outcome.ts';
import { found } from '../outcome.ts';

export interface GraphFiles {
  readonly artists: string;
  readonly edges: string;
}

export interface GraphNeeds {
  readonly files: GraphFiles;
  /** The database's address. */
  readonly url: string;
  /** What cards call the graph. */
  readonly title: string;
  /** Unix milliseconds. */
  readonly at: number;
  /** A line for whoever waits. */
  readonly say: (line: string) => void;
}

/** A line that was left out; the first ones of each file are told. */
export interface LeftOut {
  readonly file: string;
  readonly line: number;
  readonly reason: string;
}

export interface GraphReport extends GraphResult {
  readonly leftOut: number;
  readonly samples: readonly LeftOut[];
}

/** Rows that are sent to the database together. */
const portion = 5000;
const samplesTold = 10;

/**
 * Replaces the graph of the database by what the two files say, in one transaction.
 * @throws DumpFileError with one sentence when a file cannot be read as what it should be; nothing is changed then
 */
export async function importGraph({ files, url, title, at, say }: GraphNeeds): Promise<GraphReport> {
  const [artists, edges] = [await inspectFile(files.artists), await inspectFile(files.edges)];
  const leftOut = { count: 0, samples: [] as LeftOut[] };
  const leave = (file: DumpFile) => (refused: readonly RefusedRow[]) => {
    leftOut.count += refused.length;
    for (const one of refused)
      if (leftOut.samples.length < samplesTold) leftOut.samples.push({ file: file.name, ...one });
  };
  const result = await takeInGraph(url, async (intake) => {
    const known = await takeRows(artists, {
      open: (header) => artistLines(header, cleanText),
      send: intake.artists,
      leave: leave(artists),
    });
    say(`Read ${known} artists from ${artists.name}.`);
    const read = await takeRows(edges, {
      open: (header) => edgeLines(header, cleanText),
      send: intake.edges,
      leave: leave(edges),
    });
    say(`Read ${read} pairs from ${edges.name}.`);
    if (known === 0) throw new DumpFileError(`${artists.path} names no artist: the graph that was there stays.`);
    return intake.finish({ title, at });
  });
  return { ...result, leftOut: leftOut.count, samples: leftOut.samples };
}

interface Taking<Row> {
  open(header: string): LineReader<Row> | MissingColumns;
  send(rows: readonly Numbered<Row>[]): Promise<readonly RefusedRow[]>;
  leave(refused: readonly RefusedRow[]): void;
}

type Numbered<Row> = Row & { readonly line: number };

/** @returns how many rows were taken */
async function takeRows<Row extends object>(file: DumpFile, { open, send, leave }: Taking<Row>): Promise<number> {
  let taken = 0;
  for await (const rows of portions(rowsOf(file, open, leave))) {
    const refused = await send(rows);
    leave(refused);
    taken += rows.length - refused.length;
  }
  return taken;
}

async function* rowsOf<Row extends object>(
  file: DumpFile,
  open: Taking<Row>['open'],
  leave: Taking<Row>['leave'],
): AsyncGenerator<Numbered<Row>> {
  let read: LineReader<Row> | undefined;
  for await (const { text, line } of textLines(file)) {
    if (read === undefined) {
      read = reader(file, open(text ?? ''));
    } else if (text !== '') {
      const row = text === undefined ? { broken: 'is longer than any line of a graph' } : read(text);
      if ('broken' in row) leave([{ line, reason: row.broken }]);
      else yield { ...row, line };
    }
  }
}

/** Every line with its number from 1; undefined for one that is too long to be one. */
async function* textLines(
  file: DumpFile,
): AsyncGenerator<{ readonly text: string | undefined; readonly line: number }> {
  const decoder = new TextDecoder();
  let line = 0;
  for await (const { lines } of readLines(readChunks(file), longestLine)) {
    for (const bytes of lines) {
      line += 1;
      yield { text: bytes === 'too-long' ? undefined : decoder.decode(bytes).replace(/\r$/, ''), line };
    }
  }
}

function reader<Row>({ path }: DumpFile, opened: LineReader<Row> | MissingColumns): LineReader<Row> {
  if (typeof opened === 'function') return opened;
  const names = opened.missing.map((name) => `"${name}"`).join(' and ');
  throw new DumpFileError(`${path} is no such file of a graph: its first line has no column ${names}.`);
}

async function* portions<Row>(rows: AsyncIterable<Row>): AsyncGenerator<readonly Row[]> {
  let some: Row[] = [];
  for await (const row of rows) {
    some.push(row);
    if (some.length < portion) continue;
    yield some;
    some = [];
  }
  if (some.length > 0) yield some;
}

/** A line of a graph has two names and a title. */
const longestLine = 64 * 1024;

export function graphOutcome({ artists, pairs, changed, leftOut, samples }: GraphReport): Outcome {
  const lines = [
    `The graph holds ${artists} artists and ${pairs} pairs now (${changed === 0 ? 'nothing was different' : `${changed} rows written`}).`,
    ...(leftOut === 0 ? [] : [`${leftOut} lines were left out:`]),
    ...samples.map(({ file, line, reason }) => `  ${file}:${line} ${reason}`),
    ...(leftOut > samples.length ? [`  … and ${leftOut - samples.length} more`] : []),
  ];
  return found({ artists, pairs, changed, leftOut, samples }, lines.join('\n'));
}
