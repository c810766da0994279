import type { APIMessageComponentEmoji, APISelectMenuComponent, ChannelType } from 'discord-api-types/v10';
import { ComponentType } from 'discord-api-types/payloads/v10';

import { nameOf } from '../../state/known.ts';
import { roleLabel } from '../markdown/label-of.ts';
import type { Known } from '../known.ts';

/** One line of a menu. */
export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly description?: string | undefined;
  readonly emoji?: APIMessageComponentEmoji | undefined;
}

type Things = Pick<Known, 'people' | 'roles' | 'channels'>;

/** What a menu offers: its own options, or the people, roles or channels there are. */
export function choicesOf(select: APISelectMenuComponent, things: Things): readonly Choice[] {
  switch (select.type) {
    case ComponentType.StringSelect:
      return select.options;
    case ComponentType.UserSelect:
      return peopleIn(things);
    case ComponentType.RoleSelect:
      return rolesIn(things);
    case ComponentType.MentionableSelect:
      return [...peopleIn(things), ...rolesIn(things)];
    case ComponentType.ChannelSelect:
      return channelsIn(things, select.channel_types);
  }
}

/** What is chosen in a menu before anybody touches it. */
export function chosenAtFirst(select: APISelectMenuComponent): readonly string[] {
  if (select.type === ComponentType.StringSelect)
    return select.options.filter((option) => option.default === true).map(({ value }) => value);
  return (select.default_values ?? []).map(({ id }) => id);
}

function peopleIn({ people }: Things): readonly Choice[] {
  return [...people.values()].map((person) => ({
    value: person.id,
    label: nameOf(person),
    description: person.bot ? `@${person.username}, an app` : `@${person.username}`,
  }));
}

function rolesIn({ roles }: Things): readonly Choice[] {
  return [...roles.values()].map(({ id, name }) => ({ value: id, label: roleLabel(name) }));
}

function channelsIn({ channels }: Things, types: readonly ChannelType[] | undefined): readonly Choice[] {
  return [...channels.values()]
    .filter(({ type }) => types === undefined || types.length === 0 || types.includes(type))
    .map((channel) => ({ value: channel.id, label: `#${channel.name ?? 'private'}` }));
}

/** How many lines are shown at once; who looks for more types a part of the name. */
const SHOWN = 50;

export function narrowed(choices: readonly Choice[], query: string): readonly Choice[] {
  const sought = query.trim().toLocaleLowerCase();
  const found = choices.filter(({ label, description }) =>
    `${label}\n${description ?? ''}`.toLocaleLowerCase().includes(sought),
  );
  return found.slice(0, SHOWN);
}

/** What is chosen after a line is picked: at most `max`, and in a menu of one the other goes. */
export function picked(
  chosen: readonly string[],
  value: string,
  { min, max }: { readonly min: number; readonly max: number },
): readonly string[] {
  if (max === 1) return chosen.includes(value) && min === 0 ? [] : [value];
  if (chosen.includes(value)) return chosen.filter((one) => one !== value);
  return chosen.length < max ? [...chosen, value] : chosen;
}
