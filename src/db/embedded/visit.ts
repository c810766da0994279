import type { Logger } from 'pino';

import { withDatabase } from '../server-address.ts';
import { takeOwnership } from './owner-session.ts';
import { findPostmaster } from './postmaster-file.ts';
import { inspectPlace } from './prepare.ts';
import { clusterUrl } from './running-server.ts';
import { database } from './start-embedded-postgres.ts';

/**
 * The address of the server that a living bot runs under `<dataDir>/postgres`, for a command that works beside it; undefined when none
 * does. The server stays the bot's, and goes when the bot goes.
 */
export async function visitEmbeddedPostgres(dataDir: string, log: Logger): Promise<string | undefined> {
  const { cluster, exists } = await inspectPlace(dataDir);
  if (!exists) return undefined;
  const postmaster = await findPostmaster(cluster.data);
  if (postmaster?.isReady !== true) return undefined;
  const url = await clusterUrl(cluster, postmaster.port);
  const owner = await takeOwnership(url, log).catch(() => undefined);
  if (owner?.type === 'theirs') return withDatabase(url, database);
  // Whose bot was killed is started in order instead.
  await owner?.session.release();
  return undefined;
}
