import type {
  AutocompleteInteraction,
  ChatInputCommandInteraction,
  MessageComponentInteraction,
  ModalSubmitInteraction,
  RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord.js';
import type { Logger } from 'pino';

import type { Drafts } from '#src/app/curation/drafts.ts';
import type { CurationStore } from '#src/app/curation/ports.ts';
import type { Lookups } from '#src/app/lookups.ts';
import type { Boards, QuestionDesk } from '#src/app/trivia/board-ports.ts';
import type { Daily } from '#src/app/trivia/daily.ts';
import type { Path } from '#src/app/trivia/path.ts';
import type { QuestionMemory } from '#src/app/trivia/ports.ts';
import type { Trivia } from '#src/app/trivia/trivia.ts';
import type { Messages } from '#src/i18n/index.ts';
import type { Pictures } from '#src/pictures/pictures.ts';

import type { CardCache } from './card-cache.ts';
import type { Form } from './views/text-form.ts';

/** Everything of trivia that a handler may ask. */
export interface TriviaContext {
  readonly games: Trivia;
  readonly boards: Boards;
  readonly daily: Daily;
  readonly path: Path;
  readonly desk: QuestionDesk;
  readonly memory: Pick<QuestionMemory, 'report'>;
}

/** What a handler is given besides the interaction itself. */
export interface HandlerContext {
  /** In the reader's language. */
  readonly messages: Messages;
  readonly lookups: Lookups;
  readonly cards: CardCache;
  readonly pictures: Pictures;
  readonly trivia: TriviaContext;
  readonly curation: CurationStore;
  readonly drafts: Drafts;
  /** Opens a form: the first and only answer to this interaction. */
  showForm(form: Form): Promise<void>;
  /** Ids of the people and roles that look after the questions and the catalog. */
  readonly curatorIds: ReadonlySet<string>;
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
  /** Left out: everybody's. `/help` names it to these people alone; the command itself refuses the others. */
  isFor?(interaction: ChatInputCommandInteraction, context: HandlerContext): boolean;
  execute(interaction: ChatInputCommandInteraction, context: HandlerContext): Promise<void>;
  autocomplete?(interaction: AutocompleteInteraction, context: HandlerContext): Promise<void>;
  /** By the first part of the custom id; unique over all commands. */
  readonly components?: Readonly<Record<string, ComponentHandler>>;
  /** Forms that were filled in, by the first part of the custom id; unique over all commands. */
  readonly modals?: Readonly<Record<string, ModalHandler>>;
}

export type ComponentHandler = (interaction: MessageComponentInteraction, context: HandlerContext) => Promise<void>;

export type ModalHandler = (interaction: ModalSubmitInteraction, context: HandlerContext) => Promise<void>;
