import type { CatalogContent } from './entities.ts';
import type { Catalog } from './model.ts';

/** What the catalog's own rules say to a content. */
export type Review =
  /** In the one form: lists in their order, pages of sources as they are referred to. */
  | { readonly type: 'valid'; readonly catalog: Catalog }
  /** Each problem is an English sentence. */
  | { readonly type: 'invalid'; readonly problems: readonly string[] };

export type ReviewContent = (content: CatalogContent) => Review;
