import type { Logger } from 'pino';

import { notesOf, seed } from '#prisma/seed.ts';

import type { CurationStore } from './app/curation/ports.ts';
import { createReviewer, type Reviewer } from './catalog-files/review-aside.ts';
import { loadCatalog, storedVersion } from './db/catalog-repo.ts';
import { channels } from './db/channels.ts';
import { createCurationStore } from './db/curation/create-curation-store.ts';
import { listen } from './db/listen.ts';
import type { Database } from './db/open-database.ts';
import { openPool, type SqlPool } from './db/pool/open-pool.ts';
import { createDecisionNews } from './decision-news.ts';
import { openImportedLayers, sayImported } from './imported-layers.ts';
import { type CatalogFollower, followCatalog } from './live-catalog.ts';

interface CatalogNeeds {
  readonly database: Pick<Database, 'prisma' | 'url'>;
  readonly log: Logger;
  /** One line for the person who started the bot. */
  readonly say: (line: string) => void;
  /** Where the files are, if they are not those that ship. */
  readonly folder?: string;
  /** An import says so after every portion; only its end, told by so long a silence, is worth a new search. */
  readonly quietMs?: number;
}

export interface OpenCatalog {
  readonly catalog: CatalogFollower;
  readonly curation: CurationStore;
  readonly pool: SqlPool;
  close(): Promise<void>;
}

/** Seeds the database, answers from what it holds, and follows what any process changes in it. */
export async function openCatalog({
  database,
  log,
  say,
  quietMs = 3000,
  ...files
}: CatalogNeeds): Promise<OpenCatalog> {
  const { prisma, url } = database;
  const seeded = await seed(prisma, files);
  const first = await loadCatalog(prisma);
  const how = seeded.changed === 0 ? 'up to date' : `${seeded.changed} rows written`;
  say(`Catalog ${first.version}: ${first.collaborations.length} songs, ${first.artists.length} artists (${how}).`);
  for (const note of notesOf(seeded)) say(note);

  const pool = openPool({ url, log });
  const load = () => loadCatalog(prisma);
  const imported = await openImportedLayers({ url, pool }).catch(async (error: unknown) => {
    await pool.close();
    throw error;
  });
  const behind = sayImported(imported.first);
  if (behind !== undefined) say(behind);
  const catalog = followCatalog({ first, load, storedVersion: () => storedVersion(pool), imported, log });
  const news = createDecisionNews({ usersToTell: () => curation.usersToTell(), log });
  const reviewer = createReviewer();
  const curation = createCurationStore({
    prisma,
    pool,
    review: reviewer.review,
    known: () => catalog.index().catalog,
    onDecided: news.onDecided,
  });
  const listener = listen({
    pool,
    log,
    channels: {
      [channels.catalog]: { heard: catalog.look, missed: catalog.look },
      [channels.imported]: { heard: onceQuiet(catalog.lookAtImported, quietMs), missed: catalog.lookAtImported },
      [channels.decided]: { heard: news.decided, missed: news.lookUp },
    },
  });
  return {
    catalog,
    curation: expecting(curation, reviewer),
    pool,
    async close() {
      catalog.close();
      await reviewer.close();
      await listener.close();
      await pool.close();
    },
  };
}

function onceQuiet(call: () => void, afterMs: number): () => void {
  let timer: NodeJS.Timeout | undefined;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(call, afterMs).unref();
  };
}

/** Who looks at a suggestion is about to decide on it. */
function expecting(store: CurationStore, { warm }: Reviewer): CurationStore {
  return {
    ...store,
    open(page) {
      warm();
      return store.open(page);
    },
    suggestion(id) {
      warm();
      return store.suggestion(id);
    },
  };
}
