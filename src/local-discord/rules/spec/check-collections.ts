import { badLength, required, unknownField } from '../problems.ts';
import { type Check, checkAt, fail } from './check.ts';
import { wrongType } from './check-scalars.ts';

export function list(element: Check, min: number, max: number): Check {
  const length = badLength('spec.length', min, max);
  return (value, visit) => {
    if (!Array.isArray(value)) return fail(visit, wrongType(value, 'LIST_TYPE_CONVERT', 'a list'));
    if (value.length < min || value.length > max) return fail(visit, length);
    for (const [index, item] of value.entries()) checkAt(index, item, element, visit);
  };
}

export function record(element: Check): Check {
  return (value, visit) => {
    if (!isRecord(value)) return fail(visit, wrongType(value, 'DICT_TYPE_CONVERT', 'a dictionary'));
    for (const key of Object.keys(value)) checkAt(key, value[key], element, visit);
  };
}

export interface Field {
  readonly check: Check;
  readonly optional: boolean;
}

export function object(fields: ReadonlyMap<string, Field>): Check {
  const needed = [...fields].flatMap(([name, { optional }]) => (optional ? [] : [name]));
  return (value, visit) => {
    if (!isRecord(value)) return fail(visit, wrongType(value, 'MODEL_TYPE_CONVERT', 'an object/dictionary'));
    for (const name of needed) if (value[name] === undefined) checkAt(name, undefined, missing, visit);
    for (const name of Object.keys(value)) {
      const given = value[name];
      if (given === undefined) continue;
      const field = fields.get(name);
      if (field === undefined)
        checkAt(name, given, (_, at) => fail(at, unknownField('spec.unknown-field', name)), visit);
      else checkAt(name, given, field.check, visit);
    }
  };
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const missing: Check = (_, visit) => fail(visit, required('spec.required'));
