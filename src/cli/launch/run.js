import { realpathSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

import { runChild } from './child.js';
import { swallowEchoes } from './echoes.js';
import { pinnedNode } from './find-work.js';
import { LaunchError } from './launch-error.js';

/** Tells the second launcher, on the pinned Node, who the first one is. */
const launcher = 'CROSSOVER_LAUNCHER';
const lookEveryMs = 500;
const wrongMachine = 'Was node_modules copied from another kind of machine? Delete it and start again.';

/** Whether this process is the pinned Node itself: npm puts node_modules/.bin first, so from the second start on it is. */
export function runsPinned(root) {
  return realpathSync(process.execPath) === realpathSync(join(root, pinnedNode));
}

/** The program in this very process: no second process to feed, to signal or to lose. */
export async function runHere(root, program, args) {
  const path = resolve(root, program);
  process.argv = [process.execPath, path, ...args];
  swallowEchoes();
  await import(pathToFileURL(path).href);
}

/** The first start ever, on the machine's own Node: the same command line once more on the pinned one. */
export async function runPinned(root, commandLine) {
  const { code, signal } = await runChild({
    command: join(root, pinnedNode),
    args: [...process.execArgv, ...commandLine],
    env: { ...process.env, [launcher]: String(process.pid) },
    stdout: true,
  }).catch((error) => {
    throw new LaunchError(`${pinnedNode} cannot be run (${error.code}). ${wrongMachine}`, 126);
  });
  if (signal === null) process.exitCode = code ?? 1;
  else process.kill(process.pid, signal);
}

/**
 * Ends this process, as SIGTERM would, when the process that started it is gone, and says whether that was a launcher.
 *
 * What npm does (11.19, with dash as /bin/sh), and why the scripts in package.json begin with `exec`:
 * - dash starts `node …` as a child and waits. npm sends SIGTERM to that shell alone, which dies at once and leaves a bot
 *   that never heard of it; SIGINT is lost altogether. With `exec` npm's child is this process: it gets both, and npm
 *   waits and ends with its exit code.
 * - SIGKILL to npm tells nobody. The only trace is another parent, hence this look twice a second.
 * Started by hand, a parent may leave as it likes (nohup, a closed shell).
 */
export function followParent() {
  const first = process.env[launcher];
  // Nobody further down is to mistake itself for the second launcher.
  delete process.env[launcher];
  if (first === undefined && process.env.npm_lifecycle_event === undefined) return false;
  const parent = first === undefined ? process.ppid : Number(first);
  const look = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(look);
    process.kill(process.pid, 'SIGTERM');
  }, lookEveryMs);
  look.unref();
  return first !== undefined;
}
