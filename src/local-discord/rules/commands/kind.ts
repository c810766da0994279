import { ApplicationCommandType } from 'discord-api-types/v10';
import type { CommandSubject } from './command.ts';

/** The kind of a command; a PATCH does not say, so it is undefined unless only a slash command could have what is sent. */
export function kindOf({ command, isPatch }: CommandSubject): ApplicationCommandType | undefined {
  if (command.type != null) return command.type;
  if (!isPatch) return ApplicationCommandType.ChatInput;
  const isSlash = (command.description ?? '') !== '' || (command.options ?? []).length > 0;
  return isSlash ? ApplicationCommandType.ChatInput : undefined;
}
