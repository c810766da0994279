import type { AutocompleteInteraction, ChatInputCommandInteraction } from 'discord.js';

import { readSubject } from '#commands/collab/entry.ts';
import type { Suggests } from '#commands/collab/subcommand.ts';
import { suggest } from '#commands/collab/suggest.ts';
import type { Subject } from '#src/app/curation/ports.ts';
import { UserError } from '#src/app/errors.ts';
import type { HandlerContext } from '#src/discord/command.ts';
import { plainWithin } from '#src/discord/text.ts';

export function suggestEntries(what: Suggests) {
  return async (interaction: AutocompleteInteraction, { lookups }: HandlerContext): Promise<void> => {
    await interaction.respond(suggest(interaction, what, lookups.reviewed));
  };
}

/** @throws UserError `curation.unknownEntry` for a text that is not one entry of the catalog */
export function readEntry(
  { options }: ChatInputCommandInteraction,
  name: string,
  { lookups }: HandlerContext,
): Subject {
  const text = options.getString(name, true);
  const subject = readSubject(text, lookups);
  if (subject === undefined) throw new UserError('curation.unknownEntry', { text: plainWithin(text, 100) });
  return subject;
}
