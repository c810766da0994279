import { SlashCommandSubcommandBuilder } from '@discordjs/builders';

import { describe } from '#src/discord/describe.ts';

import { askArtist } from './ask.ts';
import { importedLines } from './imported-lines.ts';
import { readText, textOption, withPrivate } from './options.ts';
import { connectOf, writeScreen } from './screen-ids.ts';
import { illustratedScreen } from './screen-picture.ts';
import type { Subcommand } from './subcommand.ts';

export const connect = {
  data: withPrivate(
    describe(
      new SlashCommandSubcommandBuilder().setName('connect'),
      (messages) => messages.commands.collab.connect.description,
    ).addStringOption(textOption('artist', (messages) => messages.commands.collab.connect.artist)),
  ),
  suggests: { artist: 'artists' },
  reviewedOnly: true,
  answer(interaction, context) {
    const query = readText(interaction, 'artist');
    const resolution = context.lookups.reviewed.search.resolveArtist(query);
    if (resolution.type === 'found') return illustratedScreen(connectOf(resolution.item.id), context);
    const idOf = (id: string) => writeScreen(connectOf(id), 'here');
    const also = resolution.type === 'unknown' ? importedLines([query], context) : [];
    return askArtist(query, resolution, idOf, context, also);
  },
} satisfies Subcommand;
