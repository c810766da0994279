import type { SlashCommandSubcommandBuilder } from '@discordjs/builders';
import type { ChatInputCommandInteraction } from 'discord.js';

import type { HandlerContext } from '#src/discord/command.ts';
import type { Card } from '#src/discord/views/card.ts';

/** One thing that curators do; only they get as far as here, and only they see the answer. */
export interface CuratorSubcommand {
  readonly data: SlashCommandSubcommandBuilder;
  answer(interaction: ChatInputCommandInteraction, context: HandlerContext): Promise<Card>;
}
