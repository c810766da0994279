import type { Suggestion } from '#src/app/curation/ports.ts';
import { plainWithin } from '#src/discord/text.ts';
import { button, card, row, text, type Card } from '#src/discord/views/card.ts';
import type { Messages } from '#src/i18n/index.ts';

import { reviewPage } from './ids.ts';

const reasonLength = 600;

/** What was just done, with the way on to the next suggestion. */
export function decidedCard(line: string, messages: Messages): Card {
  return card(text(line), nextRow(messages));
}

export function rejectedCard(reason: string, messages: Messages): Card {
  return decidedCard(messages.curation.review.rejected(plainWithin(reason, reasonLength)), messages);
}

/** Somebody was faster: who, and when. */
export function decidedBeforeCard({ state, decision }: Suggestion, messages: Messages): Card {
  const { decidedBefore } = messages.curation.review;
  const when = `<t:${Math.floor((decision?.at ?? 0) / 1000)}:R>`;
  const write = state === 'accepted' ? decidedBefore.accepted : decidedBefore.rejected;
  return decidedCard(write(decision?.by ?? '', when), messages);
}

/** A card with a line above it, which says how it came to be as it is. */
export function withNote(line: string, { components }: Card, messages: Messages): Card {
  return { components: [...noteOf(line), ...components, ...nextRow(messages)] };
}

function noteOf(line: string) {
  const note = text(line);
  return note === undefined ? [] : [note];
}

function nextRow(messages: Messages) {
  return row(button({ label: messages.curation.review.next, customId: reviewPage.write({ page: 0 }) }));
}
