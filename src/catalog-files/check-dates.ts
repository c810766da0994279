import type { PartialDate } from '#src/domain/catalog/model.ts';
import { dateProblem, isBefore } from '#src/domain/catalog/partial-date.ts';

import type { CatalogEntries, Located, Report } from './entries.ts';
import type { JsonPath } from './json-file.ts';

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
