import { SlashCommandSubcommandBuilder } from '@discordjs/builders';

import { describe } from '#src/discord/describe.ts';

import { withPrivate } from './options.ts';
import { renderScreen } from './render-screen.ts';
import type { Subcommand } from './subcommand.ts';

export const today = {
  data: withPrivate(
    describe(
      new SlashCommandSubcommandBuilder().setName('today'),
      (messages) => messages.commands.collab.today.description,
    ),
  ),
  suggests: {},
  answer(interaction, context) {
    // Discord's own time of the command, in UTC: the same day for everyone who asks at the same moment.
    const day = interaction.createdAt.toISOString().slice(5, 10);
    return renderScreen({ type: 'day', day, page: 0 }, context);
  },
} satisfies Subcommand;
