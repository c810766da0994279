import { PermissionFlagsBits as P } from 'discord-api-types/v10';
import type { ChannelRecord, GuildChannelRecord, GuildRecord, Overwrite, World } from './model.ts';

const ALL_PERMISSIONS = Object.values(P).reduce((all, bit) => all | bit, 0n);

/** What a new server's @everyone may do. */
export const DEFAULT_EVERYONE =
  P.ViewChannel |
  P.SendMessages |
  P.EmbedLinks |
  P.AttachFiles |
  P.ReadMessageHistory |
  P.AddReactions |
  P.UseExternalEmojis |
  P.UseApplicationCommands |
  P.UseExternalApps |
  P.SendPolls |
  P.SendMessagesInThreads;

/** What a bot is usually invited with. */
export const DEFAULT_BOT = P.ViewChannel | P.SendMessages | P.EmbedLinks | P.AttachFiles | P.ReadMessageHistory;

export const MODERATOR = P.ManageGuild | P.ManageChannels | P.ManageMessages | P.KickMembers | P.ModerateMembers;

/** In a private conversation everybody may do what private conversations offer. */
const PRIVATE =
  P.ViewChannel |
  P.SendMessages |
  P.EmbedLinks |
  P.AttachFiles |
  P.ReadMessageHistory |
  P.AddReactions |
  P.UseExternalEmojis |
  P.UseApplicationCommands |
  P.UseExternalApps |
  P.MentionEveryone |
  P.SendPolls;

/** What an application has where only a person, not the place, has installed it. */
export const USER_APP = P.AttachFiles | P.EmbedLinks | P.MentionEveryone | P.UseExternalEmojis;

/** Everything the user may do in that channel; 0 when they cannot see it. */
export function permissionsIn(world: World, channel: ChannelRecord, userId: string): bigint {
  if (channel.kind !== 'guild') return channel.recipientIds.includes(userId) ? PRIVATE : 0n;
  const guild = world.guilds.get(channel.guildId);
  return guild === undefined ? 0n : guildPermissions(guild, channel, userId);
}

export function has(permissions: bigint, bit: bigint): boolean {
  return (permissions & bit) === bit;
}

/** Topics/permissions of Discord's documentation: base, then everyone's, the roles' and the member's overwrites. */
function guildPermissions(guild: GuildRecord, channel: GuildChannelRecord, userId: string): bigint {
  const member = guild.members.get(userId);
  if (member === undefined) return 0n;
  if (guild.ownerId === userId) return ALL_PERMISSIONS;
  const base = basePermissions(guild, member.roles);
  if (has(base, P.Administrator)) return ALL_PERMISSIONS;
  if (channel.overwrites.length === 0) return visible(base);
  let result = apply(
    base,
    channel.overwrites.filter((entry) => entry.id === guild.id),
  );
  result = apply(
    result,
    channel.overwrites.filter((entry) => entry.type === 0 && member.roles.includes(entry.id)),
  );
  result = apply(
    result,
    channel.overwrites.filter((entry) => entry.type === 1 && entry.id === userId),
  );
  return visible(result);
}

function basePermissions(guild: GuildRecord, roles: readonly string[]): bigint {
  let base = guild.roles.get(guild.id)?.permissions ?? 0n;
  for (const id of roles) base |= guild.roles.get(id)?.permissions ?? 0n;
  return base;
}

function apply(base: bigint, overwrites: readonly Overwrite[]): bigint {
  let allow = 0n;
  let deny = 0n;
  for (const entry of overwrites) {
    allow |= entry.allow;
    deny |= entry.deny;
  }
  return (base & ~deny) | allow;
}

function visible(permissions: bigint): bigint {
  return has(permissions, P.ViewChannel) ? permissions : 0n;
}
