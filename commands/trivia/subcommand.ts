import type { SlashCommandSubcommandBuilder } from '@discordjs/builders';
import type { AutocompleteInteraction, ChatInputCommandInteraction } from 'discord.js';

import type { HandlerContext } from '#src/discord/command.ts';

/** One thing to do with `/trivia`: its payload and what it does. */
export interface TriviaSubcommand {
  readonly data: SlashCommandSubcommandBuilder;
  execute(interaction: ChatInputCommandInteraction, context: HandlerContext): Promise<void>;
  autocomplete?(interaction: AutocompleteInteraction, context: HandlerContext): Promise<void>;
}
