import { SlashCommandBuilder } from '@discordjs/builders';
import { ApplicationIntegrationType, InteractionContextType } from 'discord.js';

import { UserError } from '#src/app/errors.ts';
import type { Command } from '#src/discord/command.ts';
import { describe } from '#src/discord/describe.ts';
import { answer } from '#src/discord/show.ts';

import { isCurator, refuseOthers } from './curator.ts';
import { suggestCases } from './options.ts';
import { questions } from './questions.ts';
import { restore } from './restore.ts';
import type { CuratorSubcommand } from './subcommand.ts';
import { voidQuestion } from './void.ts';

const subcommands: Readonly<Record<string, CuratorSubcommand>> = { questions, void: voidQuestion, restore };

/**
 * Shown to a server's administrators alone, until its settings allow others: members of thousands of servers have no use for it.
 * In direct messages with the bot Discord hides no command, so every curator can work there.
 */
const base = describe(new SlashCommandBuilder().setName('catalog'), (messages) => messages.commands.catalog.description)
  .setContexts(InteractionContextType.Guild, InteractionContextType.BotDM)
  .setIntegrationTypes(ApplicationIntegrationType.GuildInstall)
  .setDefaultMemberPermissions(0);
for (const { data } of Object.values(subcommands)) base.addSubcommand(data);

/** The curators' desk. */
export const catalog = {
  data: base.toJSON(),
  isFor: isCurator,
  async execute(interaction, context) {
    refuseOthers(interaction, context);
    const subcommand = subcommands[interaction.options.getSubcommand()];
    if (subcommand === undefined) throw new UserError('command.unknown', {});
    await answer(interaction, await subcommand.answer(interaction, context), true);
  },
  async autocomplete(interaction, context) {
    refuseOthers(interaction, context);
    await suggestCases(interaction, context);
  },
} satisfies Command;
