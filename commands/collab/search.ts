import { SlashCommandSubcommandBuilder } from '@discordjs/builders';

import { describe } from '#src/discord/describe.ts';
import { plainWithin } from '#src/discord/text.ts';
import { card, choices, divider, text, type Card } from '#src/discord/views/card.ts';
import { footer } from '#src/discord/views/footer.ts';
import { artistLabel } from '#src/discord/views/names.ts';
import { songEntry } from '#src/discord/views/song-list.ts';

import { ask, unknownLines } from './ask.ts';
import { readText, textOption, withPrivate } from './options.ts';
import { renderScreen } from './render-screen.ts';
import type { ScreenContext } from './screen-context.ts';
import { artistOf, pickMenu, songOf, writeScreen } from './screen-ids.ts';
import type { Subcommand } from './subcommand.ts';
import { readSuggestion } from './suggest.ts';

const shown = { artists: 10, songs: 8 };

export const search = {
  data: withPrivate(
    describe(
      new SlashCommandSubcommandBuilder().setName('search'),
      (messages) => messages.commands.collab.search.description,
    ).addStringOption(textOption('query', (messages) => messages.commands.collab.search.query)),
  ),
  suggests: { query: 'both' },
  answer(interaction, context) {
    const query = readText(interaction, 'query');
    const suggestion = readSuggestion(query, context.lookups.index);
    return suggestion === undefined ? results(query, context) : renderScreen(suggestion, context);
  },
} satisfies Subcommand;

function results(query: string, { lookups, messages }: ScreenContext): Card {
  const { index } = lookups;
  const artists = lookups.search.artists(query, shown.artists).map((match) => match.item);
  const songs = lookups.search.songs(query, shown.songs).map((match) => match.item);
  if (artists.length === 0 && songs.length === 0) {
    const resolution = lookups.search.resolveArtist(query);
    const near = resolution.type === 'unknown' ? resolution.near : [];
    const list = near.map((one) => ({
      label: artistLabel(index, one),
      customId: writeScreen(artistOf(one.id), 'here'),
    }));
    return ask(unknownLines([query], near, messages), list, { lookups, messages });
  }
  const ids = { song: (id: string) => writeScreen(songOf(id), 'open') };
  const artistChoices = artists.map((one) => ({
    label: artistLabel(index, one),
    customId: writeScreen(artistOf(one.id), 'open'),
  }));
  return card(
    text(`## ${messages.search.heading(plainWithin(query, 100))}`),
    artists.length === 0 ? undefined : text(`### ${messages.search.artists}`),
    choices(artistChoices, { customId: pickMenu.write({ slot: 'artists' }), placeholder: messages.artist.open }),
    songs.length === 0 ? undefined : divider,
    songs.length === 0 ? undefined : text(`### ${messages.search.songs}`),
    songs.map((song) => songEntry({ index, messages, ids }, song)),
    footer(index, messages),
  );
}
