import type {
  APIApplicationCommand,
  APIApplicationCommandOptionChoice,
  APIChannel,
  APIMessage,
  APIModalInteractionResponseCallbackData,
  APIRole,
} from 'discord-api-types/v10';

/** What the control API sends, as docs/local-discord.md tells; a test compares these types with the server's own. */

/** A message as one person's client shows it. */
export type SeenMessage = APIMessage & {
  /** Only this person sees it. */
  readonly ephemeral: boolean;
  /** "is thinking …": deferred, not yet answered. */
  readonly thinking: boolean;
  readonly edited: boolean;
  /** Nobody answered the interaction. */
  readonly failed: boolean;
  /** "collab song", when the message answers a command. */
  readonly command?: string;
};

export interface Person {
  readonly id: string;
  readonly username: string;
  readonly global_name: string | null;
  readonly bot: boolean;
  /** The language of this person's client: en-US, ko … */
  readonly locale: string;
  /** Whether this person has installed the application for themself. */
  readonly installed: boolean;
  readonly accepts_dms: boolean;
}

export interface Member {
  readonly user_id: string;
  readonly roles: readonly string[];
}

export interface Guild {
  readonly id: string;
  readonly name: string;
  readonly owner_id: string;
  readonly locale: string;
  /** Whether the bot is a member. */
  readonly bot: boolean;
  readonly roles: readonly APIRole[];
  readonly members: readonly Member[];
  readonly channels: readonly APIChannel[];
}

export interface Session {
  readonly id: string;
  readonly shard: readonly number[];
  readonly intents: number;
  readonly online: boolean;
  readonly seq: number;
  readonly opened_at: number;
}

/** A channel that one person sees, and what they may do there. */
export interface OwnChannel {
  readonly id: string;
  readonly may_send: boolean;
  /** Delete other people's messages. */
  readonly may_manage: boolean;
}

/** GET /control/state */
export interface WorldState {
  readonly application: { readonly id: string; readonly name: string };
  readonly users: readonly Person[];
  readonly guilds: readonly Guild[];
  readonly private_channels: readonly APIChannel[];
  readonly commands: readonly APIApplicationCommand[];
  readonly sessions: readonly Session[];
  /** The role of this id makes its people curators, in every server. */
  readonly curator_role_id: string;
}

export type Outcome = 'message' | 'deferred' | 'update' | 'deferred-update' | 'choices' | 'modal' | 'timed-out';

/** What came of an interaction. */
export interface InteractionResult {
  readonly interaction_id: string;
  readonly outcome?: Outcome;
  readonly message?: SeenMessage;
  readonly modal?: APIModalInteractionResponseCallbackData;
  readonly choices?: readonly APIApplicationCommandOptionChoice[];
  readonly response_ms?: number;
  readonly requests: number;
}

/** One event of GET /control/events: never the content, only where to look. */
export type Change =
  | {
      readonly type: 'message.created' | 'message.edited' | 'message.deleted';
      readonly channelId: string;
      readonly messageId: string;
    }
  | {
      readonly type: 'interaction.created' | 'interaction.answered';
      readonly channelId: string;
      readonly interactionId: string;
    }
  | { readonly type: 'world.changed'; readonly what: string; readonly id: string }
  | { readonly type: 'commands.changed'; readonly guildId?: string }
  | {
      readonly type: 'session.opened' | 'session.closed' | 'session.resumed';
      readonly sessionId: string;
      readonly shardId: number;
    }
  | { readonly type: 'request'; readonly number: number; readonly valid: boolean };
