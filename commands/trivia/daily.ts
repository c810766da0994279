import { SlashCommandSubcommandBuilder } from '@discordjs/builders';
import type { MessageComponentInteraction } from 'discord.js';

import { UserError } from '#src/app/errors.ts';
import type { HandlerContext } from '#src/discord/command.ts';
import { describe } from '#src/discord/describe.ts';
import { answer, show } from '#src/discord/show.ts';
import { dailyCard, shareLines } from '#src/discord/views/trivia/daily-card.ts';
import { dailyButton, dailyShare } from '#src/discord/views/trivia/ids.ts';
import { mention } from '#src/discord/views/trivia/question-text.ts';

import type { TriviaSubcommand } from './subcommand.ts';
import { announce } from './tell.ts';

export const daily = {
  data: describe(
    new SlashCommandSubcommandBuilder().setName('daily'),
    (messages) => messages.commands.trivia.daily.description,
  ),
  async execute(interaction, { trivia, messages }) {
    const state = await trivia.daily.open(interaction.user.id);
    await answer(interaction, dailyCard(state, messages), true);
  },
} satisfies TriviaSubcommand;

export async function answerDaily(
  interaction: MessageComponentInteraction,
  { trivia, messages }: HandlerContext,
): Promise<void> {
  const read = dailyButton.read(interaction.customId);
  if (read === undefined) throw new UserError('component.old', {});
  const state = await trivia.daily.answer({
    ...read,
    userId: interaction.user.id,
    answeredAt: interaction.createdTimestamp,
  });
  await show(interaction, dailyCard(state, messages, read.position - 1), 'here');
}

/** Posts the result, which gives nothing away, where it was asked for. */
export async function shareDaily(
  interaction: MessageComponentInteraction,
  { trivia, messages }: HandlerContext,
): Promise<void> {
  const read = dailyShare.read(interaction.customId);
  if (read === undefined) throw new UserError('component.old', {});
  const state = await trivia.daily.open(interaction.user.id);
  if (state.day !== read.day) throw new UserError('trivia.dailyOver', {});
  await announce(interaction, mention(interaction.user.id), ...shareLines(state, messages));
}
