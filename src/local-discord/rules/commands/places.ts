import { ApplicationCommandType, ApplicationIntegrationType, InteractionContextType } from 'discord-api-types/v10';
import { broken, repeated } from '../problems.ts';
import { add } from '../report.ts';
import type { CommandRule } from './command.ts';

/** Where a command can be used is said of global commands only, and fits how the app is installed. */
export const places: CommandRule = ({ command, at, isGlobal }, report) => {
  for (const field of ['contexts', 'integration_types'] as const) {
    const values = command[field] ?? [];
    if (command[field] != null && !isGlobal) add(report, [...at, field], onlyGlobal);
    for (const [index, value] of values.entries())
      if (values.indexOf(value) < index) add(report, [...at, field, index], repeated('commands.places-unique'));
  }
  const { contexts, integration_types: installs } = command;
  const inPrivate = contexts?.includes(InteractionContextType.PrivateChannel) === true;
  if (inPrivate && installs != null && !installs.includes(ApplicationIntegrationType.UserInstall))
    add(report, [...at, 'contexts'], privateNeedsUser);
};

/** Only an entry point has a handler, and it is global. */
export const entryPoint: CommandRule = ({ command, at, isGlobal, isPatch }, report) => {
  const isEntryPoint = command.type === ApplicationCommandType.PrimaryEntryPoint;
  if (isEntryPoint && !isGlobal) add(report, [...at, 'type'], entryPointGlobal);
  if (!isEntryPoint && !isPatch && command.handler != null) add(report, [...at, 'handler'], handlerElsewhere);
};

const onlyGlobal = broken('commands.places-global', 'Contexts and integration types are for global commands only');
const privateNeedsUser = broken('commands.private-channel', 'PRIVATE_CHANNEL needs the USER_INSTALL integration type');
const entryPointGlobal = broken('commands.entry-point-global', 'An entry point command is global');
const handlerElsewhere = broken('commands.handler', 'Only an entry point command has a handler');
