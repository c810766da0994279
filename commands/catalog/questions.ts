import { SlashCommandSubcommandBuilder } from '@discordjs/builders';

import { describe } from '#src/discord/describe.ts';
import { deskCard, shownCases } from '#src/discord/views/trivia/desk-card.ts';

import type { CuratorSubcommand } from './subcommand.ts';

export const questions = {
  data: describe(
    new SlashCommandSubcommandBuilder().setName('questions'),
    (messages) => messages.commands.catalog.questions.description,
  ),
  async answer(_interaction, { trivia, messages }) {
    return deskCard(await trivia.desk.cases({ limit: shownCases }), messages);
  },
} satisfies CuratorSubcommand;
