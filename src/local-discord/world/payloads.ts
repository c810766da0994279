import type {
  APIChannel,
  APIGuild,
  APIGuildMember,
  APIRole,
  APIUser,
  ChannelFlags,
  GatewayGuildCreateDispatchData,
  GuildMemberFlags,
  RoleFlags,
} from 'discord-api-types/v10';
import type { ChannelRecord, GuildRecord, MemberRecord, RoleRecord, UserRecord, World } from './model.ts';

/** The enums of discord-api-types have no member for 'none set'. */
const NO_FLAGS = 0;

/** Records as Discord's API shows them. */
export function toUser(user: UserRecord): APIUser {
  return {
    id: user.id,
    username: user.username,
    discriminator: user.bot ? '0001' : '0',
    global_name: user.globalName ?? null,
    avatar: null,
    ...(user.bot ? { bot: true } : {}),
  };
}

/** A deleted or unknown user still has to be shown as somebody. */
export function userOf(world: World, id: string): APIUser {
  const user = world.users.get(id);
  if (user !== undefined) return toUser(user);
  return { id, username: 'Deleted User', discriminator: '0000', global_name: null, avatar: null };
}

export function toMember(world: World, member: MemberRecord): APIGuildMember {
  return { user: userOf(world, member.userId), ...memberWithoutUser(member) };
}

export function memberWithoutUser(member: MemberRecord): Omit<APIGuildMember, 'user'> {
  return {
    roles: [...member.roles],
    joined_at: new Date(member.joinedAt).toISOString(),
    deaf: false,
    mute: false,
    flags: NO_FLAGS as GuildMemberFlags,
    pending: false,
    nick: null,
    avatar: null,
    premium_since: null,
    communication_disabled_until: null,
  };
}

export function toRole(role: RoleRecord): APIRole {
  return {
    id: role.id,
    name: role.name,
    color: role.color,
    colors: { primary_color: role.color, secondary_color: null, tertiary_color: null },
    hoist: false,
    position: role.position,
    permissions: String(role.permissions),
    managed: role.botId !== undefined,
    mentionable: false,
    flags: NO_FLAGS as RoleFlags,
    ...(role.botId === undefined ? {} : { tags: { bot_id: role.botId } }),
  };
}

export function toChannel(world: World, channel: ChannelRecord): APIChannel {
  const common = { id: channel.id, last_message_id: channel.lastMessageId ?? null };
  if (channel.kind === 'guild') {
    return {
      ...common,
      type: 0,
      guild_id: channel.guildId,
      name: channel.name,
      position: channel.position,
      parent_id: null,
      topic: null,
      nsfw: false,
      rate_limit_per_user: 0,
      permission_overwrites: channel.overwrites.map((entry) => ({
        id: entry.id,
        type: entry.type,
        allow: String(entry.allow),
        deny: String(entry.deny),
      })),
    };
  }
  const others = channel.recipientIds.filter((id) => id !== world.application.id);
  const recipients = others.map((id) => userOf(world, id));
  if (channel.kind === 'dm') return { ...common, type: 1, recipients, flags: NO_FLAGS as ChannelFlags, name: null };
  return { ...common, type: 3, recipients, name: channel.name ?? null, icon: null, owner_id: others[0] ?? '0' };
}

export function toGuild(world: World, guild: GuildRecord): APIGuild {
  return {
    id: guild.id,
    name: guild.name,
    owner_id: guild.ownerId,
    preferred_locale: guild.locale as APIGuild['preferred_locale'], // checked where the guild was made
    roles: [...guild.roles.values()].map(toRole),
    ...guildConstants(),
    application_id: null,
    system_channel_id: [...guild.channelIds][0] ?? null,
    approximate_member_count: guild.members.size,
    region: '',
  };
}

/** What a bot without the presences intent gets: of the members only itself. */
export function toGuildCreate(world: World, guild: GuildRecord, allMembers: boolean): GatewayGuildCreateDispatchData {
  const bot = guild.members.get(world.application.id);
  const members = allMembers ? [...guild.members.values()] : bot === undefined ? [] : [bot];
  return {
    ...toGuild(world, guild),
    joined_at: new Date(bot?.joinedAt ?? 0).toISOString(),
    large: false,
    unavailable: false,
    member_count: guild.members.size,
    voice_states: [],
    members: members.map((member) => toMember(world, member)),
    channels: [...guild.channelIds].map((id) => guildChannel(world, id)),
    threads: [],
    presences: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
  };
}

function guildChannel(world: World, id: string): GatewayGuildCreateDispatchData['channels'][number] {
  const channel = world.channels.get(id);
  if (channel === undefined) throw new Error(`channel ${id} is in a guild but not in the world`);
  return toChannel(world, channel) as GatewayGuildCreateDispatchData['channels'][number]; // a guild's ids name guild channels only
}

function guildConstants() {
  return {
    icon: null,
    splash: null,
    discovery_splash: null,
    banner: null,
    description: null,
    vanity_url_code: null,
    afk_channel_id: null,
    afk_timeout: 300 as const,
    verification_level: 0,
    default_message_notifications: 0,
    explicit_content_filter: 0,
    emojis: [],
    stickers: [],
    features: [],
    mfa_level: 0,
    system_channel_flags: 0,
    rules_channel_id: null,
    public_updates_channel_id: null,
    safety_alerts_channel_id: null,
    premium_tier: 0,
    premium_subscription_count: 0,
    premium_progress_bar_enabled: false,
    nsfw_level: 0,
    hub_type: null,
    incidents_data: null,
    max_members: 500_000,
    max_presences: null,
    max_video_channel_users: 25,
    max_stage_video_channel_users: 50,
  } satisfies Partial<Record<keyof APIGuild, unknown>>;
}
