import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

import { table } from './figures.ts';
import type { GraphFiles } from './imported.ts';
import type { CatalogFigures } from './path/catalog-child.ts';
import type { ContestantFigures } from './path/contestant-child.ts';
import { contestants } from './path/contestants.ts';
import type { LargeFigures } from './path/large-graph-child.ts';
import { readNamedGraph } from './path/named-graph.ts';
import { makeScaleFree } from './path/scale-free.ts';
import type { Times } from './stopwatch.ts';

const run = promisify(execFile);
const seed = 20_261_126;
const large = { nodes: 2_000_000, edges: 10_000_000 };

/** Shortest paths: a real graph beside graphology, a graph of millions, the catalog that ships; each in a process of its own. */
export async function path(files: GraphFiles): Promise<string> {
  const dir = mkdtempSync(join(tmpdir(), 'crossover-bench-'));
  try {
    const file = join(dir, 'graph');
    const sections = [await besideOthers(files, file), await ofMillions(file), await inTheCatalog()];
    return sections.join('\n\n');
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

async function besideOthers(files: GraphFiles, file: string): Promise<string> {
  const graph = readNamedGraph(files, seed);
  writeFileSync(file, JSON.stringify(graph));
  const figures: [string, ContestantFigures][] = [];
  for (const name of Object.keys(contestants))
    figures.push([name, await childSays<ContestantFigures>('contestant-child', name, file)]);
  const steps = new Set(figures.map(([, of]) => of.steps));
  if (steps.size > 1) throw new Error('the contestants do not agree how long the paths are');
  const rows = figures.flatMap(([name, { one, all, buildMs, heldMb }]) => [
    timesRow(`${name}, one`, one, [buildMs.toFixed(0), heldMb.toFixed(1)]),
    ...(all === undefined ? [] : [timesRow(`${name}, all`, all, ['', ''])]),
  ]);
  const most = Math.max(...figures.map(([, { mostPaths }]) => mostPaths));
  return [
    `${graph.artists.length} artists, ${graph.pairs.length} pairs; ${graph.asked.length} random questions, up to ${most} paths:`,
    table([...timesHeader, 'built in ms', 'held MB'], rows),
  ].join('\n\n');
}

async function ofMillions(file: string): Promise<string> {
  const { firsts, seconds, nodes } = makeScaleFree(large.nodes, large.edges, seed);
  writeFileSync(file, Buffer.concat([Uint32Array.of(nodes), firsts, seconds].map(bytesOf)));
  const { one, all, ...of } = await childSays<LargeFigures>('large-graph-child', file, String(seed));
  const built = [of.buildMs.toFixed(0), of.heldMb.toFixed(0), of.residentMb.toFixed(0)];
  return [
    `Scale-free: ${nodes} artists, ${firsts.length} pairs, up to ${of.mostNeighbours} neighbours and ${of.mostPaths} paths:`,
    table(
      [...timesHeader, 'built in ms', 'held MB', 'resident MB'],
      [timesRow('Crossover, one', one, built), timesRow('Crossover, all', all, ['', '', ''])],
    ),
  ].join('\n\n');
}

async function inTheCatalog(): Promise<string> {
  const { answers, ...of } = await childSays<CatalogFigures>('catalog-child', String(seed));
  const said = Object.entries(answers).map(([type, count]) => `${count} ${type}`);
  return [
    `The catalog that ships, ${of.artists} artists: built in ${of.buildMs.toFixed(0)} ms, holds ${of.heldMb.toFixed(1)} MB; ` +
      `bridges in ${of.bridgeMs.toFixed(0)} ms. Paths within limits: ${said.join(', ')}.`,
    table(timesHeader, [timesRow('path', of.path, []), timesRow('reach', of.reach, [])]),
  ].join('\n\n');
}

function bytesOf({ buffer, byteOffset, byteLength }: Uint32Array): Buffer {
  return Buffer.from(buffer, byteOffset, byteLength);
}

async function childSays<Figures>(child: string, ...args: readonly string[]): Promise<Figures> {
  const { stdout } = await run(process.execPath, ['--expose-gc', `test/bench/path/${child}.ts`, ...args]);
  return JSON.parse(stdout) as Figures; // the line that the child writes
}

const timesHeader = ['what', 'asked', 'p50 ms', 'p99 ms', 'p99 of 3 ms', 'most ms'];

function timesRow(what: string, { count, p50, p99, undisturbedP99, most }: Times, more: readonly string[]): string[] {
  return [what, String(count), ...[p50, p99, undisturbedP99, most].map((ms) => ms.toFixed(3)), ...more];
}
