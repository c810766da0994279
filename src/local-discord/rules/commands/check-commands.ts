import { createReport, type Report, toFormError } from '../report.ts';
import type { DiscordError, RuleRequest } from '../request.ts';
import { isRecord } from '../spec/check-collections.ts';
import { checkUniqueNames, tooManyCommands } from './bulk.ts';
import type { CommandBody, CommandRule, CommandSubject } from './command.ts';
import { descriptions } from './descriptions.ts';
import { locales } from './locales.ts';
import { names } from './names.ts';
import { options } from './options.ts';
import { entryPoint, places } from './places.ts';
import { size } from './size.ts';

const rules: readonly CommandRule[] = [names, descriptions, options, locales, places, entryPoint, size];

const routes: Readonly<Partial<Record<string, { readonly isGlobal: boolean }>>> = {
  '/applications/{application_id}/commands': { isGlobal: true },
  '/applications/{application_id}/commands/{command_id}': { isGlobal: true },
  '/applications/{application_id}/guilds/{guild_id}/commands': { isGlobal: false },
  '/applications/{application_id}/guilds/{guild_id}/commands/{command_id}': { isGlobal: false },
};

/** All that Discord asks of a command's definition beyond its OpenAPI document. */
export function checkCommands({ method, route, body }: RuleRequest): DiscordError | undefined {
  const place = routes[route];
  if (place === undefined) return undefined;
  const report = createReport();
  const subject = { ...place, isPatch: method === 'PATCH' };
  if (!Array.isArray(body)) {
    if (isRecord(body)) checkCommand({ ...subject, command: asCommand(body), at: [] }, report);
    return toFormError(report.findings);
  }
  const commands = body.map(asCommand);
  for (const [index, command] of commands.entries()) checkCommand({ ...subject, command, at: [index] }, report);
  checkUniqueNames(commands, report);
  return toFormError(report.findings) ?? tooManyCommands(commands);
}

function checkCommand(subject: CommandSubject, report: Report): void {
  for (const rule of rules) rule(subject, report);
}

/** The OpenAPI check has tested every field that CommandBody names. */
function asCommand(body: unknown): CommandBody {
  return body as CommandBody;
}
