import {
  PermissionFlagsBits as P,
  type APIApplicationCommand,
  type APIApplicationCommandBasicOption,
  type APIApplicationCommandOption,
  type APIAuthorizingIntegrationOwnersMap,
} from 'discord-api-types/v10';
import { ControlError, forbidden } from '../control/control-error.ts';
import type { CommandRecord, World } from '../world/model.ts';
import { has } from '../world/permissions.ts';
import { ownersOf, type Place } from './place.ts';

export interface FoundCommand {
  readonly command: APIApplicationCommand;
  readonly guildId: string | undefined;
  readonly owners: APIAuthorizingIntegrationOwnersMap;
  /** Group and subcommand, outermost first. */
  readonly path: readonly { readonly name: string; readonly type: number }[];
  /** The options to fill in. */
  readonly options: readonly APIApplicationCommandBasicOption[];
}

/**
 * The command that the person means by "collab song", as their client offers it in this place.
 * @throws ControlError when it is not offered, with the reason
 */
export function findCommand(world: World, place: Place, name: string, type: number): FoundCommand {
  const words = type === 1 ? name.replace(/^\//, '').split(/\s+/) : [name];
  const record = commandsHere(world, place).find(({ command }) => command.name === words[0] && command.type === type);
  if (record === undefined)
    throw new ControlError(404, 'unknown-command', `There is no command "${words[0] ?? ''}" here.`);
  const verdict = judge(place, record);
  if ('refusal' in verdict) throw verdict.refusal;
  const { owners } = verdict;
  return { command: record.command, guildId: record.guildId, owners, ...descend(record.command, words.slice(1)) };
}

/** The commands that the person's client offers in this place, typed ones and those of menus. */
export function offeredCommands(world: World, place: Place): readonly APIApplicationCommand[] {
  return commandsHere(world, place)
    .filter((record) => 'owners' in judge(place, record))
    .map(({ command }) => command);
}

/** A server's own command hides the global one of the same name. */
function commandsHere(world: World, { guild }: Place): readonly CommandRecord[] {
  const all = [...world.commands.values()];
  const own = all.filter(({ guildId }) => guildId !== undefined && guildId === guild?.id);
  const hides = (name: string, type: number) =>
    own.some(({ command }) => command.name === name && command.type === type);
  const global = all.filter(({ guildId, command }) => guildId === undefined && !hides(command.name, command.type));
  return [...own, ...global];
}

type Verdict = { readonly owners: APIAuthorizingIntegrationOwnersMap } | { readonly refusal: ControlError };

/** Who may run it where; the installations that stand for it. */
function judge(place: Place, { command, guildId }: CommandRecord): Verdict {
  const owners = ownersOf(place, guildId === undefined ? (command.integration_types ?? [0]) : [0]);
  if (Object.keys(owners).length === 0)
    return refuse('not-installed', `/${command.name} is installed neither here nor by this person.`);
  const contexts = command.contexts ?? undefined;
  const isBarred = contexts === undefined ? closesPrivate(command, place) : !contexts.includes(place.context);
  if (guildId === undefined && isBarred) {
    return refuse('wrong-context', `/${command.name} cannot be used in this kind of channel.`);
  }
  if (place.guild === undefined) return { owners };
  if (!has(place.permissions, P.UseApplicationCommands)) {
    return refuse('no-application-commands', 'This person may not use application commands in this channel.');
  }
  const needed = command.default_member_permissions;
  if (typeof needed === 'string' && !mayRun(place.permissions, BigInt(needed))) {
    return refuse('missing-permissions', `This person may not use /${command.name}.`);
  }
  return { owners };
}

function refuse(code: string, message: string): Verdict {
  return { refusal: forbidden(code, message) };
}

/** `dm_permission` is what there was before contexts, and still counts where none are named. */
function closesPrivate(command: APIApplicationCommand, place: Place): boolean {
  return place.guild === undefined && command.dm_permission === false;
}

/** "0" stands for administrators only. */
function mayRun(permissions: bigint, needed: bigint): boolean {
  return has(permissions, P.Administrator) || (needed !== 0n && has(permissions, needed));
}

function descend(command: APIApplicationCommand, words: readonly string[]): Pick<FoundCommand, 'path' | 'options'> {
  let options: readonly APIApplicationCommandOption[] = command.options ?? [];
  const path: { name: string; type: number }[] = [];
  for (const word of words) {
    const next = options.find((option) => option.name === word);
    if (next === undefined || (next.type !== 1 && next.type !== 2)) {
      throw new ControlError(404, 'unknown-command', `/${command.name} has no subcommand "${words.join(' ')}".`);
    }
    path.push({ name: next.name, type: next.type });
    options = next.options ?? [];
  }
  if (options.some((option) => option.type === 1 || option.type === 2)) {
    const names = options.map((option) => option.name).join(', ');
    throw new ControlError(
      422,
      'subcommand-needed',
      `/${[command.name, ...words].join(' ')} needs a subcommand: ${names}.`,
    );
  }
  return { path, options: options as readonly APIApplicationCommandBasicOption[] }; // the line above: neither kind of subcommand is left
}
