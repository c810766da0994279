import type { Logger } from 'pino';

import { layeredLookups, type SearchableLayer } from './app/layered-lookups.ts';
import { createCardCache } from './discord/card-cache.ts';
import type { LiveCatalog } from './discord/dispatch.ts';
import { createCatalogIndex, type CatalogIndex } from './domain/catalog/catalog-index.ts';
import type { Catalog } from './domain/catalog/model.ts';
import { createCatalogSearch } from './domain/catalog/search/create-search.ts';
import { remembering } from './domain/catalog/search/remembering.ts';
import { followStored } from './follow-stored.ts';

/** Everything that was imported, searchable; the revision is another one after every import that changed something. */
export interface ImportedLayers {
  readonly revision: string;
  readonly layers: readonly SearchableLayer[];
}

export interface FollowNeeds {
  /** The catalog that is answered from first. */
  readonly first: Catalog;
  /** Which one the database holds now. */
  readonly storedVersion: () => Promise<string | undefined>;
  readonly load: () => Promise<Catalog>;
  /** What stands behind the catalog; nothing unless given. */
  readonly imported?: {
    readonly first: ImportedLayers;
    readonly storedRevision: () => Promise<string | undefined>;
    readonly load: () => Promise<ImportedLayers>;
  };
  readonly log: Logger;
  /** How long to wait after a load that failed; each further one waits twice as long. */
  readonly retryMs?: number;
}

/** The catalog that this process answers from: the database's own, as soon as it has heard of another one. */
export interface CatalogFollower {
  live(): LiveCatalog;
  /** The reviewed catalog alone. */
  index(): CatalogIndex;
  /** The database may hold another version: look, and take it. */
  look(): void;
  /** The same for what was imported. */
  lookAtImported(): void;
  /** Calls back after every swap of the catalog. */
  onNew(call: () => void): void;
  close(): void;
}

export function followCatalog({
  first,
  storedVersion,
  load,
  imported = nothing,
  log,
  retryMs,
}: FollowNeeds): CatalogFollower {
  let reviewed = searchable(first);
  let behind = imported.first;
  let live = liveOver(reviewed, behind);
  const calls: (() => void)[] = [];

  const catalog = followStored({
    what: 'catalog',
    current: () => reviewed.index.catalog.version,
    stored: storedVersion,
    load,
    versionOf: ({ version }) => version,
    take(next) {
      reviewed = searchable(next);
      live = liveOver(reviewed, behind);
      for (const call of calls) call();
    },
    log,
    retryMs,
  });
  const layers = followStored({
    what: 'state of imported data',
    current: () => behind.revision,
    stored: imported.storedRevision,
    load: imported.load,
    versionOf: ({ revision }) => revision,
    take(next) {
      behind = next;
      live = liveOver(reviewed, behind);
    },
    log,
    retryMs,
  });

  return {
    live: () => live,
    index: () => reviewed.index,
    look: catalog.look,
    lookAtImported: layers.look,
    onNew: (call) => void calls.push(call),
    close() {
      catalog.close();
      layers.close();
    },
  };
}

const none: ImportedLayers = { revision: '', layers: [] };
const nothing = { first: none, storedRevision: async () => none.revision, load: async () => none };

type Reviewed = ReturnType<typeof searchable>;

function searchable(catalog: Catalog) {
  const index = createCatalogIndex(catalog);
  return { index, search: createCatalogSearch(index) };
}

function liveOver(reviewed: Reviewed, { layers }: ImportedLayers): LiveCatalog {
  return { lookups: layeredLookups(reviewed, layers, remembering), cards: createCardCache() };
}
