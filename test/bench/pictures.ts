import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

import { table } from './figures.ts';
import type { PictureFigures } from './pictures/pictures-child.ts';

const run = promisify(execFile);

/** Pictures of answers from the catalog that ships, drawn one after another in a thread, as the bot has it. */
export async function pictures(): Promise<string> {
  const { stdout } = await run(process.execPath, ['test/bench/pictures/pictures-child.ts']);
  const { kinds, loop, memory } = JSON.parse(stdout) as PictureFigures; // the line that the child writes
  const rows = kinds.map(({ kind, coldMs, times, mostBytes }) => [
    kind,
    String(times.count),
    ...[coldMs, times.p50, times.p99, times.undisturbedP99, times.most].map((ms) => ms.toFixed(0)),
    (mostBytes / 1000).toFixed(0),
  ]);
  const header = ['kind', 'drawn', 'first of all ms', 'p50 ms', 'p99 ms', 'p99 of 3 ms', 'most ms', 'most kB'];
  const [drawing, idle] = [loop.drawing, loop.idle].map(
    ({ p99, most }) => `p99 ${p99.toFixed(1)}, most ${most.toFixed(1)}`,
  );
  return [
    table(header, rows),
    `The event loop's delay in ms: while pictures are drawn ${drawing}; while none are ${idle}.`,
    `Resident memory: ${memory.before.toFixed(0)} MB before, ${memory.after.toFixed(0)} MB after the last picture, ` +
      `${memory.gone.toFixed(0)} MB when its thread has gone.`,
  ].join('\n\n');
}
