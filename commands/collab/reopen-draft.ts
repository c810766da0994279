import type { MessageComponentInteraction } from 'discord.js';

import { UserError } from '#src/app/errors.ts';
import type { HandlerContext } from '#src/discord/command.ts';
import { formAgain } from '#src/discord/views/curation/forms.ts';
import { draftButton } from '#src/discord/views/curation/ids.ts';

import { readId } from './read-id.ts';

/** *Edit again*: the form with what was typed. @throws UserError `curation.draftGone` */
export async function reopenDraft(interaction: MessageComponentInteraction, context: HandlerContext): Promise<void> {
  const { draft: token } = readId(draftButton, interaction.customId);
  const draft = context.drafts.read(token, interaction.user.id);
  const form = draft === undefined ? undefined : formAgain(draft, context.messages);
  if (form === undefined) throw new UserError('curation.draftGone', {});
  await context.showForm(form);
}
