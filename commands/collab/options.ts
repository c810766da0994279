import {
  SlashCommandBooleanOption,
  SlashCommandIntegerOption,
  SlashCommandStringOption,
  type SlashCommandSubcommandBuilder,
} from '@discordjs/builders';
import type { ChatInputCommandInteraction } from 'discord.js';

import { UserError } from '#src/app/errors.ts';
import { describe } from '#src/discord/describe.ts';
import { isBlank } from '#src/domain/catalog/names/is-blank.ts';
import { collaborationKinds, type CollaborationKind } from '#src/domain/catalog/model.ts';
import { en } from '#src/i18n/en.ts';
import { localized, type Messages } from '#src/i18n/index.ts';

/** Longer texts are nobody's name; Discord stops them at the client. */
const textLength = 200;
const years = { first: 1900, last: 2100 };

/** A text with suggestions while typing; what is submitted may be any text all the same. */
export function textOption(
  name: string,
  pick: (messages: Messages) => string,
  required = true,
): SlashCommandStringOption {
  const option = new SlashCommandStringOption()
    .setName(name)
    .setRequired(required)
    .setMaxLength(textLength)
    .setAutocomplete(true);
  return describe(option, pick);
}

/** An option that takes one of a few words, each in the reader's language. */
export function choiceOption<Word extends string>(
  name: string,
  words: readonly Word[],
  pick: (messages: Messages, word: Word) => string,
): SlashCommandStringOption {
  return new SlashCommandStringOption().setName(name).addChoices(
    words.map((word) => ({
      name: pick(en, word),
      name_localizations: localized((messages) => pick(messages, word)),
      value: word,
    })),
  );
}

export function kindOption(): SlashCommandStringOption {
  const option = choiceOption('kind', collaborationKinds, (messages, kind) => messages.kinds[kind]);
  return describe(option, (messages) => messages.commands.collab.artist.kind);
}

export function yearOption(name: 'from' | 'until'): SlashCommandIntegerOption {
  const option = new SlashCommandIntegerOption().setName(name).setMinValue(years.first).setMaxValue(years.last);
  return describe(option, (messages) => messages.commands.collab[name]);
}

export function withYears(subcommand: SlashCommandSubcommandBuilder): SlashCommandSubcommandBuilder {
  return subcommand.addIntegerOption(yearOption('from')).addIntegerOption(yearOption('until'));
}

/** Every answer can be had alone. */
export function withPrivate(subcommand: SlashCommandSubcommandBuilder): SlashCommandSubcommandBuilder {
  const option = new SlashCommandBooleanOption().setName('private');
  return subcommand.addBooleanOption(describe(option, (messages) => messages.commands.collab.private));
}

export function isPrivate({ options }: ChatInputCommandInteraction): boolean {
  return options.getBoolean('private') ?? false;
}

/** @throws UserError `collab.emptyText` for a text in which nothing can be seen (blanks, zero-width signs), which Discord lets through */
export function readText({ options }: ChatInputCommandInteraction, name: string): string {
  const text = options.getString(name, true).trim();
  if (isBlank(text)) throw new UserError('collab.emptyText', {});
  return text;
}

export interface Years {
  readonly from: number | undefined;
  readonly until: number | undefined;
}

export interface Filter extends Years {
  readonly kind: CollaborationKind | undefined;
}

/** @throws UserError `collab.yearsReversed` when no year can pass */
export function readFilter(interaction: ChatInputCommandInteraction): Filter {
  const kind = collaborationKinds.find((one) => one === interaction.options.getString('kind'));
  return { kind, ...readYears(interaction) };
}

/** @throws UserError `collab.yearsReversed` when no year can pass */
export function readYears({ options }: ChatInputCommandInteraction): Years {
  const from = options.getInteger('from') ?? undefined;
  const until = options.getInteger('until') ?? undefined;
  if (from !== undefined && until !== undefined && from > until)
    throw new UserError('collab.yearsReversed', { from, until });
  return { from, until };
}
