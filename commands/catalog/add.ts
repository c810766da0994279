import { SlashCommandSubcommandBuilder } from '@discordjs/builders';

import { describe } from '#src/discord/describe.ts';

import { proposalForm } from './propose.ts';
import type { CuratorForm } from './subcommand.ts';

export const add = {
  data: describe(
    new SlashCommandSubcommandBuilder().setName('add'),
    (messages) => messages.commands.catalog.add.description,
  ),
  form: (_interaction, context) => proposalForm(undefined, context),
} satisfies CuratorForm;
