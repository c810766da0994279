import type { ModalSubmitInteraction } from 'discord.js';

import { readId } from '#commands/collab/read-id.ts';
import { newToken } from '#src/app/curation/new-token.ts';
import type { Subject, Suggestion } from '#src/app/curation/ports.ts';
import type { HandlerContext } from '#src/discord/command.ts';
import { emptyForm, readForm } from '#src/discord/curation/read-form.ts';
import { unlessAway } from '#src/discord/curation/refuse-form.ts';
import { subjectName } from '#src/discord/curation/subject.ts';
import { privately } from '#src/discord/show.ts';
import { curatorsForm } from '#src/discord/views/curation/forms.ts';
import { aboutOf, proposeForm, subjectOf, typeOf } from '#src/discord/views/curation/ids.ts';
import type { Form } from '#src/discord/views/text-form.ts';
import { fillIn, onlyNew } from '#src/domain/catalog/corrections/fill-in.ts';
import { shippedLocale } from '#src/i18n/index.ts';

import { drawSuggestion } from './review.ts';

/** The form for a curator's own proposal. @throws UserError `collab.gone` when the catalog no longer has the subject */
export function proposalForm(about: Subject | undefined, { lookups, messages }: HandlerContext): Form {
  const values = (about === undefined ? undefined : fillIn(about, lookups.reviewed)) ?? {};
  const title = titleOf(about, { lookups, messages });
  return curatorsForm(
    { customId: proposeForm.write(aboutOf(about)), title, type: typeOf(about), values },
    'main',
    messages,
  );
}

function titleOf(about: Subject | undefined, { lookups, messages }: Pick<HandlerContext, 'lookups' | 'messages'>) {
  const { form } = messages.curation;
  return about === undefined ? form.add : form.edit(subjectName(about, lookups.reviewed.index));
}

/** A proposal is a suggestion of the curator's own, decided on in the same way as anybody's. */
export async function submitProposal(interaction: ModalSubmitInteraction, context: HandlerContext): Promise<void> {
  const about = subjectOf(readId(proposeForm, interaction.customId));
  const form = { ...emptyForm, ...readForm(interaction) };
  const suggestion: Suggestion = {
    id: newToken(context.random),
    userId: interaction.user.id,
    guildId: interaction.guildId ?? undefined,
    locale: shippedLocale(interaction.locale),
    about,
    form: onlyNew(form, about, context.lookups.reviewed),
    at: interaction.createdTimestamp,
    state: 'open',
    decision: undefined,
  };
  const typed = { title: titleOf(about, context), type: typeOf(about), form };
  const stored = await unlessAway(interaction, typed, context, () => context.curation.suggest(suggestion, []));
  if (stored !== undefined) await interaction.reply(privately(drawSuggestion(suggestion, undefined, context)));
}
