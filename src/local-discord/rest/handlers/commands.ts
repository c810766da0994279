import { ApplicationCommandType } from 'discord-api-types/v10';
import type { CommandRecord } from '../../world/model.ts';
import { badField, refusal } from '../api-error.ts';
import { bulkOverwrite, commandsIn, saveCommand, type CommandBody } from '../command-store.ts';
import { withoutLocalizations } from '../command-shape.ts';
import { guildFor } from '../access.ts';
import { isAsked, noContent, ok, param, type Answer, type Call, type Handler, type Handlers } from '../route.ts';

const GLOBAL = '/applications/{application_id}/commands';
const GUILD = '/applications/{application_id}/guilds/{guild_id}/commands';

export const commandHandlers: Handlers = {
  ...forScope(GLOBAL, () => undefined),
  ...forScope(GUILD, (call) => guildFor(call.parts, param(call, 'guild_id')).id),
};

type ScopeOf = (call: Call) => string | undefined;

function forScope(path: string, guildOf: ScopeOf): Handlers {
  const scoped =
    (handle: (call: Call, guildId: string | undefined) => Answer): Handler =>
    (call) => {
      if (param(call, 'application_id') !== call.parts.world.application.id) throw refusal('wrongApplication');
      return handle(call, guildOf(call));
    };
  return {
    [`GET ${path}`]: scoped(list),
    [`POST ${path}`]: scoped(upsert),
    [`PUT ${path}`]: scoped((call, guildId) => ok(bulkOverwrite(call.parts, guildId, call.body as CommandBody[]))), // checked by the rules
    [`GET ${path}/{command_id}`]: scoped((call, guildId) => ok(find(call, guildId).command)),
    [`PATCH ${path}/{command_id}`]: scoped(edit),
    [`DELETE ${path}/{command_id}`]: scoped((call, guildId) => {
      call.parts.world.commands.delete(find(call, guildId).command.id);
      call.parts.bus.emit({ type: 'commands.changed', guildId });
      return noContent;
    }),
  };
}

function list(call: Call, guildId: string | undefined): Answer {
  const commands = commandsIn(call.parts.world, guildId).map(({ command }) => command);
  return ok(isAsked(call, 'with_localizations') ? commands : commands.map(withoutLocalizations));
}

function upsert(call: Call, guildId: string | undefined): Answer {
  const body = call.body as CommandBody; // checked by the rules
  const same = named(call, guildId, { name: body.name, type: body.type ?? ApplicationCommandType.ChatInput });
  const saved = saveCommand(call.parts, guildId, body, same);
  call.parts.bus.emit({ type: 'commands.changed', guildId });
  return { status: same === undefined ? 201 : 200, body: saved.command };
}

function named(
  call: Call,
  guildId: string | undefined,
  { name, type }: { readonly name: string; readonly type: number },
): CommandRecord | undefined {
  return commandsIn(call.parts.world, guildId).find(({ command }) => command.name === name && command.type === type);
}

/** What is not named stays. @throws ApiError 50035 for the name of another command */
function edit(call: Call, guildId: string | undefined): Answer {
  const before = find(call, guildId);
  const body = { ...before.command, ...(call.body as Partial<CommandBody>) } as CommandBody; // checked by the rules
  if ((named(call, guildId, { name: body.name, type: before.command.type }) ?? before) !== before)
    throw badField(
      ['name'],
      'APPLICATION_COMMANDS_DUPLICATE_NAME',
      'Application command names must be unique',
      'commands.name-unique',
    );
  const saved = saveCommand(call.parts, guildId, body, before);
  call.parts.bus.emit({ type: 'commands.changed', guildId });
  return ok(saved.command);
}

function find(call: Call, guildId: string | undefined): CommandRecord {
  const found = call.parts.world.commands.get(param(call, 'command_id'));
  if (found === undefined || found.guildId !== guildId) throw refusal('unknownCommand');
  return found;
}
