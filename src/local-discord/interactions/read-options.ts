import type {
  APIApplicationCommandBasicOption,
  APIApplicationCommandInteractionDataBasicOption,
  APIApplicationCommandInteractionDataOption,
} from 'discord-api-types/v10';
import { refused } from '../control/control-error.ts';
import type { FoundCommand } from './find-command.ts';
import { checkValue } from './option-value.ts';
import type { Resolver } from './resolve.ts';

export type OptionValues = Readonly<Record<string, unknown>>;

/**
 * What the client sends for the values a person typed.
 * @throws ControlError for what the client does not let them send
 */
export function readOptions(
  found: FoundCommand,
  values: OptionValues,
  resolver: Resolver,
): APIApplicationCommandInteractionDataOption[] {
  refuseUnknown(found, values);
  const missing = found.options.find((option) => option.required === true && values[option.name] === undefined);
  if (missing !== undefined) throw refused('missing-option', `The option "${missing.name}" is required.`);
  const filled = found.options.flatMap((option) =>
    values[option.name] === undefined ? [] : [checkValue(option, values[option.name], resolver)],
  );
  return nested(found, inOrder(filled, values));
}

/**
 * What the client sends while a person types: nothing is required, and the focused value is sent as it stands.
 */
export function readPartialOptions(
  found: FoundCommand,
  typed: { readonly option: string; readonly value: string; readonly others: OptionValues },
  resolver: Resolver,
): { options: APIApplicationCommandInteractionDataOption[]; focused: APIApplicationCommandBasicOption } {
  const values = { ...typed.others, [typed.option]: typed.value };
  refuseUnknown(found, values);
  const focused = found.options.find((option) => option.name === typed.option);
  if (focused === undefined || !('autocomplete' in focused) || !focused.autocomplete) {
    throw refused('no-autocomplete', `The option "${typed.option}" has no autocomplete.`);
  }
  const filled = found.options.flatMap((option) => {
    // Numbers too are sent as they were typed, half or wrong.
    if (option === focused)
      return [
        {
          type: option.type,
          name: option.name,
          value: typed.value,
          focused: true,
        },
      ];
    return typed.others[option.name] === undefined ? [] : [checkValue(option, typed.others[option.name], resolver)];
  });
  return { options: nested(found, inOrder(filled, values)), focused };
}

function refuseUnknown(found: FoundCommand, values: OptionValues): void {
  const unknown = Object.keys(values).find((name) => !found.options.some((option) => option.name === name));
  if (unknown === undefined) return;
  const names = found.options.map((option) => option.name).join(', ');
  throw refused('unknown-option', `There is no option "${unknown}"; there are: ${names === '' ? 'none' : names}.`);
}

/** The client sends options in the order in which they were filled in. */
function inOrder(
  filled: readonly APIApplicationCommandInteractionDataBasicOption[],
  values: OptionValues,
): APIApplicationCommandInteractionDataBasicOption[] {
  const order = Object.keys(values);
  return filled.toSorted((a, b) => order.indexOf(a.name) - order.indexOf(b.name));
}

function nested(
  found: FoundCommand,
  options: APIApplicationCommandInteractionDataBasicOption[],
): APIApplicationCommandInteractionDataOption[] {
  return found.path.reduceRight<APIApplicationCommandInteractionDataOption[]>(
    (inner, { name, type }) => [{ name, type, options: inner } as APIApplicationCommandInteractionDataOption], // type 1 holds values, type 2 holds type 1: by the command's own shape
    options,
  );
}
