import { badLength, choices, required, tooLarge, tooSmall } from '../problems.ts';
import type { Problem } from '../report.ts';
import { type Check, fail } from './check.ts';

export interface TextLimits {
  readonly min: number;
  readonly max: number;
  readonly pattern?: RegExp;
  readonly isUrl?: boolean;
  readonly isTime?: boolean;
}

/** Lengths are UTF-16 units, the stricter reading: no text passes here that Discord would find too long. */
export function text({ min, max, pattern, isUrl, isTime }: TextLimits): Check {
  const length = badLength('spec.length', min, max);
  return (value, visit) => {
    if (typeof value !== 'string') return fail(visit, wrongType(value, 'STRING_TYPE_CONVERT', 'a string'));
    if (value.length < min || value.length > max) fail(visit, length);
    else if (pattern !== undefined && !pattern.test(value)) fail(visit, notMatching);
    else if (isUrl === true && !URL.canParse(value)) fail(visit, notUrl);
    else if (isTime === true && !isIsoTime(value)) fail(visit, notTime(value));
  };
}

export interface NumberLimits {
  readonly min: number;
  readonly max: number;
  readonly integer: boolean;
}

export function number({ min, max, integer }: NumberLimits): Check {
  return (value, visit) => {
    if (typeof value !== 'number' || !Number.isFinite(value) || (integer && !Number.isInteger(value)))
      return fail(visit, wrongType(value, 'NUMBER_TYPE_COERCE', integer ? 'an integer' : 'a number'));
    if (value > max) fail(visit, tooLarge('spec.range', max));
    else if (value < min) fail(visit, tooSmall('spec.range', min));
  };
}

/** Bit sets are integers in the OpenAPI document, strings in the docs and in what clients send. */
export const bitSet: Check = (value, visit) => {
  const isBitSet =
    typeof value === 'string' ? /^\d{1,20}$/.test(value) : Number.isSafeInteger(value) && Number(value) >= 0;
  if (!isBitSet) fail(visit, wrongType(value, 'NUMBER_TYPE_COERCE', 'a bit set'));
};

export const bool: Check = (value, visit) => {
  if (typeof value !== 'boolean') fail(visit, wrongType(value, 'BOOLEAN_TYPE_CONVERT', 'true or false'));
};

export function literal(allowed: readonly unknown[]): Check {
  const values = new Set(allowed);
  return (value, visit) => {
    if (!values.has(value)) fail(visit, value == null ? required('spec.required') : choices('spec.choice', values));
  };
}

export const anything: Check = () => {};

/** Discord calls a null where a value must stand a missing field. */
export function wrongType(value: unknown, code: string, wanted: string): Problem {
  if (value == null) return required('spec.required');
  return { rule: 'spec.type', code, message: `Value must be ${wanted}.` };
}

const notMatching: Problem = {
  rule: 'spec.pattern',
  code: 'STRING_TYPE_REGEX',
  message: 'String value did not match validation regex.',
};
const notUrl: Problem = { rule: 'spec.url', code: 'URL_TYPE_INVALID_URL', message: 'Not a well formed URL.' };

function notTime(value: string): Problem {
  return { rule: 'spec.time', code: 'DATE_TIME_TYPE_PARSE', message: `Could not parse ${value}. Should be ISO8601.` };
}

function isIsoTime(value: string): boolean {
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(value) && !Number.isNaN(Date.parse(value));
}
