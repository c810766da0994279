import { SlashCommandSubcommandBuilder } from '@discordjs/builders';

import type { Pair, PairResolution } from '#src/app/lookups.ts';
import { describe } from '#src/discord/describe.ts';
import type { Card } from '#src/discord/views/card.ts';
import { artistLabel } from '#src/discord/views/names.ts';
import type { CatalogIndex } from '#src/domain/catalog/catalog-index.ts';

import { ask, askOther, unknownLines } from './ask.ts';
import { readText, textOption, withPrivate } from './options.ts';
import type { ScreenContext } from './screen-context.ts';
import { pairOf, writeScreen } from './screen-ids.ts';
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
      return renderScreen(pairOf(pair.first.id, pair.second.id), context);
    case 'same':
      return askOther(pair.artist, context);
    case 'ambiguous':
      return ask([messages.ask.whichPair], pairChoices(index, pair.pairs), context);
    case 'unknown':
      return ask(unknownLines(pair.texts, pair.pairs, messages), pairChoices(index, pair.pairs), context);
  }
}

function pairChoices(index: CatalogIndex, pairs: readonly Pair[]) {
  return pairs.map(({ first, second }) => ({
    label: `${artistLabel(index, first)} × ${artistLabel(index, second)}`,
    customId: writeScreen(pairOf(first.id, second.id), 'here'),
  }));
}
