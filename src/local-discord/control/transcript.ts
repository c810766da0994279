import type { APIMessage } from 'discord-api-types/v10';
import { isLoading, isVisibleTo } from '../actions/messages.ts';
import { TOKEN_MS } from '../interactions/interactions.ts';
import type { Parts } from '../parts.ts';
import type { MessageRecord } from '../world/model.ts';
import { toMessage } from '../world/message-payload.ts';

/** A message as a person's client shows it. */
export type SeenMessage = APIMessage & {
  /** Only this person sees it. */
  readonly ephemeral: boolean;
  /** "is thinking …": deferred, not yet answered. */
  readonly thinking: boolean;
  /** Shows "(edited)". */
  readonly edited: boolean;
  /** "The application did not respond", in place of an answer. */
  readonly failed: boolean;
};

export function seenBy(parts: Parts, message: MessageRecord): SeenMessage {
  const waits = isLoading(message);
  const gaveUp = waits && parts.clock.now() - message.createdAt >= TOKEN_MS;
  return {
    ...toMessage(parts.world, message),
    ephemeral: message.ephemeralFor !== undefined,
    thinking: waits && !gaveUp,
    edited: message.editedAt !== undefined,
    failed: gaveUp || message.failure !== undefined,
  };
}

/** Everything in the channel that this person sees, oldest first. */
export function transcriptFor(parts: Parts, channelId: string, userId: string): readonly SeenMessage[] {
  const ids = parts.world.timeline.get(channelId) ?? [];
  const seen: SeenMessage[] = [];
  for (const id of ids) {
    const message = parts.world.messages.get(id);
    if (message !== undefined && isVisibleTo(message, userId)) seen.push(seenBy(parts, message));
  }
  return seen;
}
