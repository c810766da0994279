import { randomBytes } from 'node:crypto';

import { DiscordAPIError, type Interaction, type RepliableInteraction } from 'discord.js';
import type { Logger } from 'pino';

import { createDrafts } from '#src/app/curation/drafts.ts';
import type { News } from '#src/app/curation/news.ts';
import type { CurationStore } from '#src/app/curation/ports.ts';
import { UserError } from '#src/app/errors.ts';
import { StoreAwayError } from '#src/app/trivia/ports.ts';
import { messagesFor, type Messages } from '#src/i18n/index.ts';
import type { Pictures } from '#src/pictures/pictures.ts';

import type { Command, HandlerContext, TriviaContext } from './command.ts';
import { privately } from './show.ts';
import { tellNews } from './tell-news.ts';
import { card, text } from './views/card.ts';
import type { Form } from './views/text-form.ts';

/** One version of the catalog and what was drawn of it. */
export type LiveCatalog = Pick<HandlerContext, 'lookups' | 'cards'>;

export interface DispatchNeeds {
  readonly commands: readonly Command[];
  /** Undefined until the catalog is loaded. */
  readonly catalog: () => LiveCatalog | undefined;
  /** Undefined until games can be played. */
  readonly trivia: () => TriviaContext | undefined;
  /** Undefined until the database is open. */
  readonly curation: () => CurationStore | undefined;
  /** Undefined until it is known who has something to be told. */
  readonly news: () => News | undefined;
  readonly pictures: Pictures;
  readonly curatorIds: ReadonlySet<string>;
  readonly log: Logger;
  readonly random: () => number;
  readonly mention: (command: string) => string;
}

export interface Dispatch {
  /** Never rejects: every failure is answered and logged here and nowhere else. */
  handle(interaction: Interaction): Promise<void>;
  /** Resolves when nothing is in flight. */
  idle(): Promise<void>;
}

export function createDispatch(needs: DispatchNeeds): Dispatch {
  const route = createRouter(needs.commands);
  const drafts = createDrafts(needs.random);
  const inFlight = new Set<Promise<void>>();

  async function handle(interaction: Interaction): Promise<void> {
    const log = once(() => needs.log.child(describe(interaction)));
    const messages = messagesFor(interaction.locale);
    try {
      const catalog = needs.catalog();
      const trivia = needs.trivia();
      const curation = needs.curation();
      if (catalog === undefined || trivia === undefined || curation === undefined)
        throw new UserError('app.starting', {});
      const forms = formsOf(interaction);
      await route(interaction, { ...needs, ...catalog, ...forms, trivia, curation, drafts, messages, log });
      if (!forms.isOpen())
        await tellNews(interaction, { news: needs.news(), index: catalog.lookups.index, messages, log });
      if (needs.log.isLevelEnabled('debug')) log().debug('interaction answered');
    } catch (error) {
      await answerError(interaction, error, messages, log);
    }
  }

  return {
    handle(interaction) {
      const task = handle(interaction).finally(() => inFlight.delete(task));
      inFlight.add(task);
      return task;
    },
    async idle() {
      while (inFlight.size > 0) await Promise.all(inFlight);
    },
  };
}

/** A form is no message that anything could follow. */
function formsOf(interaction: Interaction) {
  let open = false;
  return {
    isOpen: () => open,
    async showForm(form: Form): Promise<void> {
      if (!('showModal' in interaction)) throw new Error('a form cannot be answered with a form');
      open = true;
      await interaction.showModal(form);
    },
  };
}

/** A child logger costs more than the lookup it belongs to, and most interactions log nothing. */
function once<Value extends object>(make: () => Value): () => Value {
  let made: Value | undefined;
  return () => (made ??= make());
}

type Route = (interaction: Interaction, context: HandlerContext) => Promise<void>;

function createRouter(commands: readonly Command[]): Route {
  const byName = new Map(commands.map((command) => [command.data.name, command]));
  const components = byCustomId(commands.map((command) => command.components));
  const modals = byCustomId(commands.map((command) => command.modals));
  return async (interaction, context) => {
    if (interaction.isMessageComponent()) return handlerOf(components, interaction.customId)(interaction, context);
    if (interaction.isModalSubmit()) return handlerOf(modals, interaction.customId)(interaction, context);
    if (!interaction.isChatInputCommand() && !interaction.isAutocomplete()) throw new UserError('command.unknown', {});
    const command = byName.get(interaction.commandName);
    if (command === undefined) throw new UserError('command.unknown', {});
    if (interaction.isChatInputCommand()) return command.execute(interaction, context);
    if (command.autocomplete === undefined) throw new UserError('command.unknown', {});
    return command.autocomplete(interaction, context);
  };
}

/** Every command's handlers by the first part of the custom ids that they answer. */
function byCustomId<Handler>(
  lists: readonly (Readonly<Record<string, Handler>> | undefined)[],
): ReadonlyMap<string, Handler> {
  const handlers = new Map<string, Handler>();
  for (const [name, handler] of lists.flatMap((list) => Object.entries(list ?? {}))) {
    if (handlers.has(name)) throw new Error(`two handlers for custom ids that start with "${name}"`);
    handlers.set(name, handler);
  }
  return handlers;
}

function handlerOf<Handler>(handlers: ReadonlyMap<string, Handler>, customId: string): Handler {
  const handler = handlers.get(customId.split(':', 1)[0] ?? '');
  if (handler === undefined) throw new UserError('component.old', {});
  return handler;
}

function describe(interaction: Interaction) {
  return {
    interactionId: interaction.id,
    guildId: interaction.guildId,
    ...('commandName' in interaction && { command: interaction.commandName }),
    ...('customId' in interaction && { component: interaction.customId.split(':', 1)[0] }),
  };
}

async function answerError(
  interaction: Interaction,
  error: unknown,
  messages: Messages,
  log: () => Logger,
): Promise<void> {
  const told = userError(error, log);
  if (told === undefined) return;
  log().debug({ code: told.code }, 'interaction refused');
  try {
    if (interaction.isAutocomplete()) await interaction.respond([]);
    else if (interaction.isRepliable()) await tell(interaction, sentence(told, messages));
  } catch (failure) {
    log().error({ err: failure }, 'error could not be told');
  }
}

function userError(error: unknown, log: () => Logger): UserError | undefined {
  if (error instanceof UserError) return error;
  if (!(error instanceof StoreAwayError)) return unexpected(error, log);
  log().warn({ err: error }, 'storage is away');
  return new UserError('trivia.storeAway', {});
}

/** Codes of interactions that Discord no longer takes an answer for: too late, or answered already. */
const unanswerable = new Set<number | string>([10_062, 40_060, 10_015, 50_027]);

function unexpected(error: unknown, log: () => Logger): UserError | undefined {
  if (error instanceof DiscordAPIError && unanswerable.has(error.code)) {
    log().warn({ code: error.code }, 'interaction could no longer be answered');
    return undefined;
  }
  const reference = randomBytes(4).toString('hex');
  log().error({ err: error, reference }, 'interaction failed');
  return new UserError('app.unexpected', { reference });
}

function sentence(error: UserError, messages: Messages): string {
  const write = messages.errors[error.code] as (facts: UserError['facts']) => string; // facts belong to the code by UserError's type
  return write(error.facts);
}

async function tell(interaction: RepliableInteraction, content: string): Promise<void> {
  const message = privately(card(text(content)));
  if (interaction.replied || interaction.deferred) await interaction.followUp(message);
  else await interaction.reply(message);
}
