import type { SlashCommandSubcommandBuilder } from '@discordjs/builders';
import type { AutocompleteInteraction, ChatInputCommandInteraction } from 'discord.js';

import type { HandlerContext } from '#src/discord/command.ts';
import type { Card } from '#src/discord/views/card.ts';
import type { Form } from '#src/discord/views/text-form.ts';

interface Described {
  readonly data: SlashCommandSubcommandBuilder;
  /** What is suggested for the option that is being typed. */
  autocomplete?(interaction: AutocompleteInteraction, context: HandlerContext): Promise<void>;
}

/** One thing that curators do; only they get as far as here, and only they see the answer. */
export interface CuratorSubcommand extends Described {
  /** May take longer than the three seconds that Discord waits for an answer. */
  readonly slow?: true;
  answer(interaction: ChatInputCommandInteraction, context: HandlerContext): Promise<Card>;
}

/** One thing that begins with a form. */
export interface CuratorForm extends Described {
  form(interaction: ChatInputCommandInteraction, context: HandlerContext): Form;
}
