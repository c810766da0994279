import type {
  AutocompleteInteraction,
  ChatInputCommandInteraction,
  MessageComponentInteraction,
  RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord.js';
import type { Logger } from 'pino';

import type { Lookups } from '#src/app/lookups.ts';
import type { Messages } from '#src/i18n/index.ts';

import type { CardCache } from './card-cache.ts';

/** What a handler is given besides the interaction itself. */
export interface HandlerContext {
  /** In the reader's language. */
  readonly messages: Messages;
  readonly lookups: Lookups;
  readonly cards: CardCache;
  /** This interaction's own logger: its lines carry the interaction, guild and command. */
  log(): Logger;
  /** 0 ≤ x < 1 */
  readonly random: () => number;
  /** Every command, in the order of `/help`. */
  readonly commands: readonly Command[];
  /** `</collab song:123>` once Discord has given the command its id, `/collab song` before. */
  mention(command: string): string;
}

/** A slash command: its payload and what it does, in one place. Handlers throw `UserError` to say no. */
export interface Command {
  readonly data: RESTPostAPIChatInputApplicationCommandsJSONBody;
  execute(interaction: ChatInputCommandInteraction, context: HandlerContext): Promise<void>;
  autocomplete?(interaction: AutocompleteInteraction, context: HandlerContext): Promise<void>;
  /** By the first part of the custom id; unique over all commands. */
  readonly components?: Readonly<Record<string, ComponentHandler>>;
}

export type ComponentHandler = (interaction: MessageComponentInteraction, context: HandlerContext) => Promise<void>;
