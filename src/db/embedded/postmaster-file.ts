import { readFile, rm, stat } from 'node:fs/promises';
import path from 'node:path';

import { isPostgresOn } from './processes.ts';

/** A running server, as its own `postmaster.pid` describes it. */
export interface Postmaster {
  readonly pid: number;
  /** Epoch ms, to the second. */
  readonly startedAt: number;
  readonly port: number;
  readonly isReady: boolean;
}

const lines = { pid: 0, startedAt: 2, port: 3, status: 7 } as const;

/** What the file says, whether true or not; undefined when there is none or it is half-written. */
export async function readPostmasterFile(data: string): Promise<Postmaster | undefined> {
  const text = await readFile(path.join(data, 'postmaster.pid'), 'utf8').catch(() => '');
  const line = text.split('\n');
  const pid = Number(line[lines.pid]);
  // A server in single-user mode writes its number with a minus.
  if (!Number.isInteger(pid) || pid === 0) return undefined;
  return {
    pid: Math.abs(pid),
    startedAt: Number(line[lines.startedAt]) * 1000,
    port: Number(line[lines.port]),
    isReady: line[lines.status]?.trim() === 'ready',
  };
}

/** A server writes into the file at once; one that is empty for so long was left by one that died before it could. */
const emptyMs = 1000;

/** The server that runs on the data folder. A file that a dead one left behind is removed, also when its number lives on in another program. */
export async function findPostmaster(data: string): Promise<Postmaster | undefined> {
  const found = await readPostmasterFile(data);
  if (found === undefined) {
    await removeEmpty(path.join(data, 'postmaster.pid'));
    return undefined;
  }
  if (await isPostgresOn(found.pid, data)) return found;
  const now = await readPostmasterFile(data);
  // Unless a new server has written its own meanwhile.
  if (now?.pid === found.pid && now.startedAt === found.startedAt)
    await rm(path.join(data, 'postmaster.pid'), { force: true });
  return undefined;
}

async function removeEmpty(file: string): Promise<void> {
  const found = await stat(file).catch(() => undefined);
  if (found?.size === 0 && Date.now() - found.mtimeMs > emptyMs) await rm(file, { force: true });
}
