import { spawn, type ChildProcess } from 'node:child_process';

export interface Children {
  /** Runs a tool to its end. What it says is returned, or shown as it comes. */
  run(command: string, args: readonly string[], output: 'keep' | 'show'): Promise<Ended>;
}

interface Ended {
  /** Not 0 as well when it was ended by a signal or could not be started. */
  readonly code: number;
  readonly said: string;
}

/** A test run has a database server below it: whoever stops the run stops the tools, which then clear up; no further one is started. */
export function createChildren(environment: NodeJS.ProcessEnv): Children {
  const running = new Set<ChildProcess>();
  let stopped = false;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      stopped = true;
      for (const child of running) child.kill(signal);
    });
  }
  return {
    run: (command, args, output) =>
      new Promise((resolve) => {
        if (stopped) return resolve({ code: 130, said: 'not run' });
        const child = spawn(command, args, {
          env: environment,
          stdio: output === 'show' ? 'inherit' : ['ignore', 'pipe', 'pipe'],
        });
        running.add(child);
        const said: Buffer[] = [];
        child.stdout?.on('data', (piece: Buffer) => said.push(piece));
        child.stderr?.on('data', (piece: Buffer) => said.push(piece));
        child.once('error', (error) => resolve({ code: 1, said: error.message }));
        child.once('close', (code) => {
          running.delete(child);
          resolve({ code: code ?? 1, said: Buffer.concat(said).toString() });
        });
      }),
  };
}
