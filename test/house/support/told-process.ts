import { spawn } from 'node:child_process';

/** A process that tells what it does: tests wait for its words, not for time. */
export interface Told {
  readonly pid: number;
  readonly stdout: () => string;
  readonly stderr: () => string;
  /** Resolves when it has said so, on either stream; rejects when it ends without. */
  said(words: string): Promise<void>;
  kill(signal: NodeJS.Signals): void;
  /** How it ended, when its streams are closed: nobody who shares them is left. */
  readonly ended: Promise<{ readonly code: number | null; readonly signal: NodeJS.Signals | null }>;
}

interface Options {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
}

export function startTold(command: string, args: readonly string[], options: Options): Told {
  const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  const { pid } = child;
  if (pid === undefined) throw new Error(`${command} cannot be started`);
  const text = { stdout: '', stderr: '' };
  const waiting = new Set<() => void>();
  const hear = (stream: 'stdout' | 'stderr') => (piece: Buffer) => {
    text[stream] += piece.toString();
    for (const look of waiting) look();
  };
  child.stdout.on('data', hear('stdout'));
  child.stderr.on('data', hear('stderr'));
  const ended = new Promise<Awaited<Told['ended']>>((resolve) => {
    child.once('close', (code, signal) => resolve({ code, signal }));
  });
  return {
    pid,
    stdout: () => text.stdout,
    stderr: () => text.stderr,
    ended,
    kill: (signal) => child.kill(signal),
    said: (words) =>
      new Promise((resolve, reject) => {
        const look = () => {
          if (!`${text.stdout}\n${text.stderr}`.includes(words)) return;
          waiting.delete(look);
          resolve();
        };
        waiting.add(look);
        look();
        void ended.then(() => reject(new Error(`ended without "${words}": ${text.stdout} ${text.stderr}`)));
      }),
  };
}
