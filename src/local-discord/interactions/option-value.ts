import {
  ApplicationCommandOptionType as Type,
  type APIApplicationCommandBasicOption,
  type APIApplicationCommandIntegerOption,
  type APIApplicationCommandInteractionDataBasicOption,
  type APIApplicationCommandNumberOption,
  type APIApplicationCommandStringOption,
} from 'discord-api-types/v10';
import { refused } from '../control/control-error.ts';
import type { Resolver } from './resolve.ts';

/** The value as the client would send it, after the checks that the client makes. @throws ControlError */
export function checkValue(
  option: APIApplicationCommandBasicOption,
  value: unknown,
  resolver: Resolver,
): APIApplicationCommandInteractionDataBasicOption {
  const checked = valueOf(option, value, resolver);
  return { name: option.name, type: option.type, value: checked } as APIApplicationCommandInteractionDataBasicOption; // valueOf gives each type its own
}

function valueOf(
  option: APIApplicationCommandBasicOption,
  value: unknown,
  resolver: Resolver,
): string | number | boolean {
  switch (option.type) {
    case Type.String:
      return stringValue(option, value);
    case Type.Integer:
    case Type.Number:
      return numberValue(option, value);
    case Type.Boolean:
      if (typeof value !== 'boolean') throw wrongType(option.name, 'true or false');
      return value;
    case Type.User:
      return resolver.user(textOf(option.name, value));
    case Type.Channel:
      return resolver.channel(textOf(option.name, value), option.channel_types);
    case Type.Role:
      return resolver.role(textOf(option.name, value));
    case Type.Mentionable:
      return resolver.mentionable(textOf(option.name, value));
    case Type.Attachment:
      return resolver.attachment(option.name, value);
  }
}

function stringValue(option: APIApplicationCommandStringOption, value: unknown): string {
  if (typeof value !== 'string') throw wrongType(option.name, 'a text');
  if (value === '') throw refused('empty-value', `The option "${option.name}" cannot be empty.`);
  if (isNotAChoice(option, value))
    throw refused('not-a-choice', `"${value}" is not one of the choices of "${option.name}".`);
  const length = value.length;
  const min = option.min_length ?? 0;
  const max = option.max_length ?? 6000;
  if (length < min || length > max)
    throw refused('wrong-length', `"${option.name}" takes ${min} to ${max} characters, not ${length}.`);
  return value;
}

function numberValue(
  option: APIApplicationCommandIntegerOption | APIApplicationCommandNumberOption,
  value: unknown,
): number {
  const whole = option.type === Type.Integer;
  if (typeof value !== 'number' || !Number.isFinite(value) || (whole && !Number.isSafeInteger(value))) {
    throw wrongType(option.name, whole ? 'a whole number' : 'a number');
  }
  if (isNotAChoice(option, value))
    throw refused('not-a-choice', `${value} is not one of the choices of "${option.name}".`);
  const min = option.min_value ?? -Infinity;
  const max = option.max_value ?? Infinity;
  if (value < min || value > max)
    throw refused('out-of-range', `"${option.name}" takes ${min} to ${max}, not ${value}.`);
  return value;
}

/** An option with choices takes nothing else; one with autocomplete takes anything. */
function isNotAChoice(option: object, value: string | number): boolean {
  if (!('choices' in option) || !Array.isArray(option.choices) || option.choices.length === 0) return false;
  return !option.choices.some((choice: { value: unknown }) => choice.value === value);
}

function textOf(name: string, value: unknown): string {
  if (typeof value !== 'string') throw wrongType(name, 'an id');
  return value;
}

function wrongType(name: string, wanted: string) {
  return refused('wrong-type', `The option "${name}" takes ${wanted}.`);
}
