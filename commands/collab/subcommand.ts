import type { SlashCommandSubcommandBuilder } from '@discordjs/builders';
import type { ChatInputCommandInteraction } from 'discord.js';

import type { HandlerContext } from '#src/discord/command.ts';
import type { Card } from '#src/discord/views/card.ts';

/** What an option's text stands for, and so what is suggested while it is typed. */
export type Suggests = 'artists' | 'songs' | 'both';

/** One question of `/collab`: its payload and the card that answers it. */
export interface Subcommand {
  readonly data: SlashCommandSubcommandBuilder;
  readonly suggests: Readonly<Record<string, Suggests>>;
  /** Speaks of the reviewed catalog alone: nobody else is suggested. */
  readonly reviewedOnly?: true;
  answer(interaction: ChatInputCommandInteraction, context: HandlerContext): Card | Promise<Card>;
}
