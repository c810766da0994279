import { renderScreen } from '#commands/collab/render-screen.ts';
import { artistOf, songOf } from '#commands/collab/screen-ids.ts';
import { createLookups } from '#src/app/lookups.ts';
import { createCardCache } from '#src/discord/card-cache.ts';
import type { HandlerContext } from '#src/discord/command.ts';
import type { Card } from '#src/discord/views/card.ts';
import { applyChange } from '#src/domain/catalog/apply-change.ts';
import { createCatalogIndex } from '#src/domain/catalog/catalog-index.ts';
import type { Proposal } from '#src/domain/catalog/corrections/proposal.ts';

/** The card of what was changed as fans will see it, also in the moment before this process has the new catalog. */
export function drawChanged(
  { change, subject }: Pick<Proposal, 'change' | 'subject'>,
  { version, at }: { readonly version: string; readonly at: Date },
  { lookups, messages }: HandlerContext,
): Card {
  const applied = applyChange(lookups.index.catalog, change);
  const catalog =
    applied.type === 'applied'
      ? { ...applied.content, version, updated: later(applied.content.updated, dayOf(at)) }
      : lookups.index.catalog;
  const changed = createLookups({ index: createCatalogIndex(catalog), search: lookups.reviewed.search });
  const screen = subject.type === 'artist' ? artistOf(subject.id) : songOf(subject.id);
  return renderScreen(screen, { lookups: changed, cards: createCardCache(), messages });
}

/** A catalog is of the day of its youngest change. */
function later(one: string, other: string): string {
  return one < other ? other : one;
}

function dayOf(at: Date): string {
  return at.toISOString().slice(0, 10);
}
