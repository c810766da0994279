import type { Logger } from 'pino';

import { createLookups } from './app/lookups.ts';
import { createCardCache } from './discord/card-cache.ts';
import type { LiveCatalog } from './discord/dispatch.ts';
import { createCatalogIndex, type CatalogIndex } from './domain/catalog/catalog-index.ts';
import type { Catalog } from './domain/catalog/model.ts';
import { createCatalogSearch } from './domain/catalog/search/create-search.ts';

export interface FollowNeeds {
  /** The catalog that is answered from first. */
  readonly first: Catalog;
  /** Which one the database holds now. */
  readonly storedVersion: () => Promise<string | undefined>;
  readonly load: () => Promise<Catalog>;
  readonly log: Logger;
  /** How long to wait after a load that failed; each further one waits twice as long. */
  readonly retryMs?: number;
}

const longestRetryMs = 30_000;

/** The catalog that this process answers from: the database's own, as soon as it has heard of another one. */
export interface CatalogFollower {
  live(): LiveCatalog;
  index(): CatalogIndex;
  /** The database may hold another version: look, and take it. */
  look(): void;
  /** Calls back after every swap. */
  onNew(call: () => void): void;
  close(): void;
}

export function followCatalog({ first, storedVersion, load, log, retryMs = 1000 }: FollowNeeds): CatalogFollower {
  let index = createCatalogIndex(first);
  let live = liveOver(index);
  const calls: (() => void)[] = [];
  let timer: NodeJS.Timeout | undefined;
  let failures = 0;
  let isLooking = false;
  let isAsked = false;
  let isClosed = false;

  /** Whoever asks while it looks is looked for once more: what he heard of may be newer than what is being read. */
  async function look(): Promise<void> {
    isAsked = true;
    if (isLooking) return;
    isLooking = true;
    while (isAsked && !isClosed) {
      isAsked = false;
      // What cannot be read now goes on being answered from what is there.
      await take().catch(again);
    }
    isLooking = false;
  }

  async function take(): Promise<void> {
    const version = await storedVersion();
    const catalog = version === index.catalog.version ? index.catalog : await load();
    failures = 0;
    if (isClosed || catalog.version === index.catalog.version) return;
    index = createCatalogIndex(catalog);
    live = liveOver(index);
    log.info({ version: catalog.version, songs: catalog.collaborations.length }, 'another catalog is live');
    for (const call of calls) call();
  }

  function again(error: unknown): void {
    if (isClosed) return;
    log.warn({ err: error }, 'another catalog could not be read yet');
    clearTimeout(timer);
    timer = setTimeout(() => void look(), Math.min(retryMs * 2 ** failures, longestRetryMs)).unref();
    failures += 1;
  }

  return {
    live: () => live,
    index: () => index,
    look: () => void look(),
    onNew: (call) => void calls.push(call),
    close() {
      isClosed = true;
      clearTimeout(timer);
    },
  };
}

function liveOver(index: CatalogIndex): LiveCatalog {
  return { lookups: createLookups({ index, search: createCatalogSearch(index) }), cards: createCardCache() };
}
