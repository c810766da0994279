import type { CatalogIndex } from '#src/domain/catalog/catalog-index.ts';
import type { Messages } from '#src/i18n/index.ts';

import { text } from './card.ts';

/** Which catalog answered, so that a screenshot can be checked later. */
export function footer({ catalog }: CatalogIndex, messages: Messages) {
  return text(`-# ${messages.footer(catalog.version, messages.format.date(catalog.updated))}`);
}
