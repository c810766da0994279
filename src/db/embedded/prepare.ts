import { access, chmod, constants, lchown, mkdir, readdir, stat } from 'node:fs/promises';
import path from 'node:path';

import { findBinaries, type PostgresBinaries } from './binaries.ts';
import { type Cluster, clusterAt, hasCluster, notWritable, unlessMissing } from './cluster.ts';
import { type ClusterUser, clusterUser } from './cluster-user.ts';
import { reachableBinaries } from './reach.ts';

export interface Place {
  readonly cluster: Cluster;
  readonly binaries: PostgresBinaries;
  readonly user: ClusterUser | undefined;
}

/**
 * The cluster's place, ready to be used by the user Postgres runs as.
 * @throws DatabaseError not-writable, damaged, unsupported-machine
 */
export async function preparePlace(dataDir: string): Promise<Place> {
  const cluster = clusterAt(path.resolve(dataDir, 'postgres'));
  await makeWritable(path.dirname(cluster.folder));
  const user = await clusterUser(cluster.folder);
  const found = await findBinaries();
  const binaries = user === undefined ? found : await reachableBinaries(found, user);
  if (await hasCluster(cluster, binaries)) {
    await closeToOthers(cluster.data);
    if (user !== undefined) await giveTo(user, cluster.folder);
  }
  return { cluster, binaries, user };
}

/**
 * What preparePlace would find, without touching anything.
 * @throws DatabaseError as it does
 */
export async function inspectPlace(dataDir: string): Promise<{ cluster: Cluster; exists: boolean }> {
  const cluster = clusterAt(path.resolve(dataDir, 'postgres'));
  await access(await nearestExisting(path.dirname(cluster.folder)), constants.W_OK | constants.X_OK).catch(
    (error: unknown) => {
      throw notWritable(path.dirname(cluster.folder), error);
    },
  );
  return { cluster, exists: await hasCluster(cluster, await findBinaries()) };
}

async function makeWritable(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
    await access(folder, constants.W_OK | constants.X_OK);
  } catch (error) {
    throw notWritable(folder, error);
  }
}

async function nearestExisting(folder: string): Promise<string> {
  const found = await stat(folder).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw notWritable(folder, error);
  });
  if (found === undefined) return nearestExisting(path.dirname(folder));
  // Asked for its rights, a file would only be said to lack some.
  if (!found.isDirectory()) throw notWritable(folder, Object.assign(new Error('a file'), { code: 'ENOTDIR' }));
  return folder;
}

/** Postgres refuses a data folder that others may enter, which a copy or a restored backup easily is. */
async function closeToOthers(data: string): Promise<void> {
  if (((await stat(data)).mode & 0o077) === 0) return;
  await chmod(data, 0o700).catch((error: unknown) => {
    throw notWritable(data, error);
  });
}

/** A cluster that root has copied here belongs to root, and Postgres wants to own what it works on. */
async function giveTo(user: ClusterUser, folder: string): Promise<void> {
  if ((await stat(folder)).uid === user.uid && (await stat(path.join(folder, 'data'))).uid === user.uid) return;
  await giveContent(user, folder);
  await lchown(folder, user.uid, user.gid);
}

/** Another process may start the server at the same time, whose files come and go. */
async function giveContent(user: ClusterUser, folder: string): Promise<void> {
  const noneIfGone = (error: unknown) => unlessMissing(error, folder);
  for (const entry of await readdir(folder, { withFileTypes: true }).catch(noneIfGone)) {
    const place = path.join(folder, entry.name);
    if (entry.isDirectory()) await giveContent(user, place);
    await lchown(place, user.uid, user.gid).catch(noneIfGone);
  }
}
