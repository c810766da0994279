import type { ModalSubmitInteraction } from 'discord.js';

import { privately } from '#src/discord/show.ts';
import { cardUpdate, type Card } from '#src/discord/views/card.ts';

/** In place of the curator's own card that the form was opened from; beside anything else. */
export async function showAfterForm(interaction: ModalSubmitInteraction, card: Card): Promise<void> {
  if (interaction.isFromMessage() && interaction.message.flags.has('Ephemeral'))
    await interaction.update(cardUpdate(card));
  else await interaction.reply(privately(card));
}
