import { SlashCommandSubcommandBuilder } from '@discordjs/builders';

import { describe } from '#src/discord/describe.ts';
import { card, text } from '#src/discord/views/card.ts';

import { caseOf } from './curator.ts';
import { questionOption, suggestCases } from './options.ts';
import type { CuratorSubcommand } from './subcommand.ts';

/** A question was looked at and found right: it is asked again. */
export const restore = {
  data: describe(
    new SlashCommandSubcommandBuilder().setName('restore'),
    (messages) => messages.commands.catalog.restore.description,
  ).addStringOption(questionOption((messages) => messages.commands.catalog.restore.question)),
  autocomplete: suggestCases,
  async answer(interaction, context) {
    const { desk } = context.messages.triviaBoards;
    const { key, code } = await caseOf(interaction, context);
    const order = { key, by: interaction.user.id, at: interaction.createdTimestamp };
    const restored = await context.trivia.desk.restore(order);
    return card(text(restored ? desk.restored(code) : desk.notWithdrawn(code)));
  },
} satisfies CuratorSubcommand;
