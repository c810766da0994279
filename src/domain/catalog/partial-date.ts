import type { PartialDate } from './model.ts';

const written = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** What is wrong with a date by itself, or undefined. */
export function dateProblem(date: string): string | undefined {
  const parts = written.exec(date);
  if (parts === null) return `"${date}" is not YYYY, YYYY-MM or YYYY-MM-DD`;
  const [year = 0, month = 1, day = 1] = parts.slice(1).map((part) => (part === undefined ? undefined : Number(part)));
  if (year < 1900) return `"${date}" is before 1900`;
  if (month < 1 || month > 12) return `"${date}" has no such month`;
  if (day < 1 || day > daysIn(year, month)) return `"${date}" has no such day`;
  return undefined;
}

/** True when `a` certainly lies before `b`; dates that share all that is known of both do not. */
export function isBefore(a: PartialDate, b: PartialDate): boolean {
  const known = Math.min(a.length, b.length);
  return a.slice(0, known) < b.slice(0, known);
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
