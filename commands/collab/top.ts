import { SlashCommandSubcommandBuilder } from '@discordjs/builders';

import { describe } from '#src/discord/describe.ts';
import { topMeasures } from '#src/domain/graph/chain.ts';

import { choiceOption, readYears, withPrivate, withYears } from './options.ts';
import { illustratedScreen } from './screen-picture.ts';
import type { Subcommand } from './subcommand.ts';

export const top = {
  data: withPrivate(
    withYears(
      describe(
        new SlashCommandSubcommandBuilder().setName('top'),
        (messages) => messages.commands.collab.top.description,
      ).addStringOption(
        describe(
          choiceOption('by', topMeasures, (messages, measure) => messages.graph.top.measures[measure]),
          (messages) => messages.commands.collab.top.by,
        ),
      ),
    ),
  ),
  suggests: {},
  answer(interaction, context) {
    const by = topMeasures.find((one) => one === interaction.options.getString('by')) ?? topMeasures[0];
    return illustratedScreen({ type: 'top', by, ...readYears(interaction), page: 0 }, context);
  },
} satisfies Subcommand;
