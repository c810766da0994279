import { ApplicationCommandType } from 'discord-api-types/v10';
import { add, type Problem, type Report } from '../report.ts';
import type { DiscordError } from '../request.ts';
import type { CommandBody } from './command.ts';

/** Names are unique among the commands of a kind. */
export function checkUniqueNames(commands: readonly CommandBody[], report: Report): void {
  const seen = new Set<string>();
  for (const [index, command] of commands.entries()) {
    const key = `${typeOf(command)} ${command.name}`;
    if (seen.has(key)) add(report, [index], duplicated);
    seen.add(key);
  }
}

/** 30032: more commands of a kind than an app can have in one place. */
export function tooManyCommands(commands: readonly CommandBody[]): DiscordError | undefined {
  for (const [type, most] of limits)
    if (commands.filter((command) => typeOf(command) === type).length > most)
      return {
        status: 400,
        code: 30032,
        message: `Maximum number of application commands reached (${most})`,
        rule: 'commands.count',
      };
  return undefined;
}

function typeOf({ type }: CommandBody): number {
  return type ?? ApplicationCommandType.ChatInput;
}

const limits: readonly (readonly [ApplicationCommandType, number])[] = [
  [ApplicationCommandType.ChatInput, 100],
  [ApplicationCommandType.User, 15],
  [ApplicationCommandType.Message, 15],
  [ApplicationCommandType.PrimaryEntryPoint, 1],
];

const duplicated: Problem = {
  rule: 'commands.name-unique',
  code: 'APPLICATION_COMMANDS_DUPLICATE_NAME',
  message: 'Application command names must be unique',
};
