import type { NextId } from '../snowflake.ts';
import type {
  GuildChannelRecord,
  GuildRecord,
  MemberRecord,
  PrivateChannelRecord,
  RoleRecord,
  UserRecord,
  World,
} from './model.ts';
import { DEFAULT_BOT, DEFAULT_EVERYONE } from './permissions.ts';

/** Makes records and puts them into the world; tells nobody (the actions do). */
export interface NewUser {
  readonly id: string;
  readonly username: string;
  readonly globalName?: string | undefined;
  readonly locale?: string | undefined;
  readonly bot?: boolean;
  readonly acceptsDms?: boolean | undefined;
}

export function addUser(world: World, user: NewUser): UserRecord {
  const record: UserRecord = {
    id: user.id,
    username: user.username,
    globalName: user.globalName,
    bot: user.bot ?? false,
    locale: user.locale ?? 'en-US',
    installed: false,
    acceptsDms: user.acceptsDms ?? true,
  };
  world.users.set(record.id, record);
  return record;
}

export interface NewGuild {
  readonly id: string;
  readonly name: string;
  readonly ownerId: string;
  readonly locale?: string | undefined;
  readonly at: number;
}

/** A guild with its @everyone role and its owner, without the bot. */
export function addGuild(world: World, guild: NewGuild): GuildRecord {
  const record: GuildRecord = {
    id: guild.id,
    name: guild.name,
    ownerId: guild.ownerId,
    locale: guild.locale ?? 'en-US',
    botPresent: false,
    roles: new Map(),
    members: new Map(),
    channelIds: new Set(),
  };
  world.guilds.set(record.id, record);
  addRole(record, { id: record.id, name: '@everyone', permissions: DEFAULT_EVERYONE });
  addMember(record, { userId: guild.ownerId, joinedAt: guild.at });
  return record;
}

export interface NewRole {
  readonly id: string;
  readonly name: string;
  readonly permissions: bigint;
  readonly color?: number | undefined;
  readonly botId?: string;
}

export function addRole(guild: GuildRecord, role: NewRole): RoleRecord {
  const record: RoleRecord = {
    id: role.id,
    name: role.name,
    permissions: role.permissions,
    position: guild.roles.size,
    color: role.color ?? 0,
    botId: role.botId,
  };
  guild.roles.set(record.id, record);
  return record;
}

export function addMember(
  guild: GuildRecord,
  member: { userId: string; joinedAt: number; roles?: readonly string[] | undefined },
): MemberRecord {
  const record: MemberRecord = { userId: member.userId, roles: member.roles ?? [], joinedAt: member.joinedAt };
  guild.members.set(record.userId, record);
  return record;
}

/** The bot comes with a role of its own, as an invite with permissions gives it. */
export function addBot(world: World, guild: GuildRecord, needs: { nextId: NextId; at: number }): void {
  const botId = world.application.id;
  const role = addRole(guild, { id: needs.nextId(), name: world.application.name, permissions: DEFAULT_BOT, botId });
  addMember(guild, { userId: botId, joinedAt: needs.at, roles: [role.id] });
  guild.botPresent = true;
}

export function addGuildChannel(
  world: World,
  guild: GuildRecord,
  channel: { id: string; name: string },
): GuildChannelRecord {
  const record: GuildChannelRecord = {
    kind: 'guild',
    id: channel.id,
    guildId: guild.id,
    name: channel.name,
    position: guild.channelIds.size,
    overwrites: [],
    lastMessageId: undefined,
  };
  world.channels.set(record.id, record);
  guild.channelIds.add(record.id);
  return record;
}

export function addPrivateChannel(
  world: World,
  channel: { id: string; kind: 'dm' | 'group-dm'; recipientIds: readonly string[]; name?: string | undefined },
): PrivateChannelRecord {
  const record: PrivateChannelRecord = {
    kind: channel.kind,
    id: channel.id,
    recipientIds: channel.recipientIds,
    name: channel.name,
    lastMessageId: undefined,
  };
  world.channels.set(record.id, record);
  return record;
}

/** The conversation of exactly these two, when there is one. */
export function findDm(world: World, userId: string, otherId: string): PrivateChannelRecord | undefined {
  for (const channel of world.channels.values()) {
    if (channel.kind === 'dm' && channel.recipientIds.includes(userId) && channel.recipientIds.includes(otherId))
      return channel;
  }
  return undefined;
}
