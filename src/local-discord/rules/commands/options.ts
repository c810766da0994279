import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import { badLength, broken, required } from '../problems.ts';
import { add, type Path, type Problem, type Report } from '../report.ts';
import {
  type CommandRule,
  eachOption,
  type Named,
  type OptionBody,
  type OptionChoice,
  translationsOf,
} from './command.ts';

/** Order, names and nesting of the options side by side, and what each option says of its values. */
export const options: CommandRule = ({ command, at }, report) => {
  checkSiblings(command, at, report);
  eachOption(command, at, (option, here) => {
    checkSiblings(option, here, report);
    checkValues(option, here, report);
  });
};

function checkSiblings({ options: list }: Named, at: Path, report: Report): void {
  const siblings = list ?? [];
  const here = [...at, 'options'];
  const firstOptional = siblings.findIndex((option) => option.required !== true);
  for (const [index, option] of siblings.entries()) {
    if (option.required === true && firstOptional !== -1 && index > firstOptional)
      add(report, [...here, index], requiredAfterOptional);
    if (isSubcommand(option) !== isSubcommand(siblings[0] ?? option)) add(report, [...here, index, 'type'], mixed);
  }
  checkUnique(siblings, here, report);
}

/** Names are unique among siblings, in every language. */
function checkUnique(siblings: readonly OptionBody[], here: Path, report: Report): void {
  const seen = new Set<string>();
  for (const [index, { name = '', name_localizations: localized }] of siblings.entries()) {
    if (seen.has(name)) add(report, [...here, index, 'name'], duplicated);
    seen.add(name);
    for (const [locale, localName] of translationsOf(localized)) {
      const key = `${locale} ${localName}`;
      if (seen.has(key)) add(report, [...here, index, 'name_localizations', locale], duplicated);
      seen.add(key);
    }
  }
}

function isSubcommand({ type }: OptionBody): boolean {
  return type === ApplicationCommandOptionType.Subcommand || type === ApplicationCommandOptionType.SubcommandGroup;
}

function checkValues(option: OptionBody, here: Path, report: Report): void {
  const { choices, autocomplete } = option;
  if (autocomplete === true && (choices ?? []).length > 0) add(report, [...here, 'choices'], autocompleteAndChoices);
  for (const [index, { value }] of (choices ?? []).entries())
    if (typeof value === 'string' && value.length > 100)
      add(report, [...here, 'choices', index, 'value'], badLength('commands.choice-value', 0, 100));
  checkChoiceNames(choices ?? [], here, report);
  checkWhole(option, here, report);
  for (const [min, max] of [
    ['min_value', 'max_value'],
    ['min_length', 'max_length'],
  ] as const)
    if ((option[min] ?? -Infinity) > (option[max] ?? Infinity)) add(report, [...here, min], minAboveMax);
}

/** Two choices of one name cannot be told apart. */
function checkChoiceNames(choices: readonly OptionChoice[], here: Path, report: Report): void {
  const seen = new Set<string>();
  for (const [index, { name }] of choices.entries()) {
    if (name.trim() === '') add(report, [...here, 'choices', index, 'name'], required('commands.choice-name'));
    if (seen.has(name)) add(report, [...here, 'choices', index, 'name'], duplicatedChoice);
    seen.add(name);
  }
}

/** Of an option of whole numbers; the OpenAPI document lets them have fractions. */
function checkWhole({ type, choices, min_value, max_value }: OptionBody, here: Path, report: Report): void {
  if (type !== ApplicationCommandOptionType.Integer) return;
  const isBroken = (value: unknown) => typeof value === 'number' && !Number.isInteger(value);
  if (isBroken(min_value)) add(report, [...here, 'min_value'], notWhole);
  if (isBroken(max_value)) add(report, [...here, 'max_value'], notWhole);
  for (const [index, { value }] of (choices ?? []).entries())
    if (isBroken(value)) add(report, [...here, 'choices', index, 'value'], notWhole);
}

const notWhole: Problem = { rule: 'commands.whole', code: 'NUMBER_TYPE_COERCE', message: 'Value is not int.' };
const duplicatedChoice: Problem = {
  rule: 'commands.choice-name-unique',
  code: 'APPLICATION_COMMAND_OPTIONS_CHOICE_NAME_ALREADY_EXISTS',
  message: 'Option choice name already exists',
};
const requiredAfterOptional: Problem = {
  rule: 'commands.required-first',
  code: 'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID',
  message: 'Required options must be placed before non-required options',
};
const mixed: Problem = {
  rule: 'commands.mixed-options',
  code: 'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID',
  message: 'Sub-command and sub-command group option types are mutually exclusive to all other types',
};
const duplicated = broken('commands.option-name-unique', 'Option names must be unique');
const autocompleteAndChoices = broken(
  'commands.autocomplete-or-choices',
  'An option has autocomplete or choices, not both',
);
const minAboveMax = broken('commands.option-bounds', 'A minimum must not be greater than its maximum');
