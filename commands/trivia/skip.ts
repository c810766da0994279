import { SlashCommandSubcommandBuilder } from '@discordjs/builders';

import { describe } from '#src/discord/describe.ts';

import { channelRequest } from './place.ts';
import { tell } from './tell.ts';
import type { TriviaSubcommand } from './subcommand.ts';
import { tellVote } from './vote.ts';

export const skip = {
  data: describe(
    new SlashCommandSubcommandBuilder().setName('skip'),
    (messages) => messages.commands.trivia.skip.description,
  ),
  async execute(interaction, context) {
    const reply = await context.trivia.games.skip(channelRequest(interaction));
    if (reply.type === 'voted') return tellVote(interaction, reply, 'skip', context);
    await tell(interaction, context.messages.trivia.reply.skipped);
  },
} satisfies TriviaSubcommand;
