import { SlashCommandSubcommandBuilder } from '@discordjs/builders';
import type { MessageComponentInteraction } from 'discord.js';

import { readText, textOption } from '#commands/collab/options.ts';
import { UserError } from '#src/app/errors.ts';
import { choiceOf } from '#src/app/trivia/path-names.ts';
import type { PathMove, PathState } from '#src/app/trivia/path.ts';
import type { HandlerContext } from '#src/discord/command.ts';
import { describe } from '#src/discord/describe.ts';
import { choiceLimit, choiceNameLength } from '#src/discord/limits.ts';
import { answer, show } from '#src/discord/show.ts';
import { clip } from '#src/discord/text.ts';
import type { Card } from '#src/discord/views/card.ts';
import { pathButton, pathNext, pathShare } from '#src/discord/views/trivia/ids.ts';
import { pathCard, pathShareLines, type PathCardNeeds } from '#src/discord/views/trivia/path-card.ts';
import { noteOn } from '#src/discord/views/trivia/path-note.ts';
import { puzzleLabel } from '#src/discord/views/trivia/path-words.ts';
import { mention } from '#src/discord/views/trivia/question-text.ts';

import type { TriviaSubcommand } from './subcommand.ts';
import { announce } from './tell.ts';

export const path = {
  data: describe(
    new SlashCommandSubcommandBuilder().setName('path'),
    (messages) => messages.commands.trivia.path.description,
  ).addStringOption(textOption('step', (messages) => messages.commands.trivia.path.step, false)),
  async execute(interaction, context) {
    const { trivia } = context;
    const userId = interaction.user.id;
    if (interaction.options.getString('step') === null)
      return answer(interaction, draw(await trivia.path.open(userId), context), true);
    const typed = readText(interaction, 'step');
    const move = await trivia.path.step({ userId, text: typed, at: interaction.createdTimestamp });
    await answer(interaction, drawMove(move, context, typed), true);
  },
  async autocomplete(interaction, { trivia, lookups }) {
    const open = await trivia.path.suggest(interaction.user.id, interaction.options.getFocused());
    await interaction.respond(
      open.slice(0, choiceLimit).map((artist) => ({
        name: clip(puzzleLabel(lookups.reviewed.index, artist), choiceNameLength),
        value: choiceOf(artist),
      })),
    );
  },
} satisfies TriviaSubcommand;

/** A step by a button or the menu: the values of its options are the ids that buttons would carry. */
export async function pickStep(interaction: MessageComponentInteraction, context: HandlerContext): Promise<void> {
  const id = interaction.isStringSelectMenu() ? (interaction.values[0] ?? '') : interaction.customId;
  const read = pathNext.read(id);
  if (read === undefined) throw new UserError('component.old', {});
  const { day, position, artist: artistId } = read;
  const request = { day, position, artistId, userId: interaction.user.id, at: interaction.createdTimestamp };
  await show(interaction, drawMove(await context.trivia.path.pick(request), context), 'here');
}

/** *Take the last step back*, and *Give up* with its question. */
export async function changePath(interaction: MessageComponentInteraction, context: HandlerContext): Promise<void> {
  const read = pathButton.read(interaction.customId);
  if (read === undefined) throw new UserError('component.old', {});
  const { day, action, position } = read;
  const { path: paths } = context.trivia;
  const card = { day, userId: interaction.user.id };
  switch (action) {
    case 'undo':
      return show(interaction, draw(await paths.undo({ ...card, position }), context), 'here');
    case 'give-up':
      return show(
        interaction,
        draw(await paths.giveUp({ ...card, at: interaction.createdTimestamp }), context),
        'here',
      );
    case 'ask':
    case 'stay':
      return show(interaction, draw(await paths.look(card), context, { asking: action === 'ask' }), 'here');
  }
}

/** Posts the result, which gives nothing away, where it was asked for. */
export async function sharePath(
  interaction: MessageComponentInteraction,
  { trivia, messages }: HandlerContext,
): Promise<void> {
  const read = pathShare.read(interaction.customId);
  if (read === undefined) throw new UserError('component.old', {});
  const state = await trivia.path.look({ day: read.day, userId: interaction.user.id });
  await announce(interaction, mention(interaction.user.id), ...pathShareLines(state, messages));
}

function draw(state: PathState, context: HandlerContext, over: Partial<PathCardNeeds> = {}): Card {
  const { index } = context.lookups.reviewed;
  return pathCard({ state, index, messages: context.messages, command: context.mention('trivia path'), ...over });
}

function drawMove(move: PathMove, context: HandlerContext, typed = ''): Card {
  const words = { index: context.lookups.reviewed.index, messages: context.messages };
  const among = move.type === 'ambiguous' ? move.artists : undefined;
  return draw(move.state, context, { note: noteOn(move, typed, words), among });
}
