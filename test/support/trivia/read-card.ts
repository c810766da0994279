import type { Card } from '#src/discord/views/card.ts';
import { checkRequest } from '#src/local-discord/rules/index.ts';
import { buttonOf, buttonsOf, choicesOf, textOf } from '#test/support/e2e/read.ts';

function asMessage({ components }: Card): Parameters<typeof textOf>[0] {
  return { message: { components } as unknown as NonNullable<Parameters<typeof textOf>[0]['message']> }; // the part that is read
}

/** All text on a card, a line each. */
export function textOn(card: Card): string {
  return textOf(asMessage(card));
}

export function buttonsOn(card: Card) {
  return buttonsOf(asMessage(card));
}

/** @throws when nothing on the card carries the label */
export function buttonOn(card: Card, label: string | RegExp) {
  return buttonOf(asMessage(card), label);
}

export function choicesOn(card: Card) {
  return choicesOf(asMessage(card));
}

/** What Discord would say to a channel's message with this card; undefined: it takes it. */
export function verdictOn({ components }: Card) {
  return checkRequest({
    method: 'POST',
    route: '/channels/{channel_id}/messages',
    query: {},
    body: { flags: 32_768, components, allowed_mentions: { parse: [] } },
    files: [],
    context: {},
  });
}
