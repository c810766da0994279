import { ComponentType } from 'discord-api-types/v10';

/** Selects: the components that carry min_values and max_values in a message. */
export const selectTypes: ReadonlySet<number> = new Set([
  ComponentType.StringSelect,
  ComponentType.UserSelect,
  ComponentType.RoleSelect,
  ComponentType.MentionableSelect,
  ComponentType.ChannelSelect,
]);
