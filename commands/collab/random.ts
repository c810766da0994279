import { SlashCommandSubcommandBuilder } from '@discordjs/builders';

import type { HandlerContext } from '#src/discord/command.ts';
import { count, customId, optional, slug } from '#src/discord/custom-id.ts';
import { describe } from '#src/discord/describe.ts';
import { button, row, type Card } from '#src/discord/views/card.ts';

import { askArtist, ask } from './ask.ts';
import { readFilter, readText, textOption, withPrivate, withYears } from './options.ts';
import { songOf } from './screen-ids.ts';
import { renderScreen } from './render-screen.ts';
import type { Subcommand } from './subcommand.ts';

interface Draw {
  readonly artist: string | undefined;
  readonly from: number | undefined;
  readonly until: number | undefined;
  /** The song drawn before, which another draw shall not show again. */
  readonly before: string | undefined;
}

export const drawAgain = customId<Draw>('draw', {
  artist: optional(slug),
  from: optional(count),
  until: optional(count),
  before: optional(slug),
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
    const drawOf = (artist: string | undefined) => ({ artist, from, until, before: undefined });
    if (interaction.options.getString('artist') === null) return draw(drawOf(undefined), context);
    const query = readText(interaction, 'artist');
    const resolution = context.lookups.search.resolveArtist(query);
    if (resolution.type === 'found') return draw(drawOf(resolution.item.id), context);
    return askArtist(query, resolution, (id) => drawAgain.write(drawOf(id)), context);
  },
} satisfies Subcommand;

/** A song's card with a button for the next draw. */
export function draw({ artist, from, until, before }: Draw, context: HandlerContext): Card {
  const { lookups, messages } = context;
  const song = lookups.random({ artistId: artist, from, until, before }, context.random);
  if (song === undefined) return ask([messages.random.none], [], context);
  const { components } = renderScreen(songOf(song.id), context);
  const again = button({
    label: messages.random.another,
    customId: drawAgain.write({ artist, from, until, before: song.id }),
  });
  return { components: [...components, ...row(again)] };
}
