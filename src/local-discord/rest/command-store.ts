import {
  ApplicationCommandType,
  type APIApplicationCommand,
  type RESTPostAPIApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import type { Parts } from '../parts.ts';
import type { CommandRecord, World } from '../world/model.ts';
import { refusal } from './api-error.ts';
import { storedOptions } from './command-shape.ts';

export type CommandBody = RESTPostAPIApplicationCommandsJSONBody;

/** Interactions/application-commands: creates a day and scope, and commands of each type. */
const CREATES_PER_DAY = 200;
const DAY_MS = 86_400_000;
const LIMITS: Readonly<Record<number, number>> = { 1: 100, 2: 15, 3: 15, 4: 1 };

export function commandsIn(world: World, guildId: string | undefined): readonly CommandRecord[] {
  return [...world.commands.values()].filter((record) => record.guildId === guildId);
}

/** Makes the command, or gives `before` its new definition under the old id. @throws ApiError 30032, 30034 */
export function saveCommand(
  parts: Parts,
  guildId: string | undefined,
  body: CommandBody,
  before: CommandRecord | undefined,
): CommandRecord {
  const { world } = parts;
  const type = body.type ?? ApplicationCommandType.ChatInput;
  if (before === undefined) {
    const alike = commandsIn(world, guildId).filter(({ command }) => command.type === type);
    if (alike.length >= (LIMITS[type] ?? 0)) throw refusal('tooManyCommands');
    countCreates(parts, guildId, 1);
  }
  const id = before?.command.id ?? parts.nextId();
  const record = { command: toCommand(parts, guildId, body, id), guildId };
  world.commands.set(id, record);
  return record;
}

/** Everything not named is gone; what keeps its name keeps its id and costs no create. @throws ApiError 30034 */
export function bulkOverwrite(
  parts: Parts,
  guildId: string | undefined,
  bodies: readonly CommandBody[],
): readonly APIApplicationCommand[] {
  const { world } = parts;
  const before = new Map(commandsIn(world, guildId).map((record) => [keyOf(record.command), record]));
  countCreates(parts, guildId, bodies.filter((body) => !before.has(keyOf(body))).length);
  for (const record of before.values()) world.commands.delete(record.command.id);
  const saved = bodies.map((body) => {
    const id = before.get(keyOf(body))?.command.id ?? parts.nextId();
    const record = { command: toCommand(parts, guildId, body, id), guildId };
    world.commands.set(id, record);
    return record.command;
  });
  parts.bus.emit({ type: 'commands.changed', guildId });
  return saved;
}

function keyOf(command: { readonly name: string; readonly type?: number | undefined }): string {
  return `${command.type ?? 1} ${command.name}`;
}

function countCreates({ world, clock }: Parts, guildId: string | undefined, count: number): void {
  if (count === 0) return;
  const scope = guildId ?? 'global';
  const now = clock.now();
  const found = world.commandCreates.get(scope);
  const today = found === undefined || now - found.since >= DAY_MS ? { since: now, count: 0 } : found;
  if (today.count + count > CREATES_PER_DAY) throw refusal('tooManyCreates');
  world.commandCreates.set(scope, { since: today.since, count: today.count + count });
}

/** Discord takes a number too, whatever its types say, and gives back a text. */
function bitSetOf(given: string | number | null | undefined): string | null {
  return given === undefined || given === null ? null : String(given);
}

/** As Discord gives it back: with its defaults filled in. */
function toCommand(parts: Parts, guildId: string | undefined, body: CommandBody, id: string): APIApplicationCommand {
  const global = {
    contexts: body.contexts ?? null,
    integration_types: body.integration_types ?? [0],
    dm_permission: body.contexts?.includes(1) ?? body.dm_permission ?? true,
  };
  return {
    id,
    application_id: parts.world.application.id,
    version: parts.nextId(),
    type: body.type ?? ApplicationCommandType.ChatInput,
    name: body.name,
    name_localizations: body.name_localizations ?? null,
    description: 'description' in body ? (body.description ?? '') : '',
    description_localizations: 'description_localizations' in body ? (body.description_localizations ?? null) : null,
    default_member_permissions: bitSetOf(body.default_member_permissions),
    nsfw: body.nsfw ?? false,
    ...('options' in body && body.options !== undefined && body.options.length > 0
      ? { options: storedOptions(body.options) }
      : {}),
    ...(guildId === undefined ? global : { guild_id: guildId }),
  } as APIApplicationCommand; // the union of body types does not narrow through the spread
}
