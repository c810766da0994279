import { MessageFlags, type ChatInputCommandInteraction, type MessageComponentInteraction } from 'discord.js';

import { cardMessage, cardUpdate, type Card } from './views/card.ts';

/** How a click's answer appears: in place of the message clicked on, or beside it for the clicker alone. */
export const showModes = ['here', 'open'] as const;
export type ShowMode = (typeof showModes)[number];

/** Answers a command in its first and only callback. */
export async function answer(interaction: ChatInputCommandInteraction, card: Card, onlyAsker: boolean): Promise<void> {
  await interaction.reply(onlyAsker ? privately(card) : cardMessage(card));
}

/** For what may take longer than Discord waits for an answer: Discord is told first, and the card follows. */
export async function answerWhenDone(
  interaction: ChatInputCommandInteraction,
  draw: () => Promise<Card>,
): Promise<void> {
  await interaction.deferReply({ flags: MessageFlags.Ephemeral });
  await interaction.editReply(cardUpdate(await draw()));
}

/** The same for a click: in place of the clicker's own card, beside any other. */
export async function showWhenDone(interaction: MessageComponentInteraction, draw: () => Promise<Card>): Promise<void> {
  if (interaction.message.flags.has(MessageFlags.Ephemeral)) await interaction.deferUpdate();
  else await interaction.deferReply({ flags: MessageFlags.Ephemeral });
  await interaction.editReply(cardUpdate(await draw()));
}

/** A public message belongs to who asked for it: other people's clicks get a copy of their own. */
export async function show(interaction: MessageComponentInteraction, card: Card, mode: ShowMode): Promise<void> {
  if (mode === 'here' && isAsker(interaction)) await interaction.update(cardUpdate(card));
  else await interaction.reply(privately(card));
}

export function privately(card: Card) {
  const message = cardMessage(card);
  return { ...message, flags: message.flags | MessageFlags.Ephemeral } as const;
}

function isAsker({ message, user }: MessageComponentInteraction): boolean {
  return message.flags.has(MessageFlags.Ephemeral) || message.interactionMetadata?.user.id === user.id;
}
