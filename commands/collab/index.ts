import { SlashCommandBuilder } from '@discordjs/builders';
import { ApplicationIntegrationType, InteractionContextType, type MessageComponentInteraction } from 'discord.js';

import { UserError } from '#src/app/errors.ts';
import type { Command, HandlerContext } from '#src/discord/command.ts';
import { describe } from '#src/discord/describe.ts';
import { answer, show } from '#src/discord/show.ts';

import type { Action } from './action.ts';
import { artist } from './artist.ts';
import { between } from './between.ts';
import { changes, turnChanges } from './changes.ts';
import { connect } from './connect.ts';
import { isPrivate } from './options.ts';
import { path } from './path.ts';
import { draw, drawAgain, random } from './random.ts';
import { reopenDraft } from './reopen-draft.ts';
import { readScreen } from './screen-ids.ts';
import { illustratedScreen } from './screen-picture.ts';
import { search } from './search.ts';
import { song } from './song.ts';
import { stats } from './stats.ts';
import type { Subcommand } from './subcommand.ts';
import { openSuggestion, submitSuggestion, suggestCorrection } from './suggest-correction.ts';
import { suggest } from './suggest.ts';
import { today } from './today.ts';
import { top } from './top.ts';

const subcommands: Readonly<Record<string, Subcommand>> = {
  search,
  song,
  artist,
  between,
  path,
  connect,
  top,
  stats,
  random,
  today,
};
const actions: Readonly<Record<string, Action>> = { suggest: suggestCorrection, changes };

const base = describe(new SlashCommandBuilder().setName('collab'), (messages) => messages.commands.collab.description)
  .setContexts(InteractionContextType.Guild, InteractionContextType.BotDM, InteractionContextType.PrivateChannel)
  .setIntegrationTypes(ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall);
for (const { data } of Object.values({ ...subcommands, ...actions })) base.addSubcommand(data);

/** Who worked with whom. Each answer is one request to Discord: everything is in memory but what people suggest and curators change. */
export const collab = {
  data: base.toJSON(),
  async execute(interaction, context) {
    const name = interaction.options.getSubcommand();
    const action = actions[name];
    if (action !== undefined) return action.execute(interaction, context);
    const subcommand = find(name);
    await answer(interaction, await subcommand.answer(interaction, context), isPrivate(interaction));
  },
  async autocomplete(interaction, { lookups }) {
    const name = interaction.options.getSubcommand();
    const action = actions[name];
    const known = action === undefined && find(name).reviewedOnly !== true ? lookups : lookups.reviewed;
    const what = (action ?? find(name)).suggests[interaction.options.getFocused(true).name];
    await interaction.respond(what === undefined ? [] : suggest(interaction, what, known));
  },
  components: {
    song: open,
    artist: open,
    pair: open,
    day: open,
    path: open,
    connect: open,
    top: open,
    stats: open,
    timeline: open,
    pick,
    draw: open,
    correct: openSuggestion,
    draft: reopenDraft,
    changes: turnChanges,
  },
  modals: { suggested: submitSuggestion },
} satisfies Command;

function find(name: string): Subcommand {
  const subcommand = subcommands[name];
  if (subcommand === undefined) throw new UserError('command.unknown', {});
  return subcommand;
}

async function open(interaction: MessageComponentInteraction, context: HandlerContext): Promise<void> {
  await openId(interaction.customId, interaction, context);
}

async function pick(interaction: MessageComponentInteraction, context: HandlerContext): Promise<void> {
  await openId(interaction.isStringSelectMenu() ? (interaction.values[0] ?? '') : '', interaction, context);
}

async function openId(id: string, interaction: MessageComponentInteraction, context: HandlerContext): Promise<void> {
  const drawn = drawAgain.read(id);
  if (drawn !== undefined) return show(interaction, draw(drawn, context), 'here');
  const read = readScreen(id);
  if (read === undefined) throw new UserError('component.old', {});
  await show(interaction, await illustratedScreen(read.screen, context), read.mode);
}
