import { ApplicationCommandType, DiscordAPIError, Routes, type REST } from 'discord.js';
import { isDeepStrictEqual } from 'node:util';

import { StartError } from '#src/start-error.ts';

import type { Command } from './command.ts';

type CommandData = Command['data'];

export interface RegisterNeeds {
  readonly rest: Pick<REST, 'get' | 'put'>;
  readonly applicationId: string;
  /** Commands go to this guild alone. */
  readonly guildId: string | undefined;
  readonly commands: readonly Command[];
}

export interface Registration {
  readonly changed: boolean;
  /** Command ids by name, for command mentions. */
  readonly ids: ReadonlyMap<string, string>;
}

interface RemoteCommand {
  readonly id: string;
  readonly name: string;
  readonly type?: number;
}

/** Discord's codes for a guild that the bot is not in, or where it was invited without the scope for commands. */
const outside = new Set<number | string>([10_004, 50_001]);

/**
 * Registers the commands where they belong.
 * @throws StartError when Discord does not take them
 */
export async function registerCommands(needs: RegisterNeeds): Promise<Registration> {
  try {
    return await bringUpToDate(needs);
  } catch (error) {
    if (!(error instanceof DiscordAPIError)) throw error;
    const sentence = outside.has(error.code)
      ? `The bot may not register commands in the guild ${needs.guildId} (DISCORD_GUILD_ID): invite it there with the scope applications.commands.`
      : `Discord did not take the commands: ${error.message} (${error.code}).`;
    throw new StartError(sentence, { cause: error });
  }
}

/** Brings Discord's command list to ours, and writes only when something differs: creates are limited to 200 a day. */
async function bringUpToDate({ rest, applicationId, guildId, commands }: RegisterNeeds): Promise<Registration> {
  const route =
    guildId === undefined
      ? Routes.applicationCommands(applicationId)
      : Routes.applicationGuildCommands(applicationId, guildId);
  const wanted = commands.map(({ data }) => (guildId === undefined ? data : forGuild(data)));
  const query = new URLSearchParams({ with_localizations: 'true' });
  const present = asCommands(await rest.get(route, { query }));
  // Discord makes the entry point of an Activity itself; a list without it would delete it.
  const entryPoints = present.filter((command) => command.type === ApplicationCommandType.PrimaryEntryPoint);
  const others = present.filter((command) => command.type !== ApplicationCommandType.PrimaryEntryPoint);
  const comparable = guildId === undefined ? others : others.map(forGuild);
  if (sameCommands(comparable, wanted)) return { changed: false, ids: idsOf(present) };
  return { changed: true, ids: idsOf(asCommands(await rest.put(route, { body: [...wanted, ...entryPoints] }))) };
}

/** Where a command may be used is for global commands only. */
function forGuild<Data extends object>(data: Data): Data {
  const {
    contexts: _contexts,
    integration_types: _types,
    ...rest
  } = data as Data & Pick<CommandData, 'contexts' | 'integration_types'>; // either may be absent
  return rest as unknown as Data; // both fields are optional in every command
}

function asCommands(response: unknown): readonly RemoteCommand[] {
  if (!Array.isArray(response)) throw new Error('Discord did not answer with a list of commands');
  return response as readonly RemoteCommand[]; // the documented answer of this route
}

function idsOf(commands: readonly RemoteCommand[]): ReadonlyMap<string, string> {
  return new Map(commands.map(({ name, id }) => [name, id]));
}

function sameCommands(present: readonly object[], wanted: readonly object[]): boolean {
  const byName = (one: { name?: unknown }, other: { name?: unknown }) =>
    String(one.name).localeCompare(String(other.name));
  return isDeepStrictEqual(present.map(canonical).sort(byName), wanted.map(canonical).sort(byName));
}

/** What Discord adds to a command, and so says nothing about whether it changed. */
const added = new Set([
  'id',
  'application_id',
  'guild_id',
  'version',
  'name_localized',
  'description_localized',
  'dm_permission',
  'default_permission',
]);

/** What Discord fills in where a payload is silent. */
const defaults: Readonly<Record<string, unknown>> = {
  type: ApplicationCommandType.ChatInput,
  nsfw: false,
  required: false,
  autocomplete: false,
  default_member_permissions: null,
};

interface Canonical {
  readonly [key: string]: unknown;
}

/** A command or option without its added fields, defaults and empty lists, keys sorted, so that equal meanings are equal values. */
function canonical(value: object): Canonical {
  const entries = Object.entries(value)
    .filter(([key, field]) => !added.has(key) && !isSilent(key, field))
    .map(([key, field]): [string, unknown] => [key, canonicalField(key, field)]);
  return Object.fromEntries(entries.sort(([one], [other]) => (one < other ? -1 : 1)));
}

function isSilent(key: string, field: unknown): boolean {
  if (field === null || field === undefined || field === defaults[key]) return true;
  return typeof field === 'object' && Object.keys(field).length === 0;
}

/** These two are sets; every other list's order is seen by members. */
const unordered = new Set(['contexts', 'integration_types']);

function canonicalField(key: string, field: unknown): unknown {
  if (Array.isArray(field)) {
    const items: readonly unknown[] = field;
    const list = items.map((item) => (typeof item === 'object' && item !== null ? canonical(item) : item));
    return unordered.has(key) ? list.toSorted((one, other) => String(one).localeCompare(String(other))) : list;
  }
  return typeof field === 'object' && field !== null ? canonical(field) : field;
}
