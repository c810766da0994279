import type { Parts } from '../parts.ts';
import { refused } from '../control/control-error.ts';
import { dispatchInteraction } from './dispatch-interaction.ts';
import { findCommand, type FoundCommand } from './find-command.ts';
import type { Interaction } from './interactions.ts';
import { placeOf } from './place.ts';
import { readOptions, readPartialOptions, type OptionValues } from './read-options.ts';
import { createResolver, type Resolver } from './resolve.ts';

interface Where {
  readonly user_id: string;
  readonly channel_id: string;
  readonly locale?: string | undefined;
}

export interface CommandRun extends Where {
  readonly command: string;
  /** 1 typed, 2 a person's menu, 3 a message's menu */
  readonly type: 1 | 2 | 3;
  readonly options: OptionValues;
  /** The person or message whose menu was opened. */
  readonly target_id?: string | undefined;
}

/** @throws ControlError for what the person's client would not send */
export function runCommand(parts: Parts, run: CommandRun): Interaction {
  const place = placeOf(parts.world, run);
  const found = findCommand(parts.world, place, run.command, run.type);
  const resolver = createResolver(parts, place);
  const options = readOptions(found, run.options, resolver);
  const given = run.type === 1 ? { options } : { target_id: targetOf(run, resolver) };
  const data = { ...dataOf(found, resolver), ...given };
  return dispatchInteraction(parts, {
    kind: 'command',
    place,
    owners: found.owners,
    data,
    isContextMenu: run.type !== 1,
    command: [found.command, ...found.path].map(({ name }) => name).join(' '),
  });
}

function targetOf(run: CommandRun, resolver: Resolver): string {
  if (run.target_id === undefined) throw refused('missing-target', 'A menu command needs target_id.');
  return run.type === 2 ? resolver.user(run.target_id) : resolver.message(run.target_id);
}

export interface Typing extends Where {
  readonly command: string;
  readonly option: string;
  readonly value: string;
  readonly options: OptionValues;
}

/** @throws ControlError when that option has no autocomplete */
export function askForChoices(parts: Parts, typing: Typing): Interaction {
  const place = placeOf(parts.world, typing);
  const found = findCommand(parts.world, place, typing.command, 1);
  const resolver = createResolver(parts, place);
  const typed = { option: typing.option, value: typing.value, others: typing.options };
  const { options, focused } = readPartialOptions(found, typed, resolver);
  const data = { ...dataOf(found, resolver), options };
  return dispatchInteraction(parts, {
    kind: 'autocomplete',
    place,
    owners: found.owners,
    data,
    focusedOptionType: focused.type,
  });
}

function dataOf(found: FoundCommand, resolver: Resolver) {
  const resolved = resolver.resolved();
  return {
    id: found.command.id,
    name: found.command.name,
    type: found.command.type,
    ...(found.guildId === undefined ? {} : { guild_id: found.guildId }),
    ...(resolved === undefined ? {} : { resolved }),
  };
}
