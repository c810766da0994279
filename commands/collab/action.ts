import type { SlashCommandSubcommandBuilder } from '@discordjs/builders';
import type { ChatInputCommandInteraction } from 'discord.js';

import type { HandlerContext } from '#src/discord/command.ts';

import type { Suggests } from './subcommand.ts';

/** What `/collab` does besides answering questions out of memory. */
export interface Action {
  readonly data: SlashCommandSubcommandBuilder;
  readonly suggests: Readonly<Record<string, Suggests>>;
  execute(interaction: ChatInputCommandInteraction, context: HandlerContext): Promise<void>;
}
