import { ComponentType } from 'discord-api-types/payloads/v10';

import { boundsOf, type Field, isField, isRequired, type Part, type Value, type Values } from './fields.ts';

/** Why a modal cannot be sent yet, by custom id; what Discord's client checks before it sends one. */
export function problemsOf(parts: readonly Part[], values: Values): Readonly<Record<string, string>> {
  const problems: Record<string, string> = {};
  for (const field of parts.filter(isField)) {
    const { custom_id: customId } = field.input;
    const problem = problemOf(field, values[customId]);
    if (problem !== undefined) problems[customId] = problem;
  }
  return problems;
}

function problemOf({ input }: Field, value: Value): string | undefined {
  if (input.type === ComponentType.Checkbox) return undefined;
  const length = typeof value === 'string' || Array.isArray(value) ? value.length : 0;
  if (length === 0) return isRequired(input) ? 'This field is required.' : undefined;
  if (input.type === ComponentType.TextInput)
    return lengthProblem(length, input.min_length ?? 0, input.max_length ?? 4000);
  if (input.type === ComponentType.RadioGroup) return undefined;
  const { min, max } = boundsOf(input);
  const things = input.type === ComponentType.FileUpload ? 'file' : 'option';
  return countProblem(length, { min, max, things });
}

function lengthProblem(length: number, min: number, max: number): string | undefined {
  if (length < min) return `Must be ${min} or more characters long; it has ${length}.`;
  if (length > max) return `Must be ${max} or fewer characters long; it has ${length}.`;
  return undefined;
}

interface Bounds {
  readonly min: number;
  readonly max: number;
  readonly things: string;
}

function countProblem(count: number, { min, max, things }: Bounds): string | undefined {
  if (count < min) return `Choose at least ${countOf(min, things)}.`;
  if (count > max) return `Choose at most ${countOf(max, things)}.`;
  return undefined;
}

function countOf(count: number, things: string): string {
  return `${count} ${things}${count === 1 ? '' : 's'}`;
}
