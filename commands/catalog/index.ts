import { SlashCommandBuilder } from '@discordjs/builders';
import { ApplicationIntegrationType, InteractionContextType } from 'discord.js';

import { UserError } from '#src/app/errors.ts';
import type { Command } from '#src/discord/command.ts';
import { describe } from '#src/discord/describe.ts';
import { answer, answerWhenDone } from '#src/discord/show.ts';

import { add } from './add.ts';
import { changes, turnChanges } from './changes.ts';
import { forCurators, isCurator, refuseOthers } from './curator.ts';
import { acceptSuggestion, cancelProposal, openReason, rejectSuggestion } from './decide.ts';
import { edit } from './edit.ts';
import { submitProposal } from './propose.ts';
import { questions } from './questions.ts';
import { restore } from './restore.ts';
import { retire } from './retire.ts';
import { review, turnReview } from './review.ts';
import { openRevision, submitRevision } from './revise.ts';
import type { CuratorForm, CuratorSubcommand } from './subcommand.ts';
import { voidQuestion } from './void.ts';

const subcommands: Readonly<Record<string, CuratorSubcommand | CuratorForm>> = {
  review,
  add,
  edit,
  retire,
  changes,
  questions,
  void: voidQuestion,
  restore,
};

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
    const subcommand = find(interaction.options.getSubcommand());
    if ('form' in subcommand) await context.showForm(subcommand.form(interaction, context));
    else if (subcommand.slow) await answerWhenDone(interaction, () => subcommand.answer(interaction, context));
    else await answer(interaction, await subcommand.answer(interaction, context), true);
  },
  async autocomplete(interaction, context) {
    refuseOthers(interaction, context);
    const { autocomplete } = find(interaction.options.getSubcommand());
    if (autocomplete === undefined) throw new UserError('command.unknown', {});
    await autocomplete(interaction, context);
  },
  components: {
    review: forCurators(turnReview),
    accept: forCurators(acceptSuggestion),
    revise: forCurators(openRevision),
    reject: forCurators(openReason),
    cancel: forCurators(cancelProposal),
    audit: forCurators(turnChanges),
  },
  modals: {
    proposed: forCurators(submitProposal),
    revised: forCurators(submitRevision),
    rejected: forCurators(rejectSuggestion),
  },
} satisfies Command;

function find(name: string): CuratorSubcommand | CuratorForm {
  const subcommand = subcommands[name];
  if (subcommand === undefined) throw new UserError('command.unknown', {});
  return subcommand;
}
