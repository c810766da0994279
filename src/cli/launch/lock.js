import { mkdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { dirname } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

const lookEveryMs = 200;
const beatEveryMs = 2000;
/** A holder on another machine, or in another container, that has not been heard of for so long is gone. */
const silentForMs = 30_000;

/**
 * One holder at a time over all processes that share the folder. A lock whose holder was killed is taken over; the
 * holder's child counts as the holder, because an install goes on when only its launcher is killed.
 * @param {string} path
 * @param {() => void} onWait called once when somebody else holds it
 */
export async function takeLock(path, onWait) {
  mkdirSync(dirname(path), { recursive: true });
  const me = { host: hostname(), pids: [process.pid], token: `${process.pid}-${Date.now()}` };
  for (let waited = false; !(await tryLock(path, me)); await delay(lookEveryMs)) {
    if (!waited) onWait();
    waited = true;
  }
  const beat = setInterval(() => touch(path), beatEveryMs);
  beat.unref();
  return {
    nameChild: (pid) => writeFileSync(path, JSON.stringify({ ...me, pids: [process.pid, pid] })),
    release() {
      clearInterval(beat);
      rmSync(path, { force: true });
    },
  };
}

async function tryLock(path, me) {
  if (create(path, me)) return true;
  const holder = read(path);
  if (holder === undefined || !isGone(path, holder)) return false;
  // Renaming is atomic, so of those who find the same dead holder only one gets this file out of the way. Who was slow
  // may have moved the fast one's new lock: the fast one looks again below and waits like everybody else.
  const aside = `${path}.${me.token}`;
  try {
    renameSync(path, aside);
    rmSync(aside);
  } catch {
    return false;
  }
  if (!create(path, me)) return false;
  await delay(lookEveryMs);
  return read(path)?.token === me.token;
}

function create(path, me) {
  try {
    writeFileSync(path, JSON.stringify(me), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
}

function read(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    // Just released, or being written this moment; the next look tells.
    return undefined;
  }
}

function isGone(path, { host, pids }) {
  if (host === hostname()) return !pids.some(isAlive);
  const age = Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
  return age > silentForMs;
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

function touch(path) {
  const now = new Date();
  try {
    utimesSync(path, now, now);
  } catch {
    // Taken away by hand: nothing left to keep alive.
  }
}
