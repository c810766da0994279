import type { PartialDate } from '#src/domain/catalog/model.ts';

/** What a locale needs to write dates; made once per locale, because Intl objects are slow to build. */
export interface Formats {
  /** Shows no more than is known: a year, a month of a year, or a day. */
  date(date: PartialDate): string;
  /** A day of any year, from `MM-DD`. */
  dayOfYear(day: string): string;
}

export function createFormats(locale: string): Formats {
  const utc = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
  const byLength = new Map([
    [4, utc({ year: 'numeric' })],
    [7, utc({ year: 'numeric', month: 'long' })],
    [10, utc({ dateStyle: 'long' })],
  ]);
  const monthAndDay = utc({ month: 'long', day: 'numeric' });
  return {
    date: (date) =>
      byLength.get(date.length)?.format(new Date(`${date}${'-01'.repeat((10 - date.length) / 3)}`)) ?? date,
    // 2000 was a leap year, so 29 February has its day.
    dayOfYear: (day) => monthAndDay.format(new Date(`2000-${day}`)),
  };
}
