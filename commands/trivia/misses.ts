import type { MessageComponentInteraction } from 'discord.js';

import { UserError } from '#src/app/errors.ts';
import type { HandlerContext } from '#src/discord/command.ts';
import { show } from '#src/discord/show.ts';
import { missesButton } from '#src/discord/views/trivia/ids.ts';
import { missesCard } from '#src/discord/views/trivia/misses-card.ts';

/** *My misses*: what whoever presses it did not get right in that game. */
export async function openMisses(
  interaction: MessageComponentInteraction,
  { trivia, messages }: HandlerContext,
): Promise<void> {
  const read = missesButton.read(interaction.customId);
  if (read === undefined) throw new UserError('component.old', {});
  const game = await trivia.boards.played(interaction.user.id, read.game);
  if (game === undefined) throw new UserError('trivia.unknownGame', {});
  await show(interaction, missesCard(game, read.page, messages), read.mode);
}
