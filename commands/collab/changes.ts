import { SlashCommandSubcommandBuilder } from '@discordjs/builders';
import type { MessageComponentInteraction } from 'discord.js';

import type { HandlerContext } from '#src/discord/command.ts';
import { describe } from '#src/discord/describe.ts';
import { answer, show } from '#src/discord/show.ts';
import type { Card } from '#src/discord/views/card.ts';
import { changesCard, changesPageSize } from '#src/discord/views/curation/changes-card.ts';
import { auditPage, changesPage } from '#src/discord/views/curation/ids.ts';

import type { Action } from './action.ts';
import { isPrivate, withPrivate } from './options.ts';
import { readId } from './read-id.ts';
import { artistOf, songOf, writeScreen } from './screen-ids.ts';

export const changes = {
  data: withPrivate(
    describe(
      new SlashCommandSubcommandBuilder().setName('changes'),
      (messages) => messages.commands.collab.changes.description,
    ),
  ),
  suggests: {},
  async execute(interaction, context) {
    await answer(interaction, await drawChanges('fans', 0, context), isPrivate(interaction));
  },
} satisfies Action;

/** Another page. */
export async function turnChanges(interaction: MessageComponentInteraction, context: HandlerContext): Promise<void> {
  const { page } = readId(changesPage, interaction.customId);
  await show(interaction, await drawChanges('fans', page, context), 'here');
}

/** One page of what changed; curators read who decided and why. */
export async function drawChanges(
  reader: 'fans' | 'curators',
  page: number,
  { curation, lookups: { index }, messages }: HandlerContext,
): Promise<Card> {
  const asked = { offset: page * changesPageSize, limit: changesPageSize };
  return changesCard({
    changes: await curation.changes(asked),
    page,
    index,
    messages,
    forCurators: reader === 'curators',
    ids: {
      open: ({ type, id }) => writeScreen(type === 'artist' ? artistOf(id) : songOf(id), 'open'),
      page: (to) => (reader === 'fans' ? changesPage : auditPage).write({ page: to }),
    },
  });
}
