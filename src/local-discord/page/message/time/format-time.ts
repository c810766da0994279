import type { TimestampStyle } from '../markdown/nodes.ts';

type DateStyle = Exclude<TimestampStyle, 'R'>;

const dateFormats: Readonly<Record<DateStyle, Intl.DateTimeFormatOptions>> = {
  t: { timeStyle: 'short' },
  T: { timeStyle: 'medium' },
  d: { year: 'numeric', month: '2-digit', day: '2-digit' },
  D: { dateStyle: 'long' },
  f: { dateStyle: 'long', timeStyle: 'short' },
  F: { dateStyle: 'full', timeStyle: 'short' },
  s: { year: 'numeric', month: '2-digit', day: '2-digit', hour: 'numeric', minute: '2-digit' },
  S: { year: 'numeric', month: '2-digit', day: '2-digit', hour: 'numeric', minute: '2-digit', second: '2-digit' },
};

/** Writes moments in a locale. A format is slow to make and quick to use. */
export interface TimeFormat {
  /** @param at epoch milliseconds */
  date(at: number, style: DateStyle): string;
  /** "in 5 seconds", "2 hours ago". @param now epoch milliseconds */
  relative(at: number, now: number): string;
}

export function createTimeFormat(locale: string, timeZone?: string): TimeFormat {
  const formats = new Map<DateStyle, Intl.DateTimeFormat>();
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'always' });
  const now = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  return {
    date: (at, style) => {
      const format =
        formats.get(style) ?? new Intl.DateTimeFormat(locale, { ...dateFormats[style], ...(timeZone && { timeZone }) });
      formats.set(style, format);
      return format.format(at);
    },
    relative: (at, nowAt) => {
      const { count, unit } = distance(at - nowAt);
      return count === 0 ? now.format(0, 'second') : relative.format(count, unit);
    },
  };
}

const shared = new Map<string, TimeFormat>();

/** The one of a locale, in the reader's own time zone. */
export function timeFormatOf(locale: string): TimeFormat {
  const format = shared.get(locale) ?? createTimeFormat(locale);
  shared.set(locale, format);
  return format;
}

const SECOND = 1000;
const DAY = 86_400;

/** Units by their length in seconds, and how many of one are told before it is the next. */
const units: readonly (readonly [unit: Intl.RelativeTimeFormatUnit, seconds: number, most: number])[] = [
  ['second', 1, 60],
  ['minute', 60, 60],
  ['hour', 3600, 24],
  ['day', DAY, 30],
  ['month', 30 * DAY, 12],
];

function distance(ms: number): { readonly count: number; readonly unit: Intl.RelativeTimeFormatUnit } {
  const seconds = Math.round(ms / SECOND);
  for (const [unit, size, most] of units) {
    const count = Math.round(seconds / size);
    if (Math.abs(count) < most) return { count, unit };
  }
  return { count: Math.round(seconds / (365 * DAY)), unit: 'year' };
}
