/** Builds one engine, asks it everything and says in one line of JSON how it did. Needs --expose-gc and the file that `search.ts` writes. */
import { readFileSync } from 'node:fs';

import { foldName } from '#src/domain/catalog/names/fold-name.ts';

import { engines, type Engine } from './engines.ts';
import { heldMb } from '../held-mb.ts';
import { createStopwatch } from '../stopwatch.ts';
import type { EngineFigures, KindFigures, QueriesOfKind, UnknownFigures, Workload } from './workload.ts';

const [, , engineName = '', file = ''] = process.argv;
/** Milliseconds that a kind of query may take; a slow engine then answers a part of them. */
const mostMs = 10_000;
const warmUp = 300;

const { lists, unknown } = JSON.parse(readFileSync(file, 'utf8')) as Workload; // as search.ts writes it
process.stdout.write(`${JSON.stringify(measureAll())}\n`);

function measureAll(): EngineFigures {
  const built = lists.map(({ names, kinds }, at) => {
    const prepared = engines[engineName as keyof typeof engines](names); // search.ts names one of them
    const before = heldMb();
    const startedAt = performance.now();
    const engine = prepared();
    const buildMs = performance.now() - startedAt;
    const indexMb = heldMb() - before;
    const right = names.map(({ name, hangul = '' }) => [foldName(name), foldName(hangul)]);
    const found = kinds.map((queries) => measure(engine, queries, right));
    return { buildMs, indexMb, kinds: found, unknown: at === 0 ? measureUnknown(engine) : [] };
  });
  const [first] = built;
  if (first === undefined) throw new Error('no names to measure with');
  return { ...first, kinds: built.flatMap(({ kinds }) => kinds) };
}

function measure(
  { find }: Engine,
  { kind, queries }: QueriesOfKind,
  right: readonly (readonly string[])[],
): KindFigures {
  warm(
    find,
    queries.map(({ text }) => text),
  );
  const watch = createStopwatch();
  const tally = { first: 0, among: 0, alone: 0, aloneFirst: 0 };
  const until = performance.now() + mostMs;
  for (const query of queries) {
    const found = watch.time(() => find(query.text));
    const place = found.findIndex((at) => right[at]?.includes(query.right) === true);
    if (place === 0) tally.first += 1;
    if (place >= 0) tally.among += 1;
    if (query.alone) tally.alone += 1;
    if (query.alone && place === 0) tally.aloneFirst += 1;
    if (performance.now() > until) break;
  }
  return { kind, ...tally, ...watch.times() };
}

/** A slow engine has had its code compiled after a part of them. */
function warm(ask: (text: string) => unknown, texts: readonly string[]): void {
  const until = performance.now() + mostMs / 20;
  for (const text of texts.slice(-warmUp)) {
    if (performance.now() > until) return;
    ask(text);
  }
}

function measureUnknown({ unknown: lookups }: Engine): readonly UnknownFigures[] {
  if (lookups === undefined) return [];
  return Object.entries(lookups).map(([what, ask]) => {
    warm(ask, unknown);
    const watch = createStopwatch();
    for (const text of unknown) watch.time(() => ask(text));
    return { what, ...watch.times() };
  });
}
