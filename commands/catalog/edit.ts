import { SlashCommandSubcommandBuilder } from '@discordjs/builders';

import { textOption } from '#commands/collab/options.ts';
import { describe } from '#src/discord/describe.ts';

import { readEntry, suggestEntries } from './entry-option.ts';
import { proposalForm } from './propose.ts';
import type { CuratorForm } from './subcommand.ts';

export const edit = {
  data: describe(
    new SlashCommandSubcommandBuilder().setName('edit'),
    (messages) => messages.commands.catalog.edit.description,
  ).addStringOption(textOption('about', (messages) => messages.commands.catalog.edit.about)),
  autocomplete: suggestEntries('both'),
  form: (interaction, context) => proposalForm(readEntry(interaction, 'about', context), context),
} satisfies CuratorForm;
