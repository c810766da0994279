import { ComponentType as Type } from 'discord-api-types/v10';
import { refused } from '../control/control-error.ts';
import type { Resolver } from './resolve.ts';

/** A select menu of any kind. */
export interface Select {
  readonly type: number;
  readonly min_values?: number;
  readonly max_values?: number;
  readonly options?: readonly { readonly value: string; readonly default?: boolean }[];
  readonly default_values?: readonly { readonly id: string }[];
  readonly channel_types?: readonly number[];
}

/** What the client checks before it sends a choice. @throws ControlError */
export function checkChosen(select: Select, values: readonly string[], resolver: Resolver, min: number): void {
  const max = select.max_values ?? 1;
  if (values.length < min || values.length > max)
    throw refused('wrong-count', `This menu takes ${min} to ${max} values, not ${values.length}.`);
  if (new Set(values).size !== values.length) throw refused('chosen-twice', 'A value is chosen twice.');
  for (const value of values) checkOne(select, value, resolver);
}

function checkOne(select: Select, value: string, resolver: Resolver): void {
  switch (select.type) {
    case Type.UserSelect:
      resolver.user(value);
      return;
    case Type.RoleSelect:
      resolver.role(value);
      return;
    case Type.MentionableSelect:
      resolver.mentionable(value);
      return;
    case Type.ChannelSelect:
      resolver.channel(value, select.channel_types);
      return;
    default:
      if (!(select.options ?? []).some((option) => option.value === value))
        throw refused('not-an-option', `"${value}" is not in this menu.`);
  }
}
