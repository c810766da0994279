import { SlashCommandSubcommandBuilder } from '@discordjs/builders';

import { describe } from '#src/discord/describe.ts';

import { askSong } from './ask.ts';
import { readText, textOption, withPrivate } from './options.ts';
import { songOf } from './screen-ids.ts';
import { renderScreen } from './render-screen.ts';
import type { Subcommand } from './subcommand.ts';

export const song = {
  data: withPrivate(
    describe(
      new SlashCommandSubcommandBuilder().setName('song'),
      (messages) => messages.commands.collab.song.description,
    ).addStringOption(textOption('title', (messages) => messages.commands.collab.song.title)),
  ),
  suggests: { title: 'songs' },
  answer(interaction, context) {
    const query = readText(interaction, 'title');
    const resolution = context.lookups.search.resolveSong(query);
    if (resolution.type !== 'found') return askSong(query, resolution, context);
    return renderScreen(songOf(resolution.item.id), context);
  },
} satisfies Subcommand;
