import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';

interface Ran {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Running {
  /** As Ctrl-C does. */
  interrupt(): void;
  readonly ran: Promise<Ran>;
}

/** `catalog import musicbrainz …` as a process of its own, into the database at `url`. */
export function startImport(url: string, ...args: readonly string[]): Running {
  const child = spawn(process.execPath, ['src/cli/catalog.ts', 'import', 'musicbrainz', ...args], {
    env: { ...process.env, DATABASE_URL: url, LOG_LEVEL: 'warn' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const finish = async (): Promise<Ran> => {
    const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
    return { exitCode: child.exitCode, stdout, stderr };
  };
  const ended = once(child, 'exit');
  return { interrupt: () => void child.kill('SIGINT'), ran: finish() };
}
