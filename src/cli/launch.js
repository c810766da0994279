// Runs a TypeScript program of this project on a machine that has nothing but npm and some Node from version 20 on:
//
//   node src/cli/launch.js [--dev] <program.ts> [arguments]
//
// Every npm script goes through here. The packages are installed when they are missing or do not fit the lock file, the
// Prisma client is generated when it is missing or older than the schema, and the program runs on the Node that the
// project pins as a package. When nothing is to be done, this costs some milliseconds. --dev: the program needs the
// development packages, also in production.
//
// It is plain JavaScript, and what it imports is too, because the Node that first reads it may know no TypeScript.
// It speaks on stderr alone: stdout belongs to the program.

import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const oldestNode = 20;
const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** @returns {Promise<void>} settles when the program has been loaded, or has ended in a process of its own */
async function launch() {
  if (Number.parseInt(process.versions.node, 10) < oldestNode) {
    return giveUp(`Crossover needs Node ${oldestNode} or newer to start; this is Node ${process.versions.node}.`);
  }
  const { findWork } = await import('./launch/find-work.js');
  const { followParent, runHere, runPinned, runsPinned } = await import('./launch/run.js');

  const given = process.argv.slice(2);
  const needsDev = given[0] === '--dev';
  const [program, ...args] = needsDev ? given.slice(1) : given;
  if (program === undefined) return giveUp('Say which program to run: node src/cli/launch.js src/main.ts');

  const launched = followParent();
  const dev = needsDev || !omitsDev();
  const work = findWork(root, dev);
  if (work.length > 0) {
    const { prepare } = await import('./launch/prepare.js');
    await prepare(root, dev);
  }
  if (launched || (work.length === 0 && runsPinned(root))) return runHere(root, program, args);
  return runPinned(root, process.argv.slice(1));
}

/** What an operator says who wants no development packages: npm's own two ways. */
function omitsDev() {
  return process.env.NODE_ENV === 'production' || /\bdev\b/.test(process.env.npm_config_omit ?? '');
}

function giveUp(sentence, code = 1) {
  process.stderr.write(`${sentence}\n`);
  process.exitCode = code;
}

try {
  await launch();
} catch (error) {
  // Whatever the program throws keeps its stack.
  if (error?.name !== 'LaunchError') throw error;
  giveUp(error.message, error.exitCode);
}
