import { SlashCommandSubcommandBuilder, SlashCommandUserOption } from '@discordjs/builders';
import type { MessageComponentInteraction } from 'discord.js';

import { UserError } from '#src/app/errors.ts';
import type { HandlerContext } from '#src/discord/command.ts';
import { describe } from '#src/discord/describe.ts';
import { answer, show } from '#src/discord/show.ts';
import type { Card } from '#src/discord/views/card.ts';
import { visibilityButton } from '#src/discord/views/trivia/ids.ts';
import { profileCard } from '#src/discord/views/trivia/profile-card.ts';

import { serverPlace, type Doing } from './place.ts';
import type { TriviaSubcommand } from './subcommand.ts';

export const profile = {
  data: describe(
    new SlashCommandSubcommandBuilder().setName('profile'),
    (messages) => messages.commands.trivia.profile.description,
  ).addUserOption(
    describe(new SlashCommandUserOption().setName('user'), (messages) => messages.commands.trivia.profile.user),
  ),
  async execute(interaction, context) {
    const userId = interaction.options.getUser('user')?.id ?? interaction.user.id;
    await answer(interaction, await drawProfile(interaction, userId, context), true);
  },
} satisfies TriviaSubcommand;

/** Puts whoever presses it on the global board, or takes them off: nobody can do it for somebody else. */
export async function changeVisibility(
  interaction: MessageComponentInteraction,
  context: HandlerContext,
): Promise<void> {
  const read = visibilityButton.read(interaction.customId);
  if (read === undefined) throw new UserError('component.old', {});
  await context.trivia.boards.setHidden(interaction.user.id, read.to === 'hidden');
  await show(interaction, await drawProfile(interaction, interaction.user.id, context), 'here');
}

async function drawProfile(
  interaction: Doing,
  userId: string,
  { trivia, lookups, messages }: HandlerContext,
): Promise<Card> {
  const guildId = serverPlace(interaction)?.guildId;
  const found = await trivia.boards.profile({ userId, guildId, at: interaction.createdTimestamp });
  if (found === undefined) throw new UserError('trivia.neverPlayed', { userId });
  return profileCard({ profile: found, viewerId: interaction.user.id, index: lookups.index, messages });
}
