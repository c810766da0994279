import type { APIComponentInContainer } from 'discord-api-types/v10';

import type { CatalogIndex } from '#src/domain/catalog/catalog-index.ts';
import type { Messages } from '#src/i18n/index.ts';

import { entry, text, type Choice } from './card.ts';

/** Which catalog answered, so that a screenshot can be checked later; on a card about one thing with a button to correct it. */
export function footer(
  { catalog }: CatalogIndex,
  messages: Messages,
  correct?: Choice,
): APIComponentInContainer | undefined {
  const line = `-# ${messages.footer(catalog.version, messages.format.date(catalog.updated))}`;
  return correct === undefined ? text(line) : entry(line, correct);
}
