import type { APIApplicationCommand } from 'discord-api-types/v10';

import { localized } from '../box/entries.ts';
import { nameOf } from '../state/known.ts';
import type { SeenMessage } from '../state/wire.ts';

/** One of the bot's commands that is used on a message, or on who wrote it. */
export interface MenuEntry {
  /** In the reader's language; of one for people with the name of whom it is used on. */
  readonly label: string;
  readonly command: string;
  readonly type: 2 | 3;
  readonly targetId: string;
}

/** What a message's menu holds of the bot: its commands for messages, then those for people. */
export function menuEntries(
  commands: readonly APIApplicationCommand[],
  { id, author }: Pick<SeenMessage, 'id' | 'author'>,
  locale: string,
): readonly MenuEntry[] {
  const named = (type: 2 | 3) =>
    commands
      .filter((command) => command.type === type)
      .map(({ name, name_localizations: names }) => ({ command: name, type, name: localized(name, names, locale) }));
  return [
    ...named(3).map(({ name, ...entry }) => ({ ...entry, label: name, targetId: id })),
    ...named(2).map(({ name, ...entry }) => ({ ...entry, label: `${name}: ${nameOf(author)}`, targetId: author.id })),
  ];
}
