import { PermissionFlagsBits as P } from 'discord-api-types/v10';
import { contentOf, editedContent, Flag, type MessageBody } from '../../actions/message-body.ts';
import { mentionsIn } from '../../actions/mentions.ts';
import { deleteMessage, messageChanged, postMessage, readByBot } from '../../actions/messages.ts';
import { textOf } from '../../actions/components.ts';
import type { ChannelRecord, MessageRecord } from '../../world/model.ts';
import { toMessage } from '../../world/message-payload.ts';
import { canRead, channelFor, messageFor, needPermission } from '../access.ts';
import { badField, refusal } from '../api-error.ts';
import { noContent, ok, param, type Answer, type Call, type Handlers } from '../route.ts';
import { refuseEmpty } from '../refuse-empty.ts';
import { pageOf } from '../message-page.ts';

export const messageHandlers: Handlers = {
  'GET /channels/{channel_id}/messages': list,
  'POST /channels/{channel_id}/messages': create,
  'GET /channels/{channel_id}/messages/{message_id}': (call) => {
    const channel = channelFor(call.parts, param(call, 'channel_id'));
    needPermission(call.parts, channel, P.ReadMessageHistory);
    return ok(readByBot(call.parts, messageFor(call.parts, channel, param(call, 'message_id'))));
  },
  'PATCH /channels/{channel_id}/messages/{message_id}': edit,
  'DELETE /channels/{channel_id}/messages/{message_id}': (call) => {
    const channel = channelFor(call.parts, param(call, 'channel_id'));
    const message = messageFor(call.parts, channel, param(call, 'message_id'));
    if (message.authorId !== call.parts.world.application.id) needPermission(call.parts, channel, P.ManageMessages);
    deleteMessage(call.parts, message);
    return noContent;
  },
};

function list(call: Call): Answer {
  const channel = channelFor(call.parts, param(call, 'channel_id'));
  const page = pageOf(call.parts.world, channel.id, call.query);
  // Without the permission Discord answers that there is nothing.
  return ok(canRead(call.parts, channel) ? page.map((message) => readByBot(call.parts, message)) : []);
}

function create(call: Call): Answer {
  const { parts } = call;
  const channel = channelFor(parts, param(call, 'channel_id'));
  needPermission(parts, channel, P.SendMessages);
  if (call.files.length > 0) needPermission(parts, channel, P.AttachFiles);
  refuseClosedDm(call, channel);
  const body = (call.body ?? {}) as MessageBody; // checked by the rules
  const again = repeated(call, channel, body);
  if (again !== undefined) return ok(toMessage(parts.world, again));
  const message = draft(call, channel, body);
  refuseEmpty(message);
  postMessage(parts, message);
  if (body.nonce !== undefined && body.nonce !== null) parts.nonces.note(channel.id, body.nonce, message.id);
  return ok(toMessage(parts.world, message));
}

/** The same nonce within minutes, enforced: the message that is already there. */
function repeated({ parts }: Call, channel: ChannelRecord, body: MessageBody): MessageRecord | undefined {
  if (body.enforce_nonce !== true || body.nonce === undefined) return undefined;
  const id = parts.nonces.find(channel.id, body.nonce);
  return id === undefined ? undefined : parts.world.messages.get(id);
}

function refuseClosedDm({ parts }: Call, channel: ChannelRecord): void {
  if (channel.kind === 'guild') return;
  const closed = channel.recipientIds.some((id) => parts.world.users.get(id)?.acceptsDms === false);
  if (closed) throw refusal('cannotMessageUser');
}

function draft(call: Call, channel: ChannelRecord, body: MessageBody): MessageRecord {
  const { parts, files } = call;
  const replied = referenced(call, body);
  const content = contentOf(parts, { body, files, channelId: channel.id });
  return {
    ...content,
    id: parts.nextId(),
    channelId: channel.id,
    authorId: parts.world.application.id,
    type: replied === undefined ? 0 : 19,
    flags: body.flags ?? 0,
    createdAt: parts.clock.now(),
    editedAt: undefined,
    mentions: mentionsIn({
      text: `${content.content}\n${textOf(content.components)}`,
      allowed: body.allowed_mentions,
      byInteraction: false,
      guild: channel.kind === 'guild' ? parts.world.guilds.get(channel.guildId) : undefined,
      repliesTo: replied?.authorId,
    }),
    nonce: body.nonce,
    ephemeralFor: undefined,
    interaction: undefined,
    referenceId: replied?.id,
    failure: undefined,
  };
}

function referenced({ parts }: Call, body: MessageBody): MessageRecord | undefined {
  const reference = body.message_reference;
  if (reference?.message_id === undefined) return undefined;
  const target = parts.world.messages.get(reference.message_id);
  if (target === undefined && reference.fail_if_not_exists !== false) {
    throw badField(['message_reference'], 'REPLIES_UNKNOWN_MESSAGE', 'Unknown message', 'message.reference');
  }
  return target;
}

function edit(call: Call): Answer {
  const { parts, files } = call;
  const channel = channelFor(parts, param(call, 'channel_id'));
  const message = messageFor(parts, channel, param(call, 'message_id'));
  if (message.authorId !== parts.world.application.id) throw refusal('onlyOwnMessages');
  const body = (call.body ?? {}) as MessageBody; // checked by the rules
  const next = { ...message, ...editedContent(parts, { body, files, channelId: channel.id }, message) };
  refuseEmpty(next);
  const flags = body.flags ?? message.flags;
  Object.assign(message, next, { flags: (message.flags & Flag.componentsV2) | flags, editedAt: parts.clock.now() });
  messageChanged(parts, message);
  return ok(toMessage(parts.world, message));
}
