import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { text } from 'node:stream/consumers';

export interface ImportRun {
  /** Wall time, from the start of the process to its end. */
  readonly seconds: number;
  /** The most memory that was resident at once, as the kernel counts it. */
  readonly peakMb: number;
  readonly changed: number;
  readonly files: readonly {
    readonly counts: Readonly<Record<string, number>>;
    readonly seconds: number;
    readonly kept: number;
  }[];
}

const lookEveryMs = 100;

/** Runs the command as an operator does, and watches its memory. */
export async function runImport(url: string, paths: readonly string[]): Promise<ImportRun> {
  const startedAt = performance.now();
  // As the script does.
  const flags = ['--max-semi-space-size=4'];
  const args = [...flags, 'src/cli/catalog.ts', 'import', 'musicbrainz', ...paths, '--touching', 'korean', '--json'];
  const child = spawn(process.execPath, args, {
    env: { ...process.env, DATABASE_URL: url, LOG_LEVEL: 'warn' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let peakMb = 0;
  const watch = setInterval(() => (peakMb = Math.max(peakMb, peakOf(child.pid))), lookEveryMs);
  const ended = once(child, 'exit');
  const said = await text(child.stdout);
  const [code] = await ended;
  clearInterval(watch);
  if (code !== 0) throw new Error(`the import ended with ${String(code)}: ${said}`);
  const { files, written } = JSON.parse(said) as Pick<ImportRun, 'files'> & { written: { changed: number } }; // as reportJson writes it
  return { seconds: (performance.now() - startedAt) / 1000, peakMb, changed: written.changed, files };
}

function peakOf(pid: number | undefined): number {
  try {
    const kilobytes = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return Number(kilobytes ?? 0) / 1024;
  } catch {
    // It has just ended.
    return 0;
  }
}
