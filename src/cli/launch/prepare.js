import { rmSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

import { runChild } from './child.js';
import { findWork, pinnedNode, stampFor } from './find-work.js';
import { LaunchError } from './launch-error.js';
import { takeLock } from './lock.js';

const stillEveryMs = 15_000;

/**
 * Installs and generates what is missing, one launcher at a time.
 * @throws {LaunchError} with one sentence and the exit code of what failed
 */
export async function prepare(root, dev) {
  const lock = await takeLock(join(root, '.cache', 'launch.lock'), () => {
    say('Another start is setting this checkout up; waiting for it.');
  });
  try {
    // Looked at again under the lock: another start may have done it meanwhile.
    if (findWork(root, dev).includes('install')) await install(root, dev, lock);
    if (findWork(root, dev).includes('install')) throw new LaunchError(unfitSentence, 1);
    if (findWork(root, dev).includes('generate')) await generate(root, lock);
  } finally {
    lock.release();
  }
}

const unfitSentence =
  'npm installed the packages, but they do not fit package-lock.json or bring no Node: is npm told to skip scripts or packages?';

async function install(root, dev, lock) {
  const args = ['ci', dev ? '--include=dev' : '--omit=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  // npm must not run on the very Node that it is about to delete, so this project's own programs leave the PATH.
  const own = join(root, 'node_modules', '.bin');
  const path = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== own);
  await step('Installing the packages (npm ci)', 'Installing the packages', lock, {
    command: 'npm',
    args,
    cwd: root,
    env: { ...process.env, PATH: path.join(delimiter) },
  });
}

async function generate(root, lock) {
  const stamp = stampFor(root);
  // Without the stamp an interrupted generate is done again.
  rmSync(stamp.path, { force: true });
  await step('Generating the database client (prisma generate)', 'Generating the database client', lock, {
    command: join(root, pinnedNode),
    args: [join(root, 'node_modules/prisma/build/index.js'), 'generate'],
    cwd: root,
    env: { ...process.env, PRISMA_HIDE_UPDATE_MESSAGE: '1' },
    quiet: true,
  });
  writeFileSync(stamp.path, stamp.content);
}

async function step(title, what, lock, child) {
  const start = Date.now();
  const seconds = () => Math.round((Date.now() - start) / 1000);
  say(`${title} …`);
  const still = setInterval(() => say(`… still at it after ${seconds()} s.`), stillEveryMs);
  try {
    const { code, signal, said } = await runChild({ ...child, onSpawn: lock.nameChild });
    if (signal !== null) throw new LaunchError(`${what} was stopped (${signal}); the next start does it again.`, 130);
    if (code !== 0) throw new LaunchError(failure(what, child, code, said), code);
    say(`${what} took ${seconds()} s.`);
  } catch (error) {
    if (error?.syscall?.startsWith('spawn') !== true) throw error;
    throw new LaunchError(
      `${what} failed: ${child.command} cannot be run (${error.code}). Is npm installed and on the PATH?`,
      127,
    );
  } finally {
    clearInterval(still);
  }
}

function failure(what, { command, args }, code, said) {
  const name = command === 'npm' ? `npm ${args[0]}` : 'prisma generate';
  return `${said}${what} failed: ${name} ended with code ${code}; its own words are above. Nothing was started.`;
}

function say(line) {
  process.stderr.write(`${line}\n`);
}
