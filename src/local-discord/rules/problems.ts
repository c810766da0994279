import type { Problem } from './report.ts';

/** Form problems as Discord words them. Each takes the rule that found it. */

export function required(rule: string): Problem {
  return { rule, code: 'BASE_TYPE_REQUIRED', message: 'This field is required' };
}

/** A length out of bounds; Discord words a bound that is missing on one side differently. */
export function badLength(rule: string, min: number, max: number): Problem {
  if (min <= 0) return { rule, code: 'BASE_TYPE_MAX_LENGTH', message: `Must be ${max} or fewer in length.` };
  if (max === Infinity) return { rule, code: 'BASE_TYPE_MIN_LENGTH', message: `Must be ${min} or more in length.` };
  return { rule, code: 'BASE_TYPE_BAD_LENGTH', message: `Must be between ${min} and ${max} in length.` };
}

export function choices(rule: string, allowed: Iterable<unknown>): Problem {
  return { rule, code: 'BASE_TYPE_CHOICES', message: `Value must be one of (${[...allowed].join(', ')}).` };
}

export function unionChoices(rule: string, allowed: Iterable<unknown>): Problem {
  const list = [...allowed].join(', ');
  return { rule, code: 'UNION_TYPE_CHOICES', message: `Value of field "type" must be one of (${list}).` };
}

export function tooLarge(rule: string, max: number): Problem {
  return { rule, code: 'NUMBER_TYPE_MAX', message: `int value should be less than or equal to ${max}.` };
}

export function tooSmall(rule: string, min: number): Problem {
  return { rule, code: 'NUMBER_TYPE_MIN', message: `int value should be greater than or equal to ${min}.` };
}

export function repeated(rule: string): Problem {
  return { rule, code: 'SET_TYPE_ALREADY_CONTAINS_VALUE', message: 'The set already contains this value' };
}

export function badScheme(rule: string, url: string, allowed: readonly string[]): Problem {
  const scheme = url.split(':', 1)[0] ?? '';
  const list = allowed.map((name) => `'${name}'`).join(', ');
  const message = `Scheme "${scheme}" is not supported. Scheme must be one of (${list}).`;
  return { rule, code: 'URL_TYPE_INVALID_SCHEME', message };
}

/** Discord ignores what it does not know; here a typo in a payload must not pass. */
export function unknownField(rule: string, name: string): Problem {
  return { rule, code: 'UNKNOWN_FIELD', message: `There is no field "${name}" here; Discord would ignore it.` };
}

/** For rules whose code at Discord is not publicly known: the rule's own name in Discord's manner. */
export function broken(rule: string, message: string): Problem {
  return { rule, code: rule.toUpperCase().replaceAll(/[.-]/g, '_'), message };
}
