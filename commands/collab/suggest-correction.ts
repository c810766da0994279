import { SlashCommandSubcommandBuilder } from '@discordjs/builders';
import type { MessageComponentInteraction, ModalSubmitInteraction } from 'discord.js';

import { checkSuggestion } from '#src/app/curation/check-suggestion.ts';
import { suggestionLimits } from '#src/app/curation/limits.ts';
import { newToken } from '#src/app/curation/new-token.ts';
import type { Subject, SuggestionForm } from '#src/app/curation/ports.ts';
import type { HandlerContext } from '#src/discord/command.ts';
import { emptyForm, readForm } from '#src/discord/curation/read-form.ts';
import { refuseForm, unlessAway } from '#src/discord/curation/refuse-form.ts';
import { subjectName } from '#src/discord/curation/subject.ts';
import { describe } from '#src/discord/describe.ts';
import { privately } from '#src/discord/show.ts';
import { fansForm } from '#src/discord/views/curation/forms.ts';
import { aboutOf, subjectOf, suggestButton, suggestForm, typeOf } from '#src/discord/views/curation/ids.ts';
import { problemSentence } from '#src/discord/views/curation/problems.ts';
import { storedCard } from '#src/discord/views/curation/suggestion-card.ts';
import { fillIn, onlyNew } from '#src/domain/catalog/corrections/fill-in.ts';
import { shippedLocale } from '#src/i18n/index.ts';

import type { Action } from './action.ts';
import { readSubject } from './entry.ts';
import { textOption } from './options.ts';
import { readId } from './read-id.ts';

export const suggestCorrection = {
  data: describe(
    new SlashCommandSubcommandBuilder().setName('suggest'),
    (messages) => messages.commands.collab.suggest.description,
  ).addStringOption(textOption('about', (messages) => messages.commands.collab.suggest.about, false)),
  suggests: { about: 'both' },
  async execute(interaction, context) {
    const text = interaction.options.getString('about') ?? '';
    const about = readSubject(text, context.lookups);
    // What the catalog does not have is what is missing.
    await openForm(about, { title: text.trim() }, context);
  },
} satisfies Action;

/** *Correct this* on a card. */
export async function openSuggestion(interaction: MessageComponentInteraction, context: HandlerContext): Promise<void> {
  await openForm(subjectOf(readId(suggestButton, interaction.customId)), {}, context);
}

async function openForm(
  about: Subject | undefined,
  typed: Partial<SuggestionForm>,
  { lookups, messages, showForm }: HandlerContext,
): Promise<void> {
  const title = titleOf(about, { lookups, messages });
  const values = (about === undefined ? undefined : fillIn(about, lookups.reviewed)) ?? typed;
  await showForm(
    fansForm({ customId: suggestForm.write(aboutOf(about)), title, type: typeOf(about), values }, messages),
  );
}

/** @throws UserError `collab.gone` when the catalog no longer has the subject */
function titleOf(about: Subject | undefined, { lookups, messages }: Pick<HandlerContext, 'lookups' | 'messages'>) {
  const { form } = messages.curation;
  return about === undefined ? form.missing : form.correction(subjectName(about, lookups.reviewed.index));
}

/** A fan's form: stored, or refused with what was typed kept. */
export async function submitSuggestion(interaction: ModalSubmitInteraction, context: HandlerContext): Promise<void> {
  const { lookups, messages, curation } = context;
  const about = subjectOf(readId(suggestForm, interaction.customId));
  const form = { ...emptyForm, ...readForm(interaction) };
  const typed = { title: titleOf(about, context), type: typeOf(about), form };
  const problems = checkSuggestion(form, about, lookups.reviewed).map((problem) => problemSentence(problem, messages));
  if (problems.length > 0) return refuseForm(interaction, typed, problems, context);
  const suggestion = {
    id: newToken(context.random),
    userId: interaction.user.id,
    guildId: interaction.guildId ?? undefined,
    locale: shippedLocale(interaction.locale),
    about,
    form: onlyNew(form, about, lookups.reviewed),
    at: interaction.createdTimestamp,
  };
  const outcome = await unlessAway(interaction, typed, context, () => curation.suggest(suggestion, suggestionLimits));
  switch (outcome?.type) {
    case undefined:
      return;
    case 'tooMany':
      return refuseForm(interaction, typed, [messages.curation.tooMany(relative(outcome.retryAt))], context);
    case 'stored': {
      const name = about === undefined ? form.title : subjectName(about, lookups.reviewed.index);
      await interaction.reply(privately(storedCard(name, messages)));
    }
  }
}

/** Rounded up: nobody shall come back a moment too early. */
function relative(at: number): string {
  return `<t:${Math.ceil(at / 1000)}:R>`;
}
