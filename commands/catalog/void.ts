import { SlashCommandStringOption, SlashCommandSubcommandBuilder } from '@discordjs/builders';

import { UserError } from '#src/app/errors.ts';
import { describe } from '#src/discord/describe.ts';
import { card, text } from '#src/discord/views/card.ts';
import { isBlank } from '#src/domain/catalog/names/is-blank.ts';

import { caseOf } from './curator.ts';
import { questionOption, suggestCases } from './options.ts';
import type { CuratorSubcommand } from './subcommand.ts';

const reasonLength = 200;

/** Takes a question out of play and what it paid off every board. */
export const voidQuestion = {
  data: describe(
    new SlashCommandSubcommandBuilder().setName('void'),
    (messages) => messages.commands.catalog.void.description,
  )
    .addStringOption(questionOption((messages) => messages.commands.catalog.void.question))
    .addStringOption(
      describe(
        new SlashCommandStringOption().setName('reason').setRequired(true).setMaxLength(reasonLength),
        (messages) => messages.commands.catalog.void.reason,
      ),
    ),
  autocomplete: suggestCases,
  async answer(interaction, context) {
    const reason = interaction.options.getString('reason', true).trim();
    if (isBlank(reason)) throw new UserError('collab.emptyText', {});
    const { key, code } = await caseOf(interaction, context);
    const order = { key, reason, by: interaction.user.id, at: interaction.createdTimestamp };
    const { rounds, players } = await context.trivia.desk.voidQuestion(order);
    return card(text(context.messages.triviaBoards.desk.voided({ code, rounds, players })));
  },
} satisfies CuratorSubcommand;
