import { PermissionFlagsBits } from 'discord-api-types/v10';
import type { Parts } from '../parts.ts';
import type { ChannelRecord, GuildRecord, MessageRecord } from '../world/model.ts';
import { has, permissionsIn } from '../world/permissions.ts';
import { refusal } from './api-error.ts';

/** The guild, when the bot is in it. @throws ApiError 10004, 50001 */
export function guildFor({ world }: Parts, id: string): GuildRecord {
  const guild = world.guilds.get(id);
  if (guild === undefined) throw refusal('unknownGuild');
  if (!guild.botPresent) throw refusal('missingAccess');
  return guild;
}

/** The channel, when the bot sees it. @throws ApiError 10003, 50001 */
export function channelFor({ world }: Parts, id: string): ChannelRecord {
  const channel = world.channels.get(id);
  if (channel === undefined) throw refusal('unknownChannel');
  if (!has(permissionsIn(world, channel, world.application.id), PermissionFlagsBits.ViewChannel))
    throw refusal('missingAccess');
  return channel;
}

export function canRead({ world }: Parts, channel: ChannelRecord): boolean {
  return has(permissionsIn(world, channel, world.application.id), PermissionFlagsBits.ReadMessageHistory);
}

/** @throws ApiError 50013 */
export function needPermission({ world }: Parts, channel: ChannelRecord, bit: bigint): void {
  if (!has(permissionsIn(world, channel, world.application.id), bit)) throw refusal('missingPermissions');
}

/** A message that bots can name by its channel: ephemeral ones and the client's own lines are unknown to them. @throws ApiError 10008 */
export function messageFor({ world }: Parts, channel: ChannelRecord, id: string): MessageRecord {
  const message = world.messages.get(id);
  if (message === undefined || message.channelId !== channel.id || message.ephemeralFor !== undefined)
    throw refusal('unknownMessage');
  return message;
}
