import { SlashCommandSubcommandBuilder } from '@discordjs/builders';

import type { Pair, PairResolution } from '#src/app/lookups.ts';
import { describe } from '#src/discord/describe.ts';
import { plainWithin } from '#src/discord/text.ts';
import type { Card } from '#src/discord/views/card.ts';
import { artistLabel } from '#src/discord/views/names.ts';
import type { CatalogIndex } from '#src/domain/catalog/catalog-index.ts';
import type { Artist } from '#src/domain/catalog/model.ts';

import { ask, unknownLines } from './ask.ts';
import { readText, textOption, withPrivate } from './options.ts';
import type { ScreenContext } from './screen-context.ts';
import { artistOf, writeScreen, type PairScreen } from './screen-ids.ts';
import { renderScreen } from './render-screen.ts';
import type { Subcommand } from './subcommand.ts';

export const between = {
  data: withPrivate(
    describe(
      new SlashCommandSubcommandBuilder().setName('between'),
      (messages) => messages.commands.collab.between.description,
    )
      .addStringOption(textOption('first', (messages) => messages.commands.collab.between.first))
      .addStringOption(textOption('second', (messages) => messages.commands.collab.between.second)),
  ),
  suggests: { first: 'artists', second: 'artists' },
  answer(interaction, context) {
    const pair = context.lookups.pair(readText(interaction, 'first'), readText(interaction, 'second'));
    return answerPair(pair, context);
  },
} satisfies Subcommand;

function answerPair(pair: PairResolution, context: ScreenContext): Card {
  const {
    messages,
    lookups: { index },
  } = context;
  switch (pair.type) {
    case 'found':
      return renderScreen(pairOf(pair.first, pair.second), context);
    case 'same':
      return ask(
        [messages.ask.same(plainWithin(artistLabel(index, pair.artist), 100))],
        [{ label: artistLabel(index, pair.artist), customId: writeScreen(artistOf(pair.artist.id), 'here') }],
        context,
      );
    case 'ambiguous':
      return ask([messages.ask.whichPair], pairChoices(index, pair.pairs), context);
    case 'unknown':
      return ask(unknownLines(pair.texts, pair.pairs, messages), pairChoices(index, pair.pairs), context);
  }
}

function pairChoices(index: CatalogIndex, pairs: readonly Pair[]) {
  return pairs.map(({ first, second }) => ({
    label: `${artistLabel(index, first)} × ${artistLabel(index, second)}`,
    customId: writeScreen(pairOf(first, second), 'here'),
  }));
}

function pairOf(first: Artist, second: Artist): PairScreen {
  return { type: 'pair', first: first.id, second: second.id, page: 0 };
}
