import type {
  ChannelRecord,
  GuildRecord,
  MessageRecord,
  UserRecord,
  World,
  CommandRecord,
  CreateCount,
} from '../world/model.ts';

export const STATE_VERSION = 1;

/** What the state file holds: the world's maps as lists, bit sets as texts. */
export interface StoredWorld {
  readonly version: typeof STATE_VERSION;
  readonly application: World['application'];
  readonly users: readonly UserRecord[];
  readonly guilds: readonly StoredGuild[];
  readonly channels: readonly StoredChannel[];
  /** Oldest first. */
  readonly messages: readonly MessageRecord[];
  readonly commands: readonly CommandRecord[];
  readonly commandCreates: readonly (readonly [string, CreateCount])[];
}

type StoredGuild = Omit<GuildRecord, 'roles' | 'members' | 'channelIds'> & {
  readonly roles: readonly Omit<ReturnType<typeof rolesOf>[number], never>[];
  readonly members: readonly (GuildRecord['members'] extends Map<string, infer Member> ? Member : never)[];
  readonly channelIds: readonly string[];
};

type StoredChannel =
  | Exclude<ChannelRecord, { kind: 'guild' }>
  | (Omit<Extract<ChannelRecord, { kind: 'guild' }>, 'overwrites'> & {
      readonly overwrites: readonly {
        readonly id: string;
        readonly type: 0 | 1;
        readonly allow: string;
        readonly deny: string;
      }[];
    });

export function writeWorld(world: World): string {
  const stored: StoredWorld = {
    version: STATE_VERSION,
    application: world.application,
    users: [...world.users.values()],
    guilds: [...world.guilds.values()].map((guild) => ({
      ...guild,
      roles: rolesOf(guild),
      members: [...guild.members.values()],
      channelIds: [...guild.channelIds],
    })),
    channels: [...world.channels.values()].map(storedChannel),
    messages: [...world.messages.values()],
    commands: [...world.commands.values()],
    commandCreates: [...world.commandCreates],
  };
  return JSON.stringify(stored);
}

function rolesOf(guild: GuildRecord) {
  return [...guild.roles.values()].map((role) => ({ ...role, permissions: String(role.permissions) }));
}

function storedChannel(channel: ChannelRecord): StoredChannel {
  if (channel.kind !== 'guild') return channel;
  const overwrites = channel.overwrites.map((entry) => ({
    ...entry,
    allow: String(entry.allow),
    deny: String(entry.deny),
  }));
  return { ...channel, overwrites };
}

/** JSON has no undefined: a field that is missing in the text is undefined in the record, which is what the records mean by it. */
export function toWorld(stored: StoredWorld): World {
  const world: World = {
    application: stored.application,
    users: byId(stored.users),
    guilds: byId(stored.guilds.map(guildOf)),
    channels: byId(stored.channels.map(channelOf)),
    messages: byId(stored.messages),
    timeline: new Map(),
    commands: new Map(stored.commands.map((record) => [record.command.id, { ...record, guildId: record.guildId }])),
    commandCreates: new Map(stored.commandCreates),
  };
  for (const message of stored.messages) {
    const ids = world.timeline.get(message.channelId) ?? new Set();
    world.timeline.set(message.channelId, ids.add(message.id));
  }
  return world;
}

function guildOf(stored: StoredGuild): GuildRecord {
  return {
    ...stored,
    roles: byId(stored.roles.map((role) => ({ ...role, permissions: BigInt(role.permissions) }))),
    members: new Map(stored.members.map((member) => [member.userId, member])),
    channelIds: new Set(stored.channelIds),
  };
}

function channelOf(stored: StoredChannel): ChannelRecord {
  if (stored.kind !== 'guild') return stored;
  const overwrites = stored.overwrites.map((entry) => ({
    ...entry,
    allow: BigInt(entry.allow),
    deny: BigInt(entry.deny),
  }));
  return { ...stored, overwrites };
}

function byId<T extends { readonly id: string }>(records: readonly T[]): Map<string, T> {
  return new Map(records.map((record) => [record.id, record]));
}
