import { startProcess } from '#test/support/processes.ts';

import { table } from '../figures.ts';

interface Percentiles {
  readonly count: number;
  readonly p50Us: number;
  readonly p99Us: number;
  readonly mostUs: number;
}

export interface BankFigures extends Percentiles {
  readonly songs: number;
  readonly subjects: number;
  readonly buildMs: number;
  readonly heapMb: number;
}

export interface JudgeFigures extends Percentiles {
  readonly right: number;
  readonly close: number;
  readonly wrong: number;
}

/** Making questions of the catalog that ships and of one three times as large, and judging typed guesses. */
export async function questions(): Promise<string> {
  const shipped = await measure<BankFigures & { readonly judge: JudgeFigures }>('shipped');
  const larger = await measure<BankFigures>('threefold');
  const bankHeader = [
    'catalog',
    'songs',
    'subjects',
    'bank built in ms',
    'bank MB',
    'questions',
    'p50 µs',
    'p99 µs',
    'most µs',
  ];
  const judgeHeader = ['guesses', 'right', 'close', 'wrong', 'p50 µs', 'p99 µs', 'most µs'];
  const { judge } = shipped;
  return [
    table(bankHeader, [bankRow('that ships', shipped), bankRow('three times as large', larger)]),
    table(judgeHeader, [[judge.count, judge.right, judge.close, judge.wrong].map(String).concat(timesOf(judge))]),
  ].join('\n\n');
}

/** In a process of its own: what else was compiled or collected must not count. */
async function measure<Figures>(which: 'shipped' | 'threefold'): Promise<Figures> {
  const { line, stop } = await startProcess({
    nodeArgs: ['--expose-gc'],
    file: 'test/bench/games/questions-child.ts',
    args: [which],
    ready: /^\{/,
  });
  await stop();
  return JSON.parse(line) as Figures; // the line that questions-child.ts writes
}

function bankRow(name: string, figures: BankFigures): string[] {
  const { songs, subjects, buildMs, heapMb, count } = figures;
  return [
    name,
    String(songs),
    String(subjects),
    buildMs.toFixed(0),
    heapMb.toFixed(1),
    String(count),
    ...timesOf(figures),
  ];
}

function timesOf({ p50Us, p99Us, mostUs }: Percentiles): string[] {
  return [p50Us, p99Us, mostUs].map((us) => us.toFixed(0));
}
