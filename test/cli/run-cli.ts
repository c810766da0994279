import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

interface Ran {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs one of the operator's programs as its own process, as a shell would. */
export function runCli(program: 'collab' | 'catalog', ...args: string[]): Promise<Ran> {
  return new Promise((resolve) => {
    execFile(process.execPath, [`src/cli/${program}.ts`, ...args], { cwd: root }, (error, stdout, stderr) => {
      resolve({ exitCode: error === null ? 0 : Number(error.code), stdout, stderr });
    });
  });
}

/** The one JSON document on stdout; throws when there is anything else. */
export function jsonOf({ stdout }: Ran): unknown {
  return JSON.parse(stdout);
}
