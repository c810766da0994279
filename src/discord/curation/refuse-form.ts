import type { ModalSubmitInteraction } from 'discord.js';

import type { Draft } from '#src/app/curation/drafts.ts';
import { StoreAwayError } from '#src/app/trivia/ports.ts';
import type { HandlerContext } from '#src/discord/command.ts';
import { privately } from '#src/discord/show.ts';
import { refusalCard } from '#src/discord/views/curation/suggestion-card.ts';

type Typed = Omit<Draft, 'userId' | 'customId'>;

/** Says why a form was not taken, and keeps what was typed for another try. */
export async function refuseForm(
  interaction: ModalSubmitInteraction,
  typed: Typed,
  problems: readonly string[],
  { drafts, messages }: Pick<HandlerContext, 'drafts' | 'messages'>,
): Promise<void> {
  const { user, customId } = interaction;
  const draft = drafts.keep({ ...typed, userId: user.id, customId });
  await interaction.reply(privately(refusalCard({ ...typed, problems, draft }, messages)));
}

/** Does what a form asks for; what was typed is kept when storage is away. Undefined then, and the person was told. */
export async function unlessAway<Done>(
  interaction: ModalSubmitInteraction,
  typed: Typed,
  context: HandlerContext,
  work: () => Promise<Done>,
): Promise<Done | undefined> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof StoreAwayError)) throw error;
    context.log().warn({ err: error }, 'storage is away');
    await refuseForm(interaction, typed, [context.messages.curation.notStored], context);
    return undefined;
  }
}
