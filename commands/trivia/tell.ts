import { cardMessage, card, text } from '#src/discord/views/card.ts';
import { privately } from '#src/discord/show.ts';

import type { Doing } from './place.ts';

/** A sentence for whoever did something, and for nobody else. */
export async function tell(interaction: Doing, ...lines: readonly string[]): Promise<void> {
  await interaction.reply(privately(card(text(...lines))));
}

/** A sentence for the channel. */
export async function announce(interaction: Doing, ...lines: readonly string[]): Promise<void> {
  await interaction.reply(cardMessage(card(text(...lines))));
}
