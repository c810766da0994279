import { SlashCommandBuilder } from '@discordjs/builders';
import { ApplicationIntegrationType, InteractionContextType } from 'discord.js';

import { UserError } from '#src/app/errors.ts';
import type { Command } from '#src/discord/command.ts';
import { describe } from '#src/discord/describe.ts';

import { guess, openForm, pick, pickFromMenu } from './answers.ts';
import { beginAgain, beginPicked } from './begin.ts';
import { answerDaily, daily, shareDaily } from './daily.ts';
import { hint } from './hint.ts';
import { leaderboard, openBoard } from './leaderboard.ts';
import { openMisses } from './misses.ts';
import { changePath, path, pickStep, sharePath } from './path.ts';
import { changeVisibility, profile } from './profile.ts';
import { report } from './report.ts';
import { skip } from './skip.ts';
import { start } from './start.ts';
import { stop } from './stop.ts';
import type { TriviaSubcommand } from './subcommand.ts';
import { turnWhy, why } from './why.ts';

const subcommands: Readonly<Record<string, TriviaSubcommand>> = {
  start,
  stop,
  skip,
  hint,
  leaderboard,
  profile,
  why,
  daily,
  path,
};

/** Offered everywhere: a game needs a server, but profile, boards and the daily do not. */
const base = describe(new SlashCommandBuilder().setName('trivia'), (messages) => messages.commands.trivia.description)
  .setContexts(InteractionContextType.Guild, InteractionContextType.BotDM, InteractionContextType.PrivateChannel)
  .setIntegrationTypes(ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall);
for (const { data } of Object.values(subcommands)) base.addSubcommand(data);

export const trivia = {
  data: base.toJSON(),
  execute: (interaction, context) => find(interaction.options.getSubcommand()).execute(interaction, context),
  async autocomplete(interaction, context) {
    const subcommand = find(interaction.options.getSubcommand());
    if (subcommand.autocomplete === undefined) throw new UserError('command.unknown', {});
    await subcommand.autocomplete(interaction, context);
  },
  components: {
    answer: pick,
    order: pickFromMenu,
    type: openForm,
    report,
    again: beginAgain,
    begin: beginPicked,
    'begin-pick': beginPicked,
    misses: openMisses,
    why: turnWhy,
    board: openBoard,
    visible: changeVisibility,
    daily: answerDaily,
    'daily-share': shareDaily,
    puzzle: changePath,
    'puzzle-next': pickStep,
    'puzzle-pick': pickStep,
    'puzzle-share': sharePath,
  },
  modals: { typed: guess },
} satisfies Command;

function find(name: string): TriviaSubcommand {
  const subcommand = subcommands[name];
  if (subcommand === undefined) throw new UserError('command.unknown', {});
  return subcommand;
}
