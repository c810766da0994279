import type { MessageComponentInteraction, ModalSubmitInteraction } from 'discord.js';

import { readId } from '#commands/collab/read-id.ts';
import { accept, type AcceptOutcome } from '#src/app/curation/review.ts';
import { UserError } from '#src/app/errors.ts';
import type { HandlerContext } from '#src/discord/command.ts';
import { emptyForm, readForm } from '#src/discord/curation/read-form.ts';
import { unlessAway } from '#src/discord/curation/refuse-form.ts';
import { show, showWhenDone } from '#src/discord/show.ts';
import type { Card } from '#src/discord/views/card.ts';
import { decidedBeforeCard, decidedCard, rejectedCard, withNote } from '#src/discord/views/curation/decided-card.ts';
import { reasonField, reasonForm } from '#src/discord/views/curation/forms.ts';
import { acceptButton, cancelButton, rejectButton, rejectForm } from '#src/discord/views/curation/ids.ts';

import { drawChanged } from './draw-changed.ts';
import { knownSuggestion } from './known-suggestion.ts';
import { drawAgain } from './review.ts';
import { showAfterForm } from './show-after-form.ts';

/** The catalog is checked as a whole, which may take longer than Discord waits. */
export async function acceptSuggestion(
  interaction: MessageComponentInteraction,
  context: HandlerContext,
): Promise<void> {
  const { id, page, digest } = readId(acceptButton, interaction.customId);
  const order = { id, digest, by: interaction.user.id, at: interaction.createdTimestamp };
  await showWhenDone(interaction, async () => {
    const outcome = await accept(order, context.curation, context.lookups.reviewed);
    return drawOutcome(outcome, { page, at: interaction.createdAt }, context);
  });
}

interface Accepted {
  readonly page: number | undefined;
  readonly at: Date;
}

async function drawOutcome(outcome: AcceptOutcome, { page, at }: Accepted, context: HandlerContext): Promise<Card> {
  const { messages } = context;
  const { review: texts } = messages.curation;
  switch (outcome.type) {
    case 'unknown':
      throw new UserError('curation.unknownSuggestion', {});
    case 'decided':
      return decidedBeforeCard(outcome.suggestion, messages);
    case 'stale':
      return drawAgain(outcome.review.suggestion, page, context, [texts.stale]);
    case 'refused':
      return drawAgain(outcome.review.suggestion, page, context, [texts.refused, ...outcome.problems]);
    case 'done': {
      const { suggestion, proposal } = outcome.review;
      const line = page === undefined ? texts.done : texts.accepted(suggestion.userId);
      return withNote(line, drawChanged(proposal, { version: outcome.version, at }, context), messages);
    }
  }
}

/** *Reject* asks why: whoever suggested it reads the answer. */
export async function openReason(
  interaction: MessageComponentInteraction,
  { messages, showForm }: HandlerContext,
): Promise<void> {
  await showForm(reasonForm(rejectForm.write(readId(rejectButton, interaction.customId)), messages));
}

export async function rejectSuggestion(interaction: ModalSubmitInteraction, context: HandlerContext): Promise<void> {
  const { messages, curation } = context;
  const { id } = readId(rejectForm, interaction.customId);
  const reason = readForm(interaction)[reasonField] ?? '';
  if (reason === '') throw new UserError('collab.emptyText', {});
  const decision = { by: interaction.user.id, at: interaction.createdTimestamp, reason };
  const typed = {
    title: messages.curation.form.reject,
    type: 'collaboration' as const,
    form: { ...emptyForm, comment: reason },
  };
  const rejected = await unlessAway(interaction, typed, context, () => curation.reject(id, decision));
  if (rejected === undefined) return;
  const card = rejected
    ? rejectedCard(reason, messages)
    : decidedBeforeCard(await knownSuggestion(id, context), messages);
  await showAfterForm(interaction, card);
}

/** What stands for a reason where nobody has to be told one. */
const takenBack = 'taken back';

/** A curator's own proposal is taken back; nobody has to be told why. */
export async function cancelProposal(interaction: MessageComponentInteraction, context: HandlerContext): Promise<void> {
  const { messages, curation } = context;
  const { id } = readId(cancelButton, interaction.customId);
  const suggestion = await knownSuggestion(id, context);
  // A forged id could cancel somebody else's without a word.
  if (suggestion.userId !== interaction.user.id) throw new UserError('curation.unknownSuggestion', {});
  const decision = { by: interaction.user.id, at: interaction.createdTimestamp, reason: takenBack };
  const cancelled = await curation.reject(id, decision);
  const card = cancelled
    ? decidedCard(messages.curation.review.cancelled, messages)
    : decidedBeforeCard(await knownSuggestion(id, context), messages);
  await show(interaction, card, 'here');
}
