import type { MessageComponentInteraction, ModalSubmitInteraction } from 'discord.js';

import { readId } from '#commands/collab/read-id.ts';
import type { Suggestion, SuggestionForm } from '#src/app/curation/ports.ts';
import { reviewOf } from '#src/app/curation/review.ts';
import type { HandlerContext } from '#src/discord/command.ts';
import { emptyForm, readForm } from '#src/discord/curation/read-form.ts';
import { unlessAway } from '#src/discord/curation/refuse-form.ts';
import { show } from '#src/discord/show.ts';
import { decidedBeforeCard } from '#src/discord/views/curation/decided-card.ts';
import { curatorsForm } from '#src/discord/views/curation/forms.ts';
import { editButton, editForm, typeOf } from '#src/discord/views/curation/ids.ts';
import { fillIn, onlyNew, type FilledIn } from '#src/domain/catalog/corrections/fill-in.ts';

import { knownSuggestion } from './known-suggestion.ts';
import { drawAgain } from './review.ts';
import { showAfterForm } from './show-after-form.ts';

/** *Edit* and *Details*: the suggestion's form with what curators are asked besides. */
export async function openRevision(interaction: MessageComponentInteraction, context: HandlerContext): Promise<void> {
  const { messages, showForm } = context;
  const asked = readId(editButton, interaction.customId);
  const suggestion = await knownSuggestion(asked.id, context);
  if (suggestion.state !== 'open') return show(interaction, decidedBeforeCard(suggestion, messages), 'here');
  const said = Object.entries(suggestion.form).filter(([, text]) => text !== '');
  const values = { ...inCatalog(suggestion, context), ...Object.fromEntries(said) };
  const type = typeOf(suggestion.about);
  const filled = {
    customId: editForm.write({ ...asked, type }),
    title: titleOf(suggestion.form, context),
    type,
    values,
  };
  await showForm(curatorsForm(filled, asked.part, messages));
}

/** What the form leaves open, as it would be. */
function inCatalog({ about, ...suggestion }: Suggestion, { lookups }: HandlerContext): Partial<FilledIn> {
  if (about !== undefined) return fillIn(about, lookups.reviewed) ?? {};
  const { change } = reviewOf({ ...suggestion, about }, lookups.reviewed).proposal;
  const song = change.find((one) => one.type === 'collaboration')?.after;
  return { kinds: song?.kinds.join(', ') ?? '' };
}

function titleOf({ title }: SuggestionForm, { messages }: HandlerContext): string {
  return messages.curation.form.edit(title);
}

/** The fields that were asked for replace what was there; the rest stays as it is. */
export async function submitRevision(interaction: ModalSubmitInteraction, context: HandlerContext): Promise<void> {
  const { id, page, type } = readId(editForm, interaction.customId);
  const { user, createdTimestamp: at } = interaction;
  const written = readForm(interaction);
  const shown = { ...emptyForm, ...written };
  const typed = { title: titleOf(shown, context), type, form: shown };
  const revised = await unlessAway(interaction, typed, context, async () => {
    const suggestion = await knownSuggestion(id, context);
    const form = { ...suggestion.form, ...onlyNew(written, suggestion.about, context.lookups.reviewed) };
    const done = await context.curation.revise(id, form, user.id, at);
    return done ? { ...suggestion, form } : knownSuggestion(id, context);
  });
  if (revised !== undefined) await showAfterForm(interaction, await drawAgain(revised, page, context));
}
