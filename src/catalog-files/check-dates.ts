import type { PartialDate } from '#src/domain/catalog/model.ts';

import type { CatalogEntries, Located, Report } from './entries.ts';
import type { JsonPath } from './json-file.ts';

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

interface DateRules {
  /** Nothing may be dated after this day: the manifest's. */
  readonly latest: PartialDate;
  readonly wholeDay?: boolean;
}

export function checkDate(
  report: Report,
  entry: Located<unknown>,
  field: JsonPath,
  date: string | undefined,
  { latest, wholeDay = false }: DateRules,
): void {
  if (date === undefined) return;
  const problem = dateProblem(date);
  if (problem !== undefined) report(entry, field, problem);
  else if (wholeDay && date.length < 10) report(entry, field, `"${date}" has to be a whole day, YYYY-MM-DD`);
  else if (isBefore(latest, date)) report(entry, field, `"${date}" is after the catalog's own day, ${latest}`);
}

export function checkManifest({ manifest }: CatalogEntries, report: Report, today: PartialDate | undefined): void {
  if (manifest === undefined) return;
  const { updated } = manifest.value;
  const problem = dateProblem(updated);
  if (problem !== undefined) report(manifest, ['updated'], problem);
  else if (updated.length < 10) report(manifest, ['updated'], `"${updated}" has to be a whole day, YYYY-MM-DD`);
  else if (today !== undefined && isBefore(today, updated))
    report(manifest, ['updated'], `"${updated}" is in the future`);
}

/** The day up to which the catalog may know of anything. */
export function latestDay({ manifest }: CatalogEntries): PartialDate {
  const updated = manifest?.value.updated ?? '';
  return dateProblem(updated) === undefined ? updated : '9999-12-31';
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
