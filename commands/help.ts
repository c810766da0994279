import { SlashCommandBuilder } from '@discordjs/builders';
import { ApplicationCommandOptionType, ApplicationIntegrationType, InteractionContextType } from 'discord.js';

import type { Command, HandlerContext } from '#src/discord/command.ts';
import { describe } from '#src/discord/describe.ts';
import { answer } from '#src/discord/show.ts';
import { card, divider, text } from '#src/discord/views/card.ts';
import { footer } from '#src/discord/views/footer.ts';

/** Everything the bot can do, in the reader's language and for the reader alone. */
export const help = {
  data: describe(new SlashCommandBuilder().setName('help'), (messages) => messages.commands.help.description)
    .setContexts(InteractionContextType.Guild, InteractionContextType.BotDM, InteractionContextType.PrivateChannel)
    .setIntegrationTypes(ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall)
    .toJSON(),
  async execute(interaction, context) {
    const { messages, lookups } = context;
    const offered = context.commands.filter((command) => command.isFor?.(interaction, context) ?? true);
    const lines = offered.flatMap((command) => describeCommand(command, interaction.locale, context));
    const page = card(
      text(`## ${messages.help.heading}`, messages.help.intro),
      divider,
      text(...lines),
      divider,
      text(messages.help.statuses),
      footer(lookups.index, messages),
    );
    await answer(interaction, page, true);
  },
} satisfies Command;

type Described = Pick<Command['data'], 'name' | 'description' | 'description_localizations'>;

function describeCommand({ data }: Command, locale: string, { mention }: HandlerContext): readonly string[] {
  const subcommands = (data.options ?? []).filter((option) => option.type === ApplicationCommandOptionType.Subcommand);
  const line = (name: string, described: Described) => `- ${mention(name)}: ${inLocale(described, locale)}`;
  if (subcommands.length === 0) return [line(data.name, data)];
  return subcommands.map((subcommand) => line(`${data.name} ${subcommand.name}`, subcommand));
}

/** The same sentence that Discord shows beside the command in this locale. */
function inLocale({ description, description_localizations: localizations }: Described, locale: string): string {
  return new Map(Object.entries(localizations ?? {})).get(locale) ?? description;
}
