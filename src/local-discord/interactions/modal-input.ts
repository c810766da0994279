import { ComponentType as Type } from 'discord-api-types/v10';
import * as z from 'zod';
import type { Node } from '../actions/components.ts';
import { refused } from '../control/control-error.ts';
import type { Resolver } from './resolve.ts';
import { checkChosen, type Select } from './select-values.ts';
import { isSelect } from './use-component.ts';

interface Input extends Node, Omit<Select, 'type'> {
  readonly required?: boolean;
  readonly min_length?: number;
  readonly max_length?: number;
  readonly value?: string;
  readonly default?: boolean;
}

const texts = z.array(z.string());

/** One input as the client submits it; `given` undefined leaves what the modal prefilled. @throws ControlError */
export function readInput(node: Node, given: unknown, resolver: Resolver): unknown {
  const input = node as Input; // checked by the rules when the modal was sent
  const base = { type: input.type, id: input.id, custom_id: input.custom_id };
  if (isSelect(node)) return { ...base, values: chosen(input, given, resolver) };
  switch (input.type) {
    case Type.TextInput:
      return { ...base, value: typed(input, given) };
    case Type.FileUpload:
      return { ...base, values: uploaded(input, given, resolver) };
    case Type.RadioGroup:
      return {
        ...base,
        value: chosen(input, given === undefined || given === null ? given : [given], resolver)[0] ?? null,
      };
    case Type.CheckboxGroup:
      return {
        ...base,
        values: chosen({ ...input, max_values: input.max_values ?? input.options?.length ?? 1 }, given, resolver),
      };
    case Type.Checkbox:
      if (given !== undefined && typeof given !== 'boolean') throw wrongType(input, 'true or false');
      return { ...base, value: given ?? input.default ?? false };
    default:
      throw refused('unknown-input', `The local Discord cannot fill in a component of type ${input.type}.`);
  }
}

function typed(input: Input, given: unknown): string {
  const value = given ?? input.value ?? '';
  if (typeof value !== 'string') throw wrongType(input, 'a text');
  if (value === '' && input.required === false) return '';
  if (value === '') throw missing(input);
  const min = input.min_length ?? 0;
  const max = input.max_length ?? 4000;
  if (value.length < min || value.length > max)
    throw refused('wrong-length', `"${input.custom_id}" takes ${min} to ${max} characters, not ${value.length}.`);
  return value;
}

function chosen(input: Input, given: unknown, resolver: Resolver): readonly string[] {
  const values = given === undefined || given === null ? prefilled(input) : texts.safeParse(given).data;
  if (values === undefined) throw wrongType(input, 'a list of values');
  if (values.length === 0 && input.required === false) return [];
  if (values.length === 0) throw missing(input);
  checkChosen(input, values, resolver, input.min_values ?? 1);
  return values;
}

function prefilled(input: Input): readonly string[] {
  const picked = (input.options ?? []).filter((option) => option.default === true).map((option) => option.value);
  return [...picked, ...(input.default_values ?? []).map((entry) => entry.id)];
}

function uploaded(input: Input, given: unknown, resolver: Resolver): readonly string[] {
  const files = z.array(z.unknown()).safeParse(given ?? []).data;
  if (files === undefined) throw wrongType(input, 'a list of files');
  const min = input.required === false ? 0 : (input.min_values ?? 1);
  const max = input.max_values ?? 1;
  if (files.length < min || files.length > max)
    throw refused('wrong-count', `"${input.custom_id}" takes ${min} to ${max} files, not ${files.length}.`);
  return files.map((file) => resolver.attachment(input.custom_id ?? '', file));
}

function missing(input: Input) {
  return refused('missing-input', `"${input.custom_id}" is required.`);
}

function wrongType(input: Input, wanted: string) {
  return refused('wrong-type', `"${input.custom_id}" takes ${wanted}.`);
}
