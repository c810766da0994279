import type { APIApplicationCommandBasicOption } from 'discord-api-types/v10';

import { fold } from './entries.ts';
import { isTyped, kindOf, type OptionKind } from './option-kind.ts';
import { candidatesFor, type Around, type FieldInput, type Upload } from './field.ts';

/** What is sent for an option: nothing, a value, or why it cannot be sent, as Discord's client says it. */
export type Checked =
  | { readonly kind: 'none' }
  | { readonly kind: 'value'; readonly value: string | number | boolean | Upload }
  | { readonly kind: 'wrong'; readonly message: string };

export function checkField(option: APIApplicationCommandBasicOption, input: FieldInput, around: Around): Checked {
  if (option.type === 11) return input.file === undefined ? nothing(option) : value(input.file);
  if (input.picked !== undefined) return inBounds(option, input.picked);
  if (input.text.trim() === '') return nothing(option);
  const candidates = candidatesFor(option, around);
  const named = candidates.find(({ name }) => fold(name) === fold(input.text));
  if (named !== undefined) return value(named.value);
  if (candidates.length > 0 || !isTyped(option))
    return wrong(sentences[kindOf(option)] ?? 'Choose one of the options in the list.');
  return inBounds(option, option.type === 3 ? input.text : numberOf(option, input.text));
}

function nothing(option: APIApplicationCommandBasicOption): Checked {
  return option.required === true ? wrong('This option is required. Specify a value.') : { kind: 'none' };
}

const sentences: Readonly<Partial<Record<OptionKind, string>>> = {
  boolean: 'Choose True or False.',
  user: 'Choose a person from the list.',
  channel: 'Choose a channel from the list.',
  role: 'Choose a role from the list.',
  mentionable: 'Choose a person or a role from the list.',
};

function numberOf({ type }: APIApplicationCommandBasicOption, text: string): number {
  const shape = type === 4 ? /^[-+]?\d+$/ : /^[-+]?(?:\d+\.?\d*|\.\d+)$/;
  return shape.test(text.trim()) ? Number(text) : Number.NaN;
}

/** Characters of a text when the option names no limit. */
const LONGEST = 6000;

function inBounds(option: APIApplicationCommandBasicOption, given: string | number | boolean): Checked {
  if (option.type === 3 && typeof given === 'string') return inLength(option, given);
  if ((option.type === 4 || option.type === 10) && typeof given === 'number') {
    const isWhole = option.type === 4;
    if (Number.isNaN(given) || (isWhole && !Number.isSafeInteger(given)))
      return wrong(isWhole ? 'Enter a whole number.' : 'Enter a number.');
    const { min_value: min, max_value: max } = option;
    if (given < (min ?? -Infinity) || given > (max ?? Infinity)) return wrong(`Enter a number${rangeWords(min, max)}.`);
  }
  return value(given);
}

function inLength(option: { min_length?: number; max_length?: number }, given: string): Checked {
  const { min_length: min, max_length: max } = option;
  if (given.length >= (min ?? 0) && given.length <= (max ?? LONGEST)) return value(given);
  return wrong(`Enter a text${rangeWords(min, max ?? LONGEST)} characters.`);
}

function rangeWords(min: number | undefined, max: number | undefined): string {
  if (min !== undefined && max !== undefined) return ` of ${min} to ${max}`;
  return min === undefined ? ` of at most ${max}` : ` of at least ${min}`;
}

function value(given: string | number | boolean | Upload): Checked {
  return { kind: 'value', value: given };
}

function wrong(message: string): Checked {
  return { kind: 'wrong', message };
}
