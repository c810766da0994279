import { postMessage } from '../actions/messages.ts';
import { Flag } from '../actions/message-body.ts';
import type { Parts } from '../parts.ts';
import type { Interaction } from './interactions.ts';

/** The line that Discord's client shows to the one person whose interaction nobody answered. */
export function showFailure(parts: Parts, interaction: Interaction): void {
  if (interaction.kind === 'autocomplete' || !parts.world.channels.has(interaction.channelId)) return;
  postMessage(parts, {
    id: parts.nextId(),
    channelId: interaction.channelId,
    authorId: parts.world.application.id,
    type: 20,
    content: '',
    embeds: [],
    components: [],
    attachments: [],
    poll: undefined,
    flags: Flag.ephemeral,
    createdAt: parts.clock.now(),
    editedAt: undefined,
    mentions: { users: [], roles: [], everyone: false },
    nonce: undefined,
    ephemeralFor: interaction.userId,
    interaction: interaction.metadata,
    referenceId: interaction.sourceMessageId,
    failure: 'no-answer',
    command: interaction.command,
  });
}
