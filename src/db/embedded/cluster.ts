import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';

import { DatabaseError } from '../database-error.ts';
import { majorOf, type PostgresBinaries } from './binaries.ts';

/** Where a cluster and what belongs to it are. */
export interface Cluster {
  /** `<DATA_DIR>/postgres`, with everything below in it. */
  readonly folder: string;
  /** Postgres's own data folder. */
  readonly data: string;
  readonly passwordFile: string;
  readonly logFile: string;
}

export const superuser = 'crossover';

export function clusterAt(folder: string): Cluster {
  return {
    folder,
    data: path.join(folder, 'data'),
    passwordFile: path.join(folder, 'password'),
    logFile: path.join(folder, 'server.log'),
  };
}

const essentials = ['PG_VERSION', 'global/pg_control', 'base', 'pg_wal', 'postgresql.conf', 'pg_hba.conf'];

/**
 * Whether there is a cluster that this version can run.
 * @throws DatabaseError `damaged` when something is there that it cannot, `not-writable` when it may not look
 */
export async function hasCluster(
  { folder, data, passwordFile }: Cluster,
  binaries: PostgresBinaries,
): Promise<boolean> {
  const entries = await readdir(folder).catch((error: unknown) => unlessMissing(error, folder));
  if (entries.length === 0) return false;
  for (const needed of [passwordFile, ...essentials.map((name) => path.join(data, name))]) {
    const found = await stat(needed).catch((error: unknown) => unlessMissing(error, folder));
    if (!('mode' in found)) throw damaged(folder, `${path.relative(folder, needed)} is missing`);
  }
  const major = (await readFile(path.join(data, 'PG_VERSION'), 'utf8')).trim();
  if (major !== majorOf(binaries)) {
    throw damaged(folder, `it was made by Postgres "${major}", and this version brings ${majorOf(binaries)}`);
  }
  return true;
}

/** Nothing, for what is not there. @throws DatabaseError `not-writable` for any other failure of a file operation */
export function unlessMissing(error: unknown, folder: string): [] {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
  throw notWritable(folder, error);
}

export function damaged(folder: string, why: string, options?: ErrorOptions): DatabaseError {
  const sentence = `The database in ${folder} cannot be used: ${why}. Restore that folder from a backup, or move it away to begin with an empty database.`;
  return new DatabaseError('damaged', sentence, options);
}

/** A failed file operation as a sentence for the operator. */
export function notWritable(place: string, error: unknown): DatabaseError {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
  const sentence = ['ENOTDIR', 'EEXIST'].includes(code)
    ? `The data folder ${place} cannot be used: a file is in its place. Move that away, or set DATA_DIR to another.`
    : `The data folder ${place} cannot be used (${code}): correct its permissions and space, or set DATA_DIR to another.`;
  return new DatabaseError('not-writable', sentence, { cause: error });
}
