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
  /** "collab song", when the message answers a command. */
  readonly command?: string;
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
    ...(message.command === undefined ? {} : { command: message.command }),
  };
}

/** Which part of a channel: all that is older than the message `before`, or of it the newest `limit`. */
export interface Range {
  readonly before?: string | undefined;
  readonly limit?: number | undefined;
}

/** What this person sees in the channel, oldest first. */
export function transcriptFor(
  parts: Parts,
  channelId: string,
  userId: string,
  { before, limit }: Range = {},
): readonly SeenMessage[] {
  const seen: MessageRecord[] = [];
  for (const id of parts.world.timeline.get(channelId) ?? []) {
    if (before !== undefined && BigInt(id) >= BigInt(before)) break; // ids rise with time
    const message = parts.world.messages.get(id);
    if (message !== undefined && isVisibleTo(message, userId)) seen.push(message);
  }
  const wanted = limit === undefined ? seen : seen.slice(Math.max(0, seen.length - limit));
  return wanted.map((message) => seenBy(parts, message));
}
