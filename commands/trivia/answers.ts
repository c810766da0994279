import type { MessageComponentInteraction, ModalSubmitInteraction } from 'discord.js';

import { UserError } from '#src/app/errors.ts';
import type { HandlerContext } from '#src/discord/command.ts';
import { answerButton, answerMenu, typeButton, typedForm } from '#src/discord/views/trivia/ids.ts';
import { pickReplyText } from '#src/discord/views/trivia/pick-reply.ts';

import { answerForm, answerInput } from './answer-form.ts';
import { nameOf } from './place.ts';
import { tell } from './tell.ts';

/** A pick by button. This is the busiest path of the bot: nothing but the pick itself is awaited before the answer. */
export async function pick(interaction: MessageComponentInteraction, context: HandlerContext): Promise<void> {
  const id = known(answerButton.read(interaction.customId));
  await pickChoice(interaction, id, context);
}

/** A pick from a menu. */
export async function pickFromMenu(interaction: MessageComponentInteraction, context: HandlerContext): Promise<void> {
  const id = known(answerMenu.read(interaction.customId));
  const value = interaction.isStringSelectMenu() ? (interaction.values[0] ?? '') : '';
  if (!/^\d$/.test(value)) throw new UserError('component.old', {});
  await pickChoice(interaction, { ...id, choice: Number(value) }, context);
}

async function pickChoice(
  interaction: MessageComponentInteraction,
  { game, round, choice }: { readonly game: string; readonly round: number; readonly choice: number },
  { trivia, messages }: HandlerContext,
): Promise<void> {
  const reply = await trivia.games.pick({ gameId: game, round, choice, ...answeredBy(interaction) });
  await tell(interaction, pickReplyText(reply, messages));
}

/** Opens the form for a typed answer, unless it would not be judged any more. */
export async function openForm(
  interaction: MessageComponentInteraction,
  { trivia, messages, showForm }: HandlerContext,
): Promise<void> {
  const { game, round } = known(typeButton.read(interaction.customId));
  const refused = trivia.games.mayGuess({ gameId: game, round, userId: interaction.user.id });
  if (refused !== undefined) return tell(interaction, pickReplyText(refused, messages));
  await showForm(answerForm(typedForm.write({ game, round }), messages));
}

export async function guess(interaction: ModalSubmitInteraction, { trivia, messages }: HandlerContext): Promise<void> {
  const { game, round } = known(typedForm.read(interaction.customId));
  const text = interaction.fields.getTextInputValue(answerInput);
  const reply = await trivia.games.guess({ gameId: game, round, text, ...answeredBy(interaction) });
  await tell(interaction, pickReplyText(reply, messages));
}

/** Discord's own timestamp of the click or of the form: whoever answers first is not decided by our clock. */
function answeredBy(interaction: MessageComponentInteraction | ModalSubmitInteraction) {
  const { user, createdTimestamp } = interaction;
  return { userId: user.id, userName: nameOf(interaction), answeredAt: createdTimestamp };
}

function known<Id>(id: Id | undefined): Id {
  if (id === undefined) throw new UserError('component.old', {});
  return id;
}
