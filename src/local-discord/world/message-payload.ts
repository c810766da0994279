import type { APIMessage } from 'discord-api-types/v10';

import type { MessageRecord, World } from './model.ts';
import { userOf } from './payloads.ts';

/** A message as Discord's API shows it, with the one that it answers, but not what that one answers. */
export function toMessage(world: World, message: MessageRecord): APIMessage {
  const bare = withoutAnswered(world, message);
  return message.referenceId === undefined ? bare : { ...bare, ...answered(world, message, message.referenceId) };
}

function withoutAnswered(world: World, message: MessageRecord): APIMessage {
  const webhook = message.interaction === undefined ? {} : webhookFields(world, message);
  return {
    id: message.id,
    channel_id: message.channelId,
    author: userOf(world, message.authorId),
    content: message.content,
    timestamp: new Date(message.createdAt).toISOString(),
    edited_timestamp: message.editedAt === undefined ? null : new Date(message.editedAt).toISOString(),
    tts: false,
    mention_everyone: message.mentions.everyone,
    mentions: message.mentions.users.map((id) => userOf(world, id)),
    mention_roles: [...message.mentions.roles],
    attachments: [...message.attachments],
    embeds: [...message.embeds],
    components: [...message.components],
    pinned: false,
    type: message.type,
    flags: message.flags,
    ...(message.nonce === undefined ? {} : { nonce: message.nonce }),
    ...(message.poll === undefined ? {} : { poll: message.poll }),
    ...webhook,
  };
}

function webhookFields(world: World, message: MessageRecord) {
  return {
    webhook_id: world.application.id,
    application_id: world.application.id,
    ...(message.interaction === undefined ? {} : { interaction_metadata: message.interaction }),
  };
}

function answered(world: World, message: MessageRecord, referenceId: string): Partial<APIMessage> {
  const target = world.messages.get(referenceId);
  return {
    message_reference: { type: 0, message_id: referenceId, channel_id: message.channelId },
    referenced_message: target === undefined ? null : withoutAnswered(world, target),
  };
}
