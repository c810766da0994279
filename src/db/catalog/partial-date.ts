import type { PartialDate } from '#src/domain/catalog/model.ts';

import type { DatePrecision } from '../generated/client.ts';

/** How the database keeps a date: the first day of what is known, and how much that is. */
export interface StoredDate {
  readonly on: Date | null;
  readonly precision: DatePrecision | null;
}

const lengths = { year: 4, month: 7, day: 10 } as const;

export function toStoredDate(written: PartialDate | undefined): StoredDate {
  if (written === undefined) return { on: null, precision: null };
  const precision = written.length === lengths.year ? 'year' : written.length === lengths.month ? 'month' : 'day';
  return { on: new Date(`${written}-01-01`.slice(0, lengths.day)), precision };
}

export function fromStoredDate({ on, precision }: StoredDate): PartialDate | undefined {
  return on === null ? undefined : on.toISOString().slice(0, lengths[precision ?? 'day']);
}
