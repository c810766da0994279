import { expect } from 'vitest';
import { checkRequest, type RuleRequest } from '#src/local-discord/rules/index.ts';

/** The leaves of Discord's error tree as 'path.to.field CODE'. */
function leaves(errors: unknown, path: readonly string[] = []): string[] {
  if (typeof errors !== 'object' || errors === null) return [];
  return Object.entries(errors).flatMap(([key, value]: [string, unknown]) =>
    key === '_errors' && Array.isArray(value)
      ? value.map(({ code }: { code: string }) => [path.join('.'), code].join(' ').trim())
      : leaves(value, [...path, key]),
  );
}

export function expectAccepted(request: RuleRequest): void {
  expect(checkRequest(request)).toBeUndefined();
}

/** Refused by this rule as a form error with exactly these leaves. */
export function expectRefused(request: RuleRequest, rule: string, ...where: readonly string[]): void {
  const verdict = checkRequest(request);
  expect({ ...verdict, errors: leaves(verdict?.errors) }).toEqual({
    status: 400,
    code: 50035,
    message: 'Invalid Form Body',
    rule,
    errors: where,
  });
}
