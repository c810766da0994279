import { GatewayIntentBits as Intent } from 'discord-api-types/v10';
import type { Parts } from '../parts.ts';
import { addBot } from '../world/build.ts';
import type { ChannelRecord, GuildChannelRecord, GuildRecord, MemberRecord, RoleRecord } from '../world/model.ts';
import { toChannel, toGuild, toGuildCreate, toMember, toRole, userOf } from '../world/payloads.ts';

/** Changes of servers, told to the bot as Discord tells them. Nothing is told of servers that the bot is not in. */
type What = 'guild' | 'channel' | 'role' | 'member' | 'user' | 'application';

export function changed(parts: Parts, what: What, id: string): void {
  parts.bus.emit({ type: 'world.changed', what, id });
}

function tell(parts: Parts, guild: GuildRecord, intent: number, t: string, d: unknown): void {
  if (guild.botPresent) parts.gateway.dispatch({ t, d, guildId: guild.id, intent });
}

export function guildAdded(parts: Parts, guild: GuildRecord): void {
  tell(parts, guild, Intent.Guilds, 'GUILD_CREATE', toGuildCreate(parts.world, guild, false));
  changed(parts, 'guild', guild.id);
}

export function guildChanged(parts: Parts, guild: GuildRecord): void {
  tell(parts, guild, Intent.Guilds, 'GUILD_UPDATE', toGuild(parts.world, guild));
  changed(parts, 'guild', guild.id);
}

export function inviteBot(parts: Parts, guild: GuildRecord): void {
  if (guild.botPresent) return;
  addBot(parts.world, guild, { nextId: parts.nextId, at: parts.clock.now() });
  guildAdded(parts, guild);
}

/** Kicked, or left by itself. */
export function removeBot(parts: Parts, guild: GuildRecord): void {
  tell(parts, guild, Intent.Guilds, 'GUILD_DELETE', { id: guild.id });
  guild.botPresent = false;
  guild.members.delete(parts.world.application.id);
  for (const role of guild.roles.values()) if (role.botId !== undefined) guild.roles.delete(role.id);
  changed(parts, 'guild', guild.id);
}

export function deleteGuild(parts: Parts, guild: GuildRecord): void {
  tell(parts, guild, Intent.Guilds, 'GUILD_DELETE', { id: guild.id });
  for (const id of guild.channelIds) forgetChannel(parts, id);
  parts.world.guilds.delete(guild.id);
  for (const [id, { guildId }] of parts.world.commands) if (guildId === guild.id) parts.world.commands.delete(id);
  changed(parts, 'guild', guild.id);
}

export function channelAdded(parts: Parts, guild: GuildRecord, channel: GuildChannelRecord): void {
  tell(parts, guild, Intent.Guilds, 'CHANNEL_CREATE', toChannel(parts.world, channel));
  changed(parts, 'channel', channel.id);
}

export function channelChanged(parts: Parts, channel: GuildChannelRecord): void {
  const guild = parts.world.guilds.get(channel.guildId);
  if (guild !== undefined) tell(parts, guild, Intent.Guilds, 'CHANNEL_UPDATE', toChannel(parts.world, channel));
  changed(parts, 'channel', channel.id);
}

export function deleteChannel(parts: Parts, channel: ChannelRecord): void {
  const guild = channel.kind === 'guild' ? parts.world.guilds.get(channel.guildId) : undefined;
  guild?.channelIds.delete(channel.id);
  if (guild !== undefined) tell(parts, guild, Intent.Guilds, 'CHANNEL_DELETE', toChannel(parts.world, channel));
  forgetChannel(parts, channel.id);
  changed(parts, 'channel', channel.id);
}

function forgetChannel({ world }: Parts, id: string): void {
  for (const messageId of world.timeline.get(id) ?? []) world.messages.delete(messageId);
  world.timeline.delete(id);
  world.channels.delete(id);
}

export function roleAdded(parts: Parts, guild: GuildRecord, role: RoleRecord): void {
  tell(parts, guild, Intent.Guilds, 'GUILD_ROLE_CREATE', { guild_id: guild.id, role: toRole(role) });
  changed(parts, 'role', role.id);
}

export function roleChanged(parts: Parts, guild: GuildRecord, role: RoleRecord): void {
  tell(parts, guild, Intent.Guilds, 'GUILD_ROLE_UPDATE', { guild_id: guild.id, role: toRole(role) });
  changed(parts, 'role', role.id);
}

export function memberAdded(parts: Parts, guild: GuildRecord, member: MemberRecord): void {
  tell(parts, guild, Intent.GuildMembers, 'GUILD_MEMBER_ADD', { ...toMember(parts.world, member), guild_id: guild.id });
  changed(parts, 'member', member.userId);
}

export function memberChanged(parts: Parts, guild: GuildRecord, member: MemberRecord): void {
  tell(parts, guild, Intent.GuildMembers, 'GUILD_MEMBER_UPDATE', {
    ...toMember(parts.world, member),
    guild_id: guild.id,
  });
  changed(parts, 'member', member.userId);
}

export function removeMember(parts: Parts, guild: GuildRecord, userId: string): void {
  guild.members.delete(userId);
  tell(parts, guild, Intent.GuildMembers, 'GUILD_MEMBER_REMOVE', {
    guild_id: guild.id,
    user: userOf(parts.world, userId),
  });
  changed(parts, 'member', userId);
}
