import { renderScreen } from '#commands/collab/render-screen.ts';
import type { Screen } from '#commands/collab/screen-ids.ts';
import type { ScreenContext } from '#commands/collab/screen-context.ts';
import { createCardCache } from '#src/discord/card-cache.ts';
import type { Catalog } from '#src/domain/catalog/model.ts';
import { noLimits, type PathLimits } from '#src/domain/graph/chain.ts';
import { messagesFor } from '#src/i18n/index.ts';
import { anArtist, aSource, lookupsOver } from '#test/support/builders/catalog.ts';
import { buttonOn, buttonsOn, choicesOn, textOn } from '#test/support/trivia/read-card.ts';

export function contextOf(catalog: Partial<Catalog>, locale = 'en-US'): ScreenContext {
  return { lookups: lookupsOver(catalog), messages: messagesFor(locale), cards: createCardCache() };
}

/** What a reader sees of a screen. */
export function look(screen: Screen, context: ScreenContext) {
  const card = renderScreen(screen, context);
  return {
    text: textOn(card),
    buttons: buttonsOn(card).map(({ label }) => label),
    choices: choicesOn(card).map(({ label }) => label),
    idOf: (label: string | RegExp) => buttonOn(card, label).customId,
  };
}

export const limits = (over: Partial<PathLimits>): PathLimits => ({ ...noLimits, ...over });

export const band = anArtist('band', { kind: 'group', name: 'Band' });
export const unit = anArtist('unit', { kind: 'sub-unit', name: 'Unit', parentIds: ['band'] });
const [ann, bob, cat, dan, eve] = ['ann', 'bob', 'cat', 'dan', 'eve'].map((id) =>
  anArtist(id, { name: id.toUpperCase(), scene: 'korean' }),
);
export const people = [ann, bob, cat, dan, eve].filter((one) => one !== undefined);
export const sources = ['one', 'two'].map((id) => aSource(id));
