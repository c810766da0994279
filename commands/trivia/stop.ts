import { SlashCommandSubcommandBuilder } from '@discordjs/builders';

import { describe } from '#src/discord/describe.ts';

import { channelRequest } from './place.ts';
import { tell } from './tell.ts';
import type { TriviaSubcommand } from './subcommand.ts';

export const stop = {
  data: describe(
    new SlashCommandSubcommandBuilder().setName('stop'),
    (messages) => messages.commands.trivia.stop.description,
  ),
  async execute(interaction, { trivia, messages }) {
    await trivia.games.stop(channelRequest(interaction));
    await tell(interaction, messages.trivia.reply.stopped);
  },
} satisfies TriviaSubcommand;
