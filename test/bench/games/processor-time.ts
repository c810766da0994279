import { readdirSync, readFileSync } from 'node:fs';

/** Processor time of a process in seconds, and of everything that it started. */
export interface ProcessorTime {
  readonly own: number;
  readonly children: number;
}

/** The kernel counts in hundredths of a second, whatever its own clock is. */
const ticksPerSecond = 100;

export function processorTime(pid: number): ProcessorTime {
  const all = readdirSync('/proc').flatMap((name) => (/^\d+$/.test(name) ? (read(Number(name)) ?? []) : []));
  const below = (parent: number): number =>
    all.filter((one) => one.parent === parent).reduce((sum, one) => sum + one.seconds + below(one.pid), 0);
  return { own: all.find((one) => one.pid === pid)?.seconds ?? 0, children: below(pid) };
}

/** Undefined when it has ended meanwhile. */
function read(pid: number): { readonly pid: number; readonly parent: number; readonly seconds: number } | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name before may hold anything, blanks and brackets too.
    const fields = stat
      .slice(stat.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number);
    return { pid, parent: fields[1] ?? 0, seconds: ((fields[11] ?? 0) + (fields[12] ?? 0)) / ticksPerSecond };
  } catch {
    return undefined;
  }
}
