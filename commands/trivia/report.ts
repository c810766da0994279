import type { MessageComponentInteraction } from 'discord.js';

import { UserError } from '#src/app/errors.ts';
import type { HandlerContext } from '#src/discord/command.ts';
import { reportButton } from '#src/discord/views/trivia/ids.ts';

import { tell } from './tell.ts';

/** Somebody finds a question wrong or unfair. */
export async function report(
  interaction: MessageComponentInteraction,
  { trivia, messages }: HandlerContext,
): Promise<void> {
  const id = reportButton.read(interaction.customId);
  if (id === undefined) throw new UserError('component.old', {});
  const outcome = await trivia.memory.report({
    gameId: id.game,
    round: id.round,
    userId: interaction.user.id,
    at: interaction.createdTimestamp,
  });
  if (outcome === undefined) throw new UserError('trivia.unknownGame', {});
  const { counted, withdrawn } = outcome;
  const { reported, reportedBefore, withdrawn: nowWithdrawn } = messages.trivia.reply;
  await tell(interaction, !counted ? reportedBefore : withdrawn ? nowWithdrawn : reported);
}
