import { SlashCommandSubcommandBuilder } from '@discordjs/builders';

import { describe } from '#src/discord/describe.ts';

import { askArtist } from './ask.ts';
import { kindOption, readFilter, readText, textOption, withPrivate, withYears } from './options.ts';
import { artistOf, writeScreen } from './screen-ids.ts';
import { renderScreen } from './render-screen.ts';
import type { Subcommand } from './subcommand.ts';

export const artist = {
  data: withPrivate(
    withYears(
      describe(
        new SlashCommandSubcommandBuilder().setName('artist'),
        (messages) => messages.commands.collab.artist.description,
      )
        .addStringOption(textOption('name', (messages) => messages.commands.collab.artist.name))
        .addStringOption(kindOption()),
    ),
  ),
  suggests: { name: 'artists' },
  answer(interaction, context) {
    const query = readText(interaction, 'name');
    const filter = readFilter(interaction);
    const screenOf = (id: string) => ({ ...artistOf(id), ...filter });
    const resolution = context.lookups.search.resolveArtist(query);
    if (resolution.type !== 'found')
      return askArtist(query, resolution, (id) => writeScreen(screenOf(id), 'here'), context);
    return renderScreen(screenOf(resolution.item.id), context);
  },
} satisfies Subcommand;
