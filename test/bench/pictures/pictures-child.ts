import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';

import { giveBackMemory } from '#src/give-back-memory.ts';
import { drawInThreads, type Drawer } from '#src/pictures/draw-in-threads.ts';
import { pictureStyles, type PictureSpec } from '#src/pictures/spec.ts';
import { hardSpecs } from '#test/pictures/support/hard-specs.ts';

import { createAsyncStopwatch, type Times } from '../stopwatch.ts';
import { workload } from './workload.ts';

export interface PictureFigures {
  readonly kinds: readonly KindFigures[];
  /** Of the thread that asks, while others draw; and as long, while nothing is drawn. Milliseconds. */
  readonly loop: { readonly drawing: Delay; readonly idle: Delay };
  /** Resident, in MB: before the first picture, after the last one, and when the threads have gone. */
  readonly memory: { readonly before: number; readonly after: number; readonly gone: number };
}

interface WarmFigures {
  readonly times: Times;
  readonly mostBytes: number;
}

export interface KindFigures extends WarmFigures {
  readonly kind: string;
  /** The first picture of all, with the thread that draws it. */
  readonly coldMs: number;
}

interface Delay {
  readonly p99: number;
  readonly most: number;
}

const most = 60;
const idleMs = 2000;

async function measure(): Promise<PictureFigures> {
  const specs = [...workload(most), ['hardest', Object.values(hardSpecs(10))] as const];
  giveBackMemory();
  const before = residentMb();
  const drawer = drawInThreads({ threads: 1, idleMs });
  const delay = monitorEventLoopDelay({ resolution: 1 });
  const startedAt = performance.now();
  delay.enable();
  // What the first picture of a thread costs is a figure of its own.
  const first = specs[0]?.[1][0];
  if (first !== undefined) await drawer.draw({ spec: first, style: 'dark' });
  const warm: WarmFigures[] = [];
  for (const [, list] of specs) warm.push(await measureKind(list, drawer));
  delay.disable();
  const drawing = delayOf(delay);
  const after = residentMb();
  const idle = await idleDelay(Math.min(10_000, performance.now() - startedAt) + idleMs);
  const memory = { before, after, gone: residentMb() };
  await drawer.close();
  const kinds: KindFigures[] = [];
  for (const [place, [kind, list]] of specs.entries()) {
    const figures = warm[place];
    if (figures !== undefined) kinds.push({ kind, coldMs: await coldMs(list[0]), ...figures });
  }
  return { kinds, loop: { drawing, idle }, memory };
}

async function measureKind(specs: readonly PictureSpec[], drawer: Drawer): Promise<WarmFigures> {
  const watch = createAsyncStopwatch();
  let mostBytes = 0;
  for (const [place, spec] of specs.entries()) {
    const style = pictureStyles[place % pictureStyles.length] ?? 'dark';
    const { byteLength } = await watch.time(() => drawer.draw({ spec, style }));
    mostBytes = Math.max(mostBytes, byteLength);
  }
  return { times: watch.times(), mostBytes };
}

async function coldMs(spec: PictureSpec | undefined): Promise<number> {
  if (spec === undefined) return Number.NaN;
  const drawer = drawInThreads({ threads: 1 });
  const startedAt = performance.now();
  await drawer.draw({ spec, style: 'dark' });
  const took = performance.now() - startedAt;
  await drawer.close();
  return took;
}

async function idleDelay(forMs: number): Promise<Delay> {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  await sleep(forMs);
  delay.disable();
  return delayOf(delay);
}

function delayOf(delay: { percentile(share: number): number; readonly max: number }): Delay {
  return { p99: delay.percentile(99) / 1e6, most: delay.max / 1e6 };
}

function residentMb(): number {
  return process.memoryUsage.rss() / 2 ** 20;
}

process.stdout.write(JSON.stringify(await measure()));
