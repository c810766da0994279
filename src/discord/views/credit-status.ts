import type { CatalogIndex } from '#src/domain/catalog/catalog-index.ts';
import { isVerified } from '#src/domain/catalog/is-verified.ts';
import type { Collaboration } from '#src/domain/catalog/model.ts';

/** Whether a song's credits can be relied on. */
export function creditStatus(index: CatalogIndex, { sourceIds }: Collaboration): 'verified' | 'single-source' {
  return isVerified(sourceIds.flatMap((id) => index.source(id) ?? [])) ? 'verified' : 'single-source';
}
