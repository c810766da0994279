import { SlashCommandSubcommandBuilder } from '@discordjs/builders';
import type { ChatInputCommandInteraction } from 'discord.js';

import { suggest } from '#commands/collab/suggest.ts';
import { readText } from '#commands/collab/options.ts';
import { UserError } from '#src/app/errors.ts';
import { describe } from '#src/discord/describe.ts';
import { answer } from '#src/discord/show.ts';
import {
  answerModes,
  defaultSettings,
  gameDifficulties,
  paces,
  roundCounts,
  type GameSettings,
} from '#src/domain/trivia/settings.ts';

import { askArtist } from './ask-artist.ts';
import { begin } from './begin.ts';
import { gamePlace } from './place.ts';
import { startOptions } from './start-options.ts';
import type { TriviaSubcommand } from './subcommand.ts';

export const start = {
  data: startOptions(
    describe(
      new SlashCommandSubcommandBuilder().setName('start'),
      (messages) => messages.commands.trivia.start.description,
    ),
  ),
  async execute(interaction, context) {
    gamePlace(interaction);
    const settings = settingsOf(interaction);
    if (interaction.options.getString('about') === null) return begin(interaction, settings, context);
    const query = readText(interaction, 'about');
    const resolution = context.lookups.reviewed.search.resolveArtist(query);
    if (resolution.type === 'found') return begin(interaction, { ...settings, artistId: resolution.item.id }, context);
    await answer(interaction, askArtist(query, resolution, settings, context), true);
  },
  async autocomplete(interaction, { lookups }) {
    await interaction.respond(suggest(interaction, 'artists', lookups.reviewed));
  },
} satisfies TriviaSubcommand;

/** @throws UserError `collab.yearsReversed` when no year can pass */
function settingsOf({ options }: ChatInputCommandInteraction): GameSettings {
  const from = options.getInteger('from') ?? undefined;
  const until = options.getInteger('until') ?? undefined;
  if (from !== undefined && until !== undefined && from > until)
    throw new UserError('collab.yearsReversed', { from, until });
  return {
    rounds: chosen(roundCounts, options.getInteger('rounds')) ?? defaultSettings.rounds,
    pace: chosen(paces, options.getString('pace')) ?? defaultSettings.pace,
    difficulty: chosen(gameDifficulties, options.getString('difficulty')) ?? defaultSettings.difficulty,
    answers: chosen(answerModes, options.getString('answers')) ?? defaultSettings.answers,
    ...(from !== undefined && { from }),
    ...(until !== undefined && { until }),
  };
}

function chosen<Value>(values: readonly Value[], given: unknown): Value | undefined {
  return values.find((one) => one === given);
}
