import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';

/** A child process of the bench, ended with it. */
export interface Running {
  readonly pid: number;
  /** Resident memory in MB, as the kernel counts it. */
  residentMb(): number;
  stop(): Promise<void>;
}

export interface Start {
  readonly file: string;
  readonly nodeArgs?: readonly string[];
  readonly args?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  /** The line of standard output that says it is ready. */
  readonly ready: RegExp;
}

const readyMs = 60_000;

/** Starts a TypeScript file under this Node and waits for its ready line, which is returned. */
export async function startProcess({
  file,
  nodeArgs = [],
  args = [],
  environment = {},
  ready,
}: Start): Promise<Running & { readonly line: string }> {
  const child = spawn(process.execPath, [...nodeArgs, file, ...args], {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const line = await readyLine(child, ready, file);
  const { pid } = child;
  if (pid === undefined) throw new Error(`${file} has no process id`);
  return { line, pid, residentMb: () => residentMb(pid), stop: () => stop(child) };
}

function readyLine(child: ChildProcess, ready: RegExp, file: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`${file} was not ready within ${readyMs} ms`)), readyMs);
    child.once('exit', (code) => reject(new Error(`${file} ended with ${code} before it was ready`)));
    if (child.stdout === null) return;
    createInterface({ input: child.stdout }).on('line', (line) => {
      if (!ready.test(line)) return;
      clearTimeout(timer);
      resolve(line);
    });
  });
}

function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill('SIGTERM');
  });
}

function residentMb(pid: number): number {
  const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return Number(kilobytes) / 1024;
}
