import { SlashCommandSubcommandBuilder } from '@discordjs/builders';
import type { MessageComponentInteraction } from 'discord.js';

import { drawChanges } from '#commands/collab/changes.ts';
import { readId } from '#commands/collab/read-id.ts';
import type { HandlerContext } from '#src/discord/command.ts';
import { describe } from '#src/discord/describe.ts';
import { show } from '#src/discord/show.ts';
import { auditPage } from '#src/discord/views/curation/ids.ts';

import type { CuratorSubcommand } from './subcommand.ts';

/** As fans see it, and who decided and why. */
export const changes = {
  data: describe(
    new SlashCommandSubcommandBuilder().setName('changes'),
    (messages) => messages.commands.catalog.changes.description,
  ),
  answer: (_interaction, context) => drawChanges('curators', 0, context),
} satisfies CuratorSubcommand;

export async function turnChanges(interaction: MessageComponentInteraction, context: HandlerContext): Promise<void> {
  const { page } = readId(auditPage, interaction.customId);
  await show(interaction, await drawChanges('curators', page, context), 'here');
}
