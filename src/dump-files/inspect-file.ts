import { createHash } from 'node:crypto';
import { open, stat } from 'node:fs/promises';
import path from 'node:path';

import { DumpFileError } from './dump-file-error.ts';

export interface DumpFile {
  readonly path: string;
  /** Without folders. */
  readonly name: string;
  /** In bytes, as it lies on the disk. */
  readonly size: number;
  readonly isXz: boolean;
  /** Of size and beginning, in hexadecimal: two files of one fingerprint are taken for the same one. */
  readonly fingerprint: string;
}

const beginning = 64 * 1024;

/** What is recognized and refused, by its first bytes. */
const foreign: readonly (readonly [string, string])[] = [
  ['1f8b', 'packed with gzip: unpack it first'],
  ['425a68', 'packed with bzip2: unpack it first'],
  ['504b0304', 'a zip archive: unpack it first'],
  ['28b52ffd', 'packed with zstd: unpack it first'],
  ['377abcaf', 'a 7-Zip archive: unpack it first'],
  ['fffe', 'not written in UTF-8'],
  ['feff', 'not written in UTF-8'],
];
const xzMagic = 'fd377a585a00';

/**
 * Looks at the beginning of a file, and at nothing else.
 * @throws DumpFileError for what is missing, empty, a folder, unreadable or plainly something else
 */
export async function inspectFile(given: string): Promise<DumpFile> {
  const name = path.basename(given);
  const { size, head } = await readBeginning(given);
  const hex = head.subarray(0, 8).toString('hex');
  const known = foreign.find(([magic]) => hex.startsWith(magic));
  if (known !== undefined) throw new DumpFileError(`${given} is ${known[1]}.`);
  const isXz = hex.startsWith(xzMagic);
  const fingerprint = createHash('sha256').update(`${size}\n`).update(head).digest('hex');
  return { path: given, name, size, isXz, fingerprint };
}

async function readBeginning(given: string): Promise<{ size: number; head: Buffer }> {
  try {
    const stats = await stat(given);
    if (stats.isDirectory()) throw new DumpFileError(`${given} is a folder: name the files in it.`);
    if (!stats.isFile())
      throw new DumpFileError(`${given} is not a file that can be read twice: save it to the disk first.`);
    if (stats.size === 0) throw new DumpFileError(`${given} is empty.`);
    const file = await open(given);
    try {
      const head = Buffer.alloc(Math.min(beginning, stats.size));
      const { bytesRead } = await file.read(head, 0, head.length, 0);
      return { size: stats.size, head: head.subarray(0, bytesRead) };
    } finally {
      await file.close();
    }
  } catch (error) {
    throw explained(given, error);
  }
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'There is no file',
  ENOTDIR: 'There is no file',
  EACCES: 'Nobody has allowed this program to read',
  EPERM: 'Nobody has allowed this program to read',
};

function explained(given: string, error: unknown): unknown {
  if (error instanceof DumpFileError || !(error instanceof Error) || !('code' in error)) return error;
  const reason = reasons[String(error.code)] ?? `The disk did not give (${String(error.code)})`;
  return new DumpFileError(`${reason} ${given}.`, { cause: error });
}
