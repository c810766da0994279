import { ApplicationCommandType } from 'discord-api-types/v10';
import { broken, required } from '../problems.ts';
import { add } from '../report.ts';
import { type CommandRule, eachOption } from './command.ts';
import { kindOf } from './kind.ts';

/** A slash command and its options explain themselves, blanks aside; a context menu command has only its name. */
export const descriptions: CommandRule = (subject, report) => {
  const { command, at, isPatch } = subject;
  const kind = kindOf(subject);
  if (kind === ApplicationCommandType.ChatInput) {
    const isMissing = command.description === undefined ? !isPatch : (command.description ?? '').trim() === '';
    if (isMissing) add(report, [...at, 'description'], required('commands.description'));
    eachOption(command, at, (option, here) => {
      if (option.description?.trim() === '') add(report, [...here, 'description'], required('commands.description'));
    });
  } else if (kind === ApplicationCommandType.User || kind === ApplicationCommandType.Message) {
    if ((command.description ?? '') !== '') add(report, [...at, 'description'], onlyName);
    if (Object.keys(command.description_localizations ?? {}).length > 0)
      add(report, [...at, 'description_localizations'], onlyName);
    if ((command.options ?? []).length > 0) add(report, [...at, 'options'], onlyName);
  }
};

const onlyName = broken('commands.context-menu', 'Context menu commands have no description and no options');
