import { SlashCommandStringOption, SlashCommandSubcommandBuilder } from '@discordjs/builders';

import { textOption } from '#commands/collab/options.ts';
import { readSuggestion } from '#commands/collab/suggest.ts';
import type { ChangeOutcome } from '#src/app/curation/ports.ts';
import { UserError } from '#src/app/errors.ts';
import type { HandlerContext } from '#src/discord/command.ts';
import { describe } from '#src/discord/describe.ts';
import { plainWithin } from '#src/discord/text.ts';
import { card, text, type Card } from '#src/discord/views/card.ts';
import { footer } from '#src/discord/views/footer.ts';
import type { CatalogIndex } from '#src/domain/catalog/catalog-index.ts';
import { retireSong } from '#src/domain/catalog/corrections/retire-song.ts';
import type { Collaboration } from '#src/domain/catalog/model.ts';
import { isBlank } from '#src/domain/catalog/names/is-blank.ts';

import { suggestEntries } from './entry-option.ts';
import type { CuratorSubcommand } from './subcommand.ts';

const reasonLength = 300;

/** Takes a song out, with everything that is said about it. */
export const retire = {
  data: describe(
    new SlashCommandSubcommandBuilder().setName('retire'),
    (messages) => messages.commands.catalog.retire.description,
  )
    .addStringOption(textOption('song', (messages) => messages.commands.catalog.retire.song))
    .addStringOption(
      describe(
        new SlashCommandStringOption().setName('reason').setRequired(true).setMaxLength(reasonLength),
        (messages) => messages.commands.catalog.retire.reason,
      ),
    ),
  slow: true,
  autocomplete: suggestEntries('songs'),
  async answer(interaction, context) {
    const { index } = context.lookups.reviewed;
    const reason = interaction.options.getString('reason', true).trim();
    if (isBlank(reason)) throw new UserError('collab.emptyText', {});
    const song = readChosen(interaction.options.getString('song', true), index);
    refuseOriginal(song, index);
    const subject = { type: 'collaboration', id: song.id } as const;
    const change = retireSong(song, index);
    const decision = { by: interaction.user.id, at: interaction.createdTimestamp, reason };
    const order = { action: 'retire', subject, change, decision, suggestionId: undefined } as const;
    return drawOutcome(await context.curation.apply(order), { song, facts: change.length - 1 }, context);
  },
} satisfies CuratorSubcommand;

/** Chosen from what was suggested: what is typed may mean another song, and this one would be gone. @throws UserError `curation.unknownEntry` */
function readChosen(text: string, index: CatalogIndex): Collaboration {
  const chosen = readSuggestion(text, index);
  const song = chosen?.type === 'song' ? index.collaboration(chosen.song) : undefined;
  if (song === undefined) throw new UserError('curation.unknownEntry', { text: plainWithin(text, 100) });
  return song;
}

/** @throws UserError `curation.hasVersions` */
function refuseOriginal(song: Collaboration, index: CatalogIndex): void {
  const versions = index.versionsOf(song.id).filter(({ versionOf }) => versionOf === song.id);
  if (versions.length === 0) return;
  throw new UserError('curation.hasVersions', {
    title: plainWithin(song.title, 100),
    // Enough to begin with; the others are told of once these are out.
    versions: versions.slice(0, 10).map(({ title }) => plainWithin(title, 100)),
  });
}

interface Retired {
  readonly song: Collaboration;
  /** How many claims go with it. */
  readonly facts: number;
}

function drawOutcome(outcome: ChangeOutcome, { song, facts }: Retired, { lookups, messages }: HandlerContext): Card {
  const { review: texts } = messages.curation;
  const under = footer(lookups.index, messages);
  switch (outcome.type) {
    case 'done':
      return card(text(texts.retireDone(plainWithin(song.title, 150), facts)));
    case 'refused':
      return card(
        text(texts.refused, ...outcome.problems.slice(0, 8).map((one) => `- ${plainWithin(one, 300)}`)),
        under,
      );
    case 'stale':
    case 'decided':
      return card(text(texts.retireStale), under);
  }
}
