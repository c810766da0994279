import { SlashCommandSubcommandBuilder } from '@discordjs/builders';

import { describe } from '#src/discord/describe.ts';

import { withPrivate } from './options.ts';
import { illustratedScreen } from './screen-picture.ts';
import type { Subcommand } from './subcommand.ts';

export const stats = {
  data: withPrivate(
    describe(
      new SlashCommandSubcommandBuilder().setName('stats'),
      (messages) => messages.commands.collab.stats.description,
    ),
  ),
  suggests: {},
  answer: (_interaction, context) => illustratedScreen({ type: 'stats' }, context),
} satisfies Subcommand;
