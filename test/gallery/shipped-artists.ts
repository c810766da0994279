import { readCatalogFiles } from '#src/catalog-files/read.ts';
import { shippedCatalogDir } from '#src/cli/shipped-catalog.ts';
import type { PictureContext } from '#src/discord/views/pictures/face.ts';
import { createCatalogIndex } from '#src/domain/catalog/catalog-index.ts';
import type { Artist } from '#src/domain/catalog/model.ts';
import type { Chain, CollaborationGraph } from '#src/domain/graph/chain.ts';
import { createCollaborationGraph } from '#src/domain/graph/create-graph.ts';
import { en } from '#src/i18n/en.ts';
import { ko } from '#src/i18n/ko.ts';

/** The catalog that ships, as pictures of it are made. */
export interface Shipped {
  readonly english: PictureContext;
  readonly korean: PictureContext;
  readonly graph: CollaborationGraph;
  /** @throws Error for an id that the catalog does not have */
  artist(id: string): Artist;
  /** The first of the shortest chains. @throws Error when there is none */
  chain(from: string, to: string): { readonly chain: Chain; readonly place: { place: number; count: number } };
}

export function readShipped(): Shipped {
  const index = createCatalogIndex(readCatalogFiles(shippedCatalogDir));
  const graph = createCollaborationGraph(index);
  return {
    english: { index, messages: en },
    korean: { index, messages: ko },
    graph,
    artist(id) {
      const found = index.artist(id);
      if (found === undefined) throw new Error(`the catalog has no artist "${id}"`);
      return found;
    },
    chain(from, to) {
      const answer = graph.path(from, to);
      const [chain] = answer.type === 'found' ? answer.chains.list(0, 1) : [];
      if (answer.type !== 'found' || chain === undefined) throw new Error(`no chain from "${from}" to "${to}"`);
      return { chain, place: { place: 1, count: answer.chains.count } };
    },
  };
}
