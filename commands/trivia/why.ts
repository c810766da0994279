import { SlashCommandSubcommandBuilder } from '@discordjs/builders';
import type { MessageComponentInteraction } from 'discord.js';

import { UserError } from '#src/app/errors.ts';
import type { HandlerContext } from '#src/discord/command.ts';
import { describe } from '#src/discord/describe.ts';
import { answer, show } from '#src/discord/show.ts';
import { whyButton } from '#src/discord/views/trivia/ids.ts';
import { whyCard } from '#src/discord/views/trivia/why-card.ts';

import type { TriviaSubcommand } from './subcommand.ts';

export const why = {
  data: describe(
    new SlashCommandSubcommandBuilder().setName('why'),
    (messages) => messages.commands.trivia.why.description,
  ),
  async execute(interaction, { trivia, messages }) {
    const userId = interaction.user.id;
    const game = await trivia.boards.played(userId);
    if (game === undefined) throw new UserError('trivia.neverPlayed', { userId });
    await answer(interaction, whyCard(game, 0, messages), true);
  },
} satisfies TriviaSubcommand;

/** Another page of the same game, whatever was played since. */
export async function turnWhy(
  interaction: MessageComponentInteraction,
  { trivia, messages }: HandlerContext,
): Promise<void> {
  const read = whyButton.read(interaction.customId);
  if (read === undefined) throw new UserError('component.old', {});
  const game = await trivia.boards.played(interaction.user.id, read.game);
  if (game === undefined) throw new UserError('trivia.unknownGame', {});
  await show(interaction, whyCard(game, read.page, messages), read.mode);
}
