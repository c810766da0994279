import type { Logger } from 'pino';

import { notesOf, seed } from '#prisma/seed.ts';

import type { CurationStore } from './app/curation/ports.ts';
import { reviewContent } from './catalog-files/review-content.ts';
import { loadCatalog, storedVersion } from './db/catalog-repo.ts';
import { channels } from './db/channels.ts';
import { createCurationStore } from './db/curation/create-curation-store.ts';
import { listen } from './db/listen.ts';
import type { Database } from './db/open-database.ts';
import { openPool, type SqlPool } from './db/pool/open-pool.ts';
import { createDecisionNews } from './decision-news.ts';
import { type CatalogFollower, followCatalog } from './live-catalog.ts';

interface CatalogNeeds {
  readonly database: Pick<Database, 'prisma' | 'url'>;
  readonly log: Logger;
  /** One line for the person who started the bot. */
  readonly say: (line: string) => void;
  /** Where the files are, if they are not those that ship. */
  readonly folder?: string;
}

export interface OpenCatalog {
  readonly catalog: CatalogFollower;
  readonly curation: CurationStore;
  readonly pool: SqlPool;
  close(): Promise<void>;
}

/** Seeds the database, answers from what it holds, and follows what any process changes in it. */
export async function openCatalog({ database, log, say, ...files }: CatalogNeeds): Promise<OpenCatalog> {
  const { prisma, url } = database;
  const seeded = await seed(prisma, files);
  const first = await loadCatalog(prisma);
  const how = seeded.changed === 0 ? 'up to date' : `${seeded.changed} rows written`;
  say(`Catalog ${first.version}: ${first.collaborations.length} songs, ${first.artists.length} artists (${how}).`);
  for (const note of notesOf(seeded)) say(note);

  const pool = openPool({ url, log });
  const load = () => loadCatalog(prisma);
  const catalog = followCatalog({ first, load, storedVersion: () => storedVersion(pool), log });
  const news = createDecisionNews({ usersToTell: () => curation.usersToTell(), log });
  const curation = createCurationStore({ prisma, pool, review: reviewContent, onDecided: news.onDecided });
  const listener = listen({
    pool,
    log,
    channels: {
      [channels.catalog]: { heard: catalog.look, missed: catalog.look },
      [channels.decided]: { heard: news.decided, missed: news.lookUp },
    },
  });
  return {
    catalog,
    curation,
    pool,
    async close() {
      catalog.close();
      await listener.close();
      await pool.close();
    },
  };
}
