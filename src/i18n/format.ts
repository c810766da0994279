import type { PartialDate } from '#src/domain/catalog/model.ts';

/** What a locale needs to write dates and numbers; made once per locale, because Intl objects are slow to build. */
export interface Formats {
  /** Shows no more than is known: a year, a month of a year, or a day. */
  date(date: PartialDate): string;
  /** A day of any year, from `MM-DD`. */
  dayOfYear(day: string): string;
  /** A count with its thousands apart. */
  number(value: number): string;
  /** A share (0 to 1) in two digits that count; all of something and nothing else is 100 %. */
  percent(share: number): string;
}

/** What is nearly all stays less than all. */
const almostAll = 0.99;

export function createFormats(locale: string): Formats {
  const utc = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
  const byLength = new Map([
    [4, utc({ year: 'numeric' })],
    [7, utc({ year: 'numeric', month: 'long' })],
    [10, utc({ dateStyle: 'long' })],
  ]);
  const monthAndDay = utc({ month: 'long', day: 'numeric' });
  const numbers = new Intl.NumberFormat(locale);
  const shares = new Intl.NumberFormat(locale, { style: 'percent', maximumSignificantDigits: 2 });
  return {
    date: (date) =>
      byLength.get(date.length)?.format(new Date(`${date}${'-01'.repeat((10 - date.length) / 3)}`)) ?? date,
    // 2000 was a leap year, so 29 February has its day.
    dayOfYear: (day) => monthAndDay.format(new Date(`2000-${day}`)),
    number: (value) => numbers.format(value),
    percent: (share) => shares.format(share < 1 ? Math.min(share, almostAll) : 1),
  };
}
