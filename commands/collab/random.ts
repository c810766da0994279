import { SlashCommandSubcommandBuilder } from '@discordjs/builders';

import type { HandlerContext } from '#src/discord/command.ts';
import { count, customId, optional, slug } from '#src/discord/custom-id.ts';
import { describe } from '#src/discord/describe.ts';
import { button, row, type Card } from '#src/discord/views/card.ts';

import { askArtist, ask } from './ask.ts';
import { readFilter, readText, textOption, withPrivate, withYears } from './options.ts';
import { artistOf, songOf } from './screen-ids.ts';
import { renderScreen } from './render-screen.ts';
import type { Subcommand } from './subcommand.ts';

interface Draw {
  readonly artist: string | undefined;
  readonly from: number | undefined;
  readonly until: number | undefined;
}

export const drawAgain = customId<Draw>('draw', {
  artist: optional(slug),
  from: optional(count),
  until: optional(count),
});

export const random = {
  data: withPrivate(
    withYears(
      describe(
        new SlashCommandSubcommandBuilder().setName('random'),
        (messages) => messages.commands.collab.random.description,
      ).addStringOption(textOption('artist', (messages) => messages.commands.collab.random.artist, false)),
    ),
  ),
  suggests: { artist: 'artists' },
  answer(interaction, context) {
    const { from, until } = readFilter(interaction);
    if (interaction.options.getString('artist') === null) return draw({ artist: undefined, from, until }, context);
    const query = readText(interaction, 'artist');
    const resolution = context.lookups.search.resolveArtist(query);
    if (resolution.type === 'found') return draw({ artist: resolution.item.id, from, until }, context);
    return askArtist(query, resolution, (id) => ({ ...artistOf(id), from, until }), context);
  },
} satisfies Subcommand;

/** A song's card with a button for the next draw. */
export function draw({ artist, from, until }: Draw, context: HandlerContext): Card {
  const { lookups, messages } = context;
  const song = lookups.random({ artistId: artist, from, until }, context.random);
  if (song === undefined) return ask([messages.random.none], [], messages);
  const { components } = renderScreen(songOf(song.id), context);
  const again = button({ label: messages.random.another, customId: drawAgain.write({ artist, from, until }) });
  return { components: [...components, ...row(again)] };
}
