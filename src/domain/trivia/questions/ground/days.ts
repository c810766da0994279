import type { PartialDate } from '#src/domain/catalog/model.ts';

/** All days that a date may mean, both inclusive, as day numbers. */
export interface Span {
  readonly first: number;
  readonly last: number;
}

/** Days since 1 March of the year 0, by the Gregorian calendar. */
function dayNumber(year: number, month: number, day: number): number {
  const fromMarch = (month + 9) % 12;
  const years = year - (month < 3 ? 1 : 0);
  const leaps = Math.floor(years / 4) - Math.floor(years / 100) + Math.floor(years / 400);
  return years * 365 + leaps + Math.floor((fromMarch * 306 + 5) / 10) + day - 1;
}

export function spanOf(date: PartialDate): Span {
  const [year = 0, month, day] = date.split('-').map(Number);
  if (month === undefined) return { first: dayNumber(year, 1, 1), last: dayNumber(year, 12, 31) };
  if (day !== undefined) return { first: dayNumber(year, month, day), last: dayNumber(year, month, day) };
  const next = month === 12 ? dayNumber(year + 1, 1, 1) : dayNumber(year, month + 1, 1);
  return { first: dayNumber(year, month, 1), last: next - 1 };
}

/**
 * So many days apart, the order is beyond doubt: the same midnight is one day in Seoul and another in New York, so that sources differ
 * by one. A date of less precision counts with all its days; within a year that is all that is known, nothing is decided.
 */
export const sureGap = 2;

export function hullOf(spans: readonly Span[]): Span {
  return { first: Math.min(...spans.map(({ first }) => first)), last: Math.max(...spans.map(({ last }) => last)) };
}

export function yearOf(date: PartialDate): number {
  return Number(date.slice(0, 4));
}

/** Whether the date is a year's first or last day, which is another year elsewhere. */
export function atTurnOfYear(date: PartialDate): boolean {
  return date.endsWith('-01-01') || date.endsWith('-12-31');
}
