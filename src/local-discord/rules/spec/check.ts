import type { Finding, Problem } from '../report.ts';

/** Judges one value; what is wrong goes into the visit, nothing is thrown. */
export type Check = (value: unknown, visit: Visit) => void;

/** Where in the body the check stands. The path is shared and changes while it walks. */
export interface Visit {
  readonly path: (string | number)[];
  findings: Finding[];
}

export function fail(visit: Visit, problem: Problem): void {
  visit.findings.push({ path: [...visit.path], ...problem });
}

export function checkAt(key: string | number, value: unknown, check: Check, visit: Visit): void {
  visit.path.push(key);
  check(value, visit);
  visit.path.pop();
}

export function nullOr(check: Check): Check {
  return (value, visit) => {
    if (value !== null) check(value, visit);
  };
}

export function undefinedOr(check: Check): Check {
  return (value, visit) => {
    if (value !== undefined) check(value, visit);
  };
}
