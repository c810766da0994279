import { ApplicationCommandType } from 'discord-api-types/v10';
import { required } from '../problems.ts';
import { add, type Path, type Problem, type Report } from '../report.ts';
import { type CommandRule, eachOption, type Named, translationsOf } from './command.ts';
import { kindOf } from './kind.ts';

/** Slash commands and their options, in every language: letters, digits, - _ ', and no upper case. */
export const names: CommandRule = (subject, report) => {
  const { command, at } = subject;
  if (kindOf(subject) === ApplicationCommandType.ChatInput) checkNames(command, at, report);
  else if (command.name?.trim() === '') add(report, [...at, 'name'], required('commands.name-blank'));
  eachOption(command, at, (option, here) => checkNames(option, here, report));
};

function checkNames({ name, name_localizations: localized }: Named, at: Path, report: Report): void {
  if (name !== undefined && !isValid(name)) add(report, [...at, 'name'], invalidName);
  for (const [locale, localName] of translationsOf(localized))
    if (!isValid(localName)) add(report, [...at, 'name_localizations', locale], invalidName);
}

function isValid(name: string): boolean {
  return /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u.test(name) && name === name.toLowerCase();
}

const invalidName: Problem = {
  rule: 'commands.name',
  code: 'APPLICATION_COMMAND_INVALID_NAME',
  message: 'Command name is invalid',
};
