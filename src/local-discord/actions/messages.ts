import { GatewayIntentBits, PermissionFlagsBits, type APIMessage } from 'discord-api-types/v10';
import type { Parts } from '../parts.ts';
import type { MessageRecord } from '../world/model.ts';
import { toMessage } from '../world/message-payload.ts';
import { memberWithoutUser } from '../world/payloads.ts';
import { has, permissionsIn } from '../world/permissions.ts';
import { Flag } from './message-body.ts';

/** Puts a message into its channel and tells whoever listens. */
export function postMessage(parts: Parts, message: MessageRecord): MessageRecord {
  const { world, bus } = parts;
  world.messages.set(message.id, message);
  timelineOf(parts, message.channelId).add(message.id);
  const channel = world.channels.get(message.channelId);
  if (channel !== undefined && message.ephemeralFor === undefined) channel.lastMessageId = message.id;
  tell(parts, 'MESSAGE_CREATE', message);
  bus.emit({ type: 'message.created', channelId: message.channelId, messageId: message.id });
  return message;
}

export function messageChanged(parts: Parts, message: MessageRecord): void {
  tell(parts, 'MESSAGE_UPDATE', message);
  parts.bus.emit({ type: 'message.edited', channelId: message.channelId, messageId: message.id });
}

export function deleteMessage(parts: Parts, message: MessageRecord): void {
  parts.world.messages.delete(message.id);
  parts.world.timeline.get(message.channelId)?.delete(message.id);
  const place = placeOf(parts, message);
  if (message.ephemeralFor === undefined && hears(parts, message)) {
    const d = {
      id: message.id,
      channel_id: message.channelId,
      ...(place.guildId === undefined ? {} : { guild_id: place.guildId }),
    };
    parts.gateway.dispatch({ t: 'MESSAGE_DELETE', d, guildId: place.guildId, intent: place.intent });
  }
  parts.bus.emit({ type: 'message.deleted', channelId: message.channelId, messageId: message.id });
}

/** A channel that nobody clears keeps its newest messages, so that a long run does not fill memory. */
const KEPT_PER_CHANNEL = 5_000;

function timelineOf(parts: Parts, channelId: string): Set<string> {
  const { timeline, messages } = parts.world;
  const found = timeline.get(channelId);
  if (found === undefined) {
    const made = new Set<string>();
    timeline.set(channelId, made);
    return made;
  }
  if (found.size >= KEPT_PER_CHANNEL) {
    const [oldest] = found;
    if (oldest !== undefined) {
      found.delete(oldest);
      messages.delete(oldest);
    }
  }
  return found;
}

/** Ephemeral messages and the client's own lines are nobody's gateway events. */
function tell(parts: Parts, t: 'MESSAGE_CREATE' | 'MESSAGE_UPDATE', message: MessageRecord): void {
  if (message.ephemeralFor !== undefined || parts.gateway.sessions().length === 0) return;
  const place = placeOf(parts, message);
  if (!wanted(parts, place.intent) || !hears(parts, message)) return;
  const full = { ...toMessage(parts.world, message), ...place.extra };
  const open = place.guildId === undefined || isForBot(parts, message);
  parts.gateway.dispatch({
    t,
    d: full,
    ...(open ? {} : { withoutContent: emptied(full) }),
    guildId: place.guildId,
    intent: place.intent,
  });
}

/** Nothing is told of channels that the bot does not see. */
function hears({ world }: Parts, message: MessageRecord): boolean {
  const channel = world.channels.get(message.channelId);
  return (
    channel !== undefined && has(permissionsIn(world, channel, world.application.id), PermissionFlagsBits.ViewChannel)
  );
}

/** Building a payload that no session asked for would be the dearest part of many requests. */
function wanted(parts: Parts, intent: number): boolean {
  return parts.gateway.sessions().some((session) => (session.intents & intent) !== 0);
}

/** Events/gateway, message content intent: its own messages and those that mention it are always whole. */
function isForBot({ world }: Parts, message: MessageRecord): boolean {
  const botId = world.application.id;
  return message.authorId === botId || message.mentions.users.includes(botId);
}

function emptied(message: APIMessage): APIMessage {
  const { poll: _poll, ...rest } = message;
  return { ...rest, content: '', embeds: [], attachments: [], components: [] };
}

function placeOf({ world }: Parts, message: MessageRecord) {
  const channel = world.channels.get(message.channelId);
  if (channel?.kind === 'guild') {
    const guild = world.guilds.get(channel.guildId);
    const member = guild?.members.get(message.authorId);
    return {
      guildId: channel.guildId,
      intent: GatewayIntentBits.GuildMessages,
      extra: { guild_id: channel.guildId, ...(member === undefined ? {} : { member: memberWithoutUser(member) }) },
    };
  }
  return {
    guildId: undefined,
    intent: GatewayIntentBits.DirectMessages,
    extra: { channel_type: channel?.kind === 'dm' ? 1 : 3 },
  };
}

/** What the bot reads over REST: without the message content intent not what others write in a server. */
export function readByBot(parts: Parts, message: MessageRecord): APIMessage {
  const full = toMessage(parts.world, message);
  const mayRead = parts.world.application.privilegedIntents.includes('message_content');
  const isPrivate = parts.world.channels.get(message.channelId)?.kind !== 'guild';
  return mayRead || isPrivate || isForBot(parts, message) ? full : emptied(full);
}

/** Whether that person's client shows the message. */
export function isVisibleTo(message: MessageRecord, userId: string): boolean {
  return message.ephemeralFor === undefined || message.ephemeralFor === userId;
}

export function isLoading(message: MessageRecord): boolean {
  return (message.flags & Flag.loading) !== 0;
}
