import { Locale } from 'discord-api-types/v10';
import { choices } from '../problems.ts';
import { add, type Path, type Report } from '../report.ts';
import { type CommandRule, eachOption, type Named } from './command.ts';

/** Localizations are keyed by the locales Discord has. */
export const locales: CommandRule = ({ command, at }, report) => {
  checkNamed(command, at, report);
  eachOption(command, at, (option, here) => {
    checkNamed(option, here, report);
    for (const [index, choice] of (option.choices ?? []).entries())
      checkLocales(choice.name_localizations, [...here, 'choices', index, 'name_localizations'], report);
  });
};

function checkNamed(named: Named, at: Path, report: Report): void {
  for (const field of ['name_localizations', 'description_localizations'] as const)
    checkLocales(named[field], [...at, field], report);
}

export function checkLocales(
  localized: Readonly<Record<string, unknown>> | null | undefined,
  at: Path,
  report: Report,
): void {
  if (localized == null) return;
  for (const locale of Object.keys(localized)) if (!known.has(locale)) add(report, [...at, locale], unknownLocale);
}

const known: ReadonlySet<string> = new Set(Object.values(Locale));
const unknownLocale = choices('commands.locale', known);
