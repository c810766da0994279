import type {
  APIApplicationCommand,
  APIAttachment,
  APIEmbed,
  APIMessageInteractionMetadata,
  APIMessageTopLevelComponent,
  APIPoll,
} from 'discord-api-types/v10';

export type PrivilegedIntent = 'members' | 'presences' | 'message_content';

export interface ApplicationRecord {
  readonly id: string;
  name: string;
  ownerId: string;
  /** What the developer portal's switches allow; none at first, as for a new application. */
  privilegedIntents: PrivilegedIntent[];
  /** Identifies per 5 seconds. */
  maxConcurrency: number;
  identifiesTotal: number;
  identifiesUsed: number;
  identifiesResetAt: number;
}

export interface UserRecord {
  readonly id: string;
  username: string;
  globalName: string | undefined;
  readonly bot: boolean;
  /** The language of this person's client. */
  locale: string;
  /** Whether this person has installed the application for themself. */
  installed: boolean;
  /** False: direct messages are refused with 50007. */
  acceptsDms: boolean;
}

export interface RoleRecord {
  readonly id: string;
  name: string;
  permissions: bigint;
  position: number;
  color: number;
  /** The bot that the role was made for, when it is an integration's own. */
  readonly botId: string | undefined;
}

export interface MemberRecord {
  readonly userId: string;
  roles: readonly string[];
  readonly joinedAt: number;
}

export interface GuildRecord {
  readonly id: string;
  name: string;
  readonly ownerId: string;
  locale: string;
  /** Whether the bot is a member; without it only user-installed commands reach the application from here. */
  botPresent: boolean;
  readonly roles: Map<string, RoleRecord>;
  readonly members: Map<string, MemberRecord>;
  readonly channelIds: Set<string>;
}

export interface Overwrite {
  readonly id: string;
  /** 0 role, 1 member */
  readonly type: 0 | 1;
  readonly allow: bigint;
  readonly deny: bigint;
}

interface ChannelBase {
  readonly id: string;
  lastMessageId: string | undefined;
}

export interface GuildChannelRecord extends ChannelBase {
  readonly kind: 'guild';
  readonly guildId: string;
  name: string;
  readonly position: number;
  overwrites: Overwrite[];
}

export interface PrivateChannelRecord extends ChannelBase {
  readonly kind: 'dm' | 'group-dm';
  /** Everybody in it, the bot too when it is a conversation with the bot. */
  readonly recipientIds: readonly string[];
  readonly name: string | undefined;
}

export type ChannelRecord = GuildChannelRecord | PrivateChannelRecord;

export interface MessageRecord {
  readonly id: string;
  readonly channelId: string;
  readonly authorId: string;
  /** 0 ordinary, 19 reply, 20 chat input command, 23 context menu command */
  readonly type: number;
  content: string;
  embeds: readonly APIEmbed[];
  components: readonly APIMessageTopLevelComponent[];
  attachments: readonly APIAttachment[];
  poll: APIPoll | undefined;
  flags: number;
  readonly createdAt: number;
  editedAt: number | undefined;
  /** Users, roles and everyone that the message pings. */
  mentions: Mentions;
  readonly nonce: string | number | undefined;
  /** The only person who sees it; undefined when everybody in the channel does. */
  readonly ephemeralFor: string | undefined;
  readonly interaction: APIMessageInteractionMetadata | undefined;
  readonly referenceId: string | undefined;
  /** A line that Discord's client shows in place of an answer that never came; no bot can see it. */
  readonly failure: 'no-answer' | undefined;
  /** "collab song": which command the message answers, for the client's line above it. */
  readonly command?: string | undefined;
}

export interface Mentions {
  readonly users: readonly string[];
  readonly roles: readonly string[];
  readonly everyone: boolean;
}

export interface CommandRecord {
  readonly command: APIApplicationCommand;
  /** undefined: global */
  readonly guildId: string | undefined;
}

/** How many commands were created today, per scope ('global' or a guild id). */
export interface CreateCount {
  since: number;
  count: number;
}

export interface World {
  readonly application: ApplicationRecord;
  readonly users: Map<string, UserRecord>;
  readonly guilds: Map<string, GuildRecord>;
  readonly channels: Map<string, ChannelRecord>;
  readonly messages: Map<string, MessageRecord>;
  /** Channel id → its message ids, oldest first. */
  readonly timeline: Map<string, Set<string>>;
  readonly commands: Map<string, CommandRecord>;
  readonly commandCreates: Map<string, CreateCount>;
}
