import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

import { ms, table } from './figures.ts';
import { engines } from './search/engines.ts';
import { makeWorkload, type EngineFigures, type KindFigures, type Workload } from './search/workload.ts';

/** Files of names to search among. */
export interface SearchFiles {
  readonly names?: string;
  readonly hangul?: string;
}

const run = promisify(execFile);

/** The search of artists beside four libraries: the same names and queries in the same run, each in a process of its own. */
export async function search(files: SearchFiles): Promise<string> {
  const workload = makeWorkload(files);
  const dir = mkdtempSync(join(tmpdir(), 'crossover-bench-'));
  try {
    const file = join(dir, 'workload.json');
    writeFileSync(file, JSON.stringify(workload));
    const figures: [string, EngineFigures][] = [];
    for (const name of Object.keys(engines)) figures.push([name, await measure(name, file)]);
    return report(workload, figures);
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

async function measure(engine: string, file: string): Promise<EngineFigures> {
  const { stdout } = await run(process.execPath, ['--expose-gc', 'test/bench/search/engine-child.ts', engine, file]);
  return JSON.parse(stdout) as EngineFigures; // the line that engine-child.ts writes
}

function report({ lists, unknown }: Workload, figures: readonly [string, EngineFigures][]): string {
  const bounds = new Map(lists.flatMap(({ kinds }) => kinds.map(({ kind, bound }) => [kind, bound])));
  const kinds = [...bounds.keys()].flatMap((kind) =>
    figures.map(([engine, { kinds: of }]) =>
      kindRow(
        engine,
        of.find((one) => one.kind === kind),
        bounds.get(kind),
      ),
    ),
  );
  const built = figures.map(([engine, { buildMs, indexMb }]) => [engine, buildMs.toFixed(0), indexMb.toFixed(0)]);
  const lookups = figures.flatMap(([engine, { unknown: of }]) =>
    of.map(({ what, count, p50, p99, most, undisturbedP99 }) => [
      engine,
      what,
      String(count),
      ...[p50, p99, most, undisturbedP99].map(ms),
    ]),
  );
  const sizes = lists.map(({ names }) => String(names.length)).join(', with names in Hangul ');
  return [
    `Names: ${sizes}.`,
    table(
      [
        'query',
        'engine',
        'asked',
        'first',
        'first where one fits',
        'among 25',
        'bound',
        'p50 ms',
        'p99 ms',
        'p99 of 3 ms',
      ],
      kinds,
    ),
    table(['engine', 'built in ms', 'index MB'], built),
    `${unknown.length} texts that are no name:`,
    table(['engine', 'what', 'asked', 'p50 ms', 'p99 ms', 'most ms', 'p99 of 3 ms'], lookups),
  ].join('\n\n');
}

function kindRow(engine: string, figures: KindFigures | undefined, bound = 1): string[] {
  if (figures === undefined) return [];
  const { kind, count, first, among, alone, aloneFirst, p50, p99, undisturbedP99 } = figures;
  const shares = [first / count, aloneFirst / alone, among / count, bound].map((share) => share.toFixed(3));
  return [kind, engine, String(count), ...shares, ms(p50), ms(p99), ms(undisturbedP99)];
}
