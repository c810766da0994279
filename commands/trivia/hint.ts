import { SlashCommandSubcommandBuilder } from '@discordjs/builders';

import { describe } from '#src/discord/describe.ts';

import { channelRequest } from './place.ts';
import { tell } from './tell.ts';
import type { TriviaSubcommand } from './subcommand.ts';
import { tellVote } from './vote.ts';

export const hint = {
  data: describe(
    new SlashCommandSubcommandBuilder().setName('hint'),
    (messages) => messages.commands.trivia.hint.description,
  ),
  async execute(interaction, context) {
    const reply = await context.trivia.games.hint(channelRequest(interaction));
    if (reply.type === 'voted') return tellVote(interaction, reply, 'hint', context);
    // The question's own message shows the hint to everybody.
    await tell(interaction, context.messages.trivia.reply.hinted);
  },
} satisfies TriviaSubcommand;
