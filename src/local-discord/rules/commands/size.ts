import { add, type Problem } from '../report.ts';
import {
  type CommandBody,
  type CommandRule,
  eachOption,
  type Localizations,
  type Named,
  translationsOf,
} from './command.ts';

/** Names, descriptions and choice values of a command hold 8000 characters together. */
export const size: CommandRule = ({ command, at }, report) => {
  if (sizeOf(command) > 8000) add(report, at, tooLarge);
};

/** Characters as Discord counts them: of a text and its translations only the longest. */
function sizeOf(command: CommandBody): number {
  let sum = wordsOf(command);
  eachOption(command, [], (option) => {
    sum += wordsOf(option);
    for (const { name, name_localizations: localized, value } of option.choices ?? [])
      sum += longest(name, localized) + String(value).length;
  });
  return sum;
}

function wordsOf(named: Named): number {
  return longest(named.name, named.name_localizations) + longest(named.description, named.description_localizations);
}

function longest(text: string | null | undefined, localized: Localizations | undefined): number {
  return Math.max((text ?? '').length, ...translationsOf(localized).map(([, translation]) => translation.length));
}

const tooLarge: Problem = {
  rule: 'commands.size',
  code: 'APPLICATION_COMMAND_TOO_LARGE',
  message: 'Command exceeds maximum size (8000)',
};
