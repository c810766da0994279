import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import { checkLocales } from '../commands/locales.ts';
import { badLength, required } from '../problems.ts';
import { add, type Path, type Problem, type Report } from '../report.ts';

/** `data` of an autocomplete callback; the OpenAPI check has counted the choices and measured their names. */
export interface AutocompleteBody {
  readonly choices?: readonly (ChoiceBody | null)[] | null;
}

export interface ChoiceBody {
  readonly name: string;
  readonly name_localizations?: Readonly<Record<string, string | null>> | null;
  readonly value: string | number;
}

/** A string value has 100 characters (the OpenAPI document says 6000), and every value the option's type. */
export function checkAutocomplete(
  body: AutocompleteBody,
  at: Path,
  optionType: number | undefined,
  report: Report,
): void {
  for (const [index, choice] of (body.choices ?? []).entries()) {
    if (choice === null) continue;
    const here = [...at, 'choices', index];
    if (choice.name.trim() === '') add(report, [...here, 'name'], required('autocomplete.name'));
    if (typeof choice.value === 'string' && choice.value.length > 100)
      add(report, [...here, 'value'], badLength('autocomplete.value', 0, 100));
    if (optionType !== undefined && !fits(choice.value, optionType))
      add(report, [...here, 'value'], wrongType(optionType));
    checkLocales(choice.name_localizations, [...here, 'name_localizations'], report);
  }
}

function fits(value: string | number, optionType: number): boolean {
  if (optionType === ApplicationCommandOptionType.Integer) return Number.isSafeInteger(value);
  if (optionType === ApplicationCommandOptionType.Number) return typeof value === 'number';
  return typeof value === 'string';
}

function wrongType(optionType: number): Problem {
  const names: Readonly<Partial<Record<number, string>>> = { 4: 'int', 10: 'number' };
  return {
    rule: 'autocomplete.value-type',
    code: 'NUMBER_TYPE_COERCE',
    message: `Value is not ${names[optionType] ?? 'string'}.`,
  };
}
