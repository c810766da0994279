import { searchable } from './app/layered-lookups.ts';
import { layerRevisions, type LayerRevision, loadLayers } from './db/imported/load-layers.ts';
import type { Queries } from './db/pool/open-pool.ts';
import { createImportedLayer } from './domain/catalog/imported/layer.ts';
import type { FollowNeeds, ImportedLayers } from './live-catalog.ts';

interface LayersNeeds {
  /** The database's address: whole tables are read over a connection of their own. */
  readonly url: string;
  readonly pool: Queries;
}

/**
 * What was imported into the database, read once and followed. To make sixty thousand names searchable takes a second or two, in which
 * nothing else is answered: it happens at the start and after an import, never for a correction of the catalog.
 */
export async function openImportedLayers({ url, pool }: LayersNeeds): Promise<NonNullable<FollowNeeds['imported']>> {
  const load = () => loadAll(url);
  return { first: await load(), load, storedRevision: async () => revisionOf(await layerRevisions(pool)) };
}

async function loadAll(url: string): Promise<ImportedLayers> {
  const loaded = await loadLayers(url);
  return {
    revision: revisionOf(loaded),
    layers: loaded.map(({ content }) => searchable(createImportedLayer(content))),
  };
}

function revisionOf(layers: readonly LayerRevision[]): string {
  return layers.map(({ id, revision }) => `${id}:${revision}`).join(' ');
}

/** What is there, for whoever starts the bot; undefined when nothing was imported. */
export function sayImported({ layers }: ImportedLayers): string | undefined {
  if (layers.length === 0) return undefined;
  const parts = layers.map(({ layer }) => {
    const { artists, collaborations } = layer.index.catalog;
    return `${layer.title} (${artists.length} artists, ${collaborations.length} songs, ${layer.pairs} pairs)`;
  });
  return `Behind the catalog, not reviewed: ${parts.join(', ')}.`;
}
