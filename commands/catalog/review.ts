import { SlashCommandSubcommandBuilder } from '@discordjs/builders';
import type { MessageComponentInteraction } from 'discord.js';

import { readId } from '#commands/collab/read-id.ts';
import type { Paged, Suggestion } from '#src/app/curation/ports.ts';
import { reviewOf } from '#src/app/curation/review.ts';
import type { HandlerContext } from '#src/discord/command.ts';
import { describe } from '#src/discord/describe.ts';
import { show } from '#src/discord/show.ts';
import { card, text, type Card } from '#src/discord/views/card.ts';
import { decidedBeforeCard } from '#src/discord/views/curation/decided-card.ts';
import { reviewPage } from '#src/discord/views/curation/ids.ts';
import { reviewCard } from '#src/discord/views/curation/review-card.ts';
import { footer } from '#src/discord/views/footer.ts';

import type { CuratorSubcommand } from './subcommand.ts';

/** The open suggestions, one at a time, oldest first. */
export const review = {
  data: describe(
    new SlashCommandSubcommandBuilder().setName('review'),
    (messages) => messages.commands.catalog.review.description,
  ),
  answer: (_interaction, context) => drawReview(0, context),
} satisfies CuratorSubcommand;

export async function turnReview(interaction: MessageComponentInteraction, context: HandlerContext): Promise<void> {
  const { page } = readId(reviewPage, interaction.customId);
  await show(interaction, await drawReview(page, context), 'here');
}

async function drawReview(page: number, context: HandlerContext): Promise<Card> {
  const { messages, lookups } = context;
  const { items, total, page: shown } = await openAt(page, context);
  const [suggestion] = items;
  if (suggestion === undefined) return card(text(messages.curation.review.none), footer(lookups.index, messages));
  return drawSuggestion(suggestion, { page: shown, total }, context);
}

/** The page asked for, or the last one: others may have decided meanwhile. */
async function openAt(
  page: number,
  { curation }: HandlerContext,
): Promise<Paged<Suggestion> & { readonly page: number }> {
  const found = await curation.open({ offset: page, limit: 1 });
  if (found.items.length > 0 || found.total === 0) return { ...found, page };
  const last = found.total - 1;
  return { ...(await curation.open({ offset: last, limit: 1 })), page: last };
}

/** A suggestion as it is now, wherever it stands. @param page undefined for a curator's own proposal */
export async function drawAgain(
  suggestion: Suggestion,
  page: number | undefined,
  context: HandlerContext,
  notes: readonly string[] = [],
): Promise<Card> {
  if (suggestion.state !== 'open') return decidedBeforeCard(suggestion, context.messages);
  if (page === undefined) return drawSuggestion(suggestion, undefined, context, notes);
  const { total } = await context.curation.open({ offset: page, limit: 1 });
  return drawSuggestion(suggestion, { page: Math.min(page, total - 1), total }, context, notes);
}

export function drawSuggestion(
  suggestion: Suggestion,
  place: { readonly page: number; readonly total: number } | undefined,
  { lookups, messages }: HandlerContext,
  notes: readonly string[] = [],
): Card {
  const needs = { review: reviewOf(suggestion, lookups.reviewed), index: lookups.reviewed.index, messages };
  return reviewCard({ ...needs, place, notes });
}
