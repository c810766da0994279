import { chmod, cp, lstat, mkdtemp, readdir, rename, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { DatabaseError } from '../database-error.ts';
import { type PostgresBinaries, programIn } from './binaries.ts';
import type { ClusterUser } from './cluster-user.ts';

/** True when the user may enter every folder on the way to `target`, and `target` itself where it is one or a program. */
export async function canReach(target: string, { uid, gid }: ClusterUser): Promise<boolean> {
  for (let place = path.resolve(target); ; place = path.dirname(place)) {
    const { mode, uid: owner, gid: group } = await stat(place);
    const bit = owner === uid ? 0o100 : group === gid ? 0o010 : 0o001;
    if ((mode & bit) === 0) return false;
    if (place === path.dirname(place)) return true;
  }
}

/**
 * The binaries where the user can run them: as they are, or copied out when the project lies below a private folder (root's home, a
 * fresh `mktemp -d`). The copy belongs to root, so nobody else can have put something of their own in its place.
 */
export async function reachableBinaries(binaries: PostgresBinaries, user: ClusterUser): Promise<PostgresBinaries> {
  if (await canReach(programIn(binaries, 'postgres'), user)) return binaries;
  const folder = await publicFolder(user);
  const copy = { ...binaries, root: path.join(folder, `crossover-postgres-${binaries.version}`) };
  if ((await belongsToUs(copy.root)) && (await size(copy.root)) === (await size(binaries.root))) return copy;
  await rm(copy.root, { recursive: true, force: true });
  const draft = await mkdtemp(`${copy.root}-`);
  await cp(binaries.root, draft, { recursive: true, verbatimSymlinks: true });
  await openToAll(draft);
  // Another process may have been faster; then its copy does as well.
  await rename(draft, copy.root).catch(() => rm(draft, { recursive: true, force: true }));
  return copy;
}

async function publicFolder(user: ClusterUser): Promise<string> {
  for (const folder of [tmpdir(), '/tmp', '/var/tmp']) {
    if (await canReach(folder, user).catch(() => false)) return folder;
  }
  throw new DatabaseError(
    'unsupported-machine',
    'Postgres cannot run from below a private folder of root: move the project, or start the bot as an ordinary user.',
  );
}

async function belongsToUs(folder: string): Promise<boolean> {
  const found = await lstat(folder).catch(() => undefined);
  return found?.isDirectory() === true && found.uid === process.getuid?.();
}

/** How many files there are: what cleans old files out of a temporary folder takes them one by one. */
async function size(folder: string): Promise<number> {
  return (await readdir(folder, { recursive: true })).length;
}

async function openToAll(folder: string): Promise<void> {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { withFileTypes: true, recursive: true })) {
    if (entry.isSymbolicLink()) continue;
    const place = path.join(entry.parentPath, entry.name);
    const { mode } = await stat(place);
    await chmod(place, mode | ((mode & 0o100) === 0 ? 0o044 : 0o055));
  }
}
