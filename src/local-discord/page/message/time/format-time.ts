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

/** The largest unit of which there is one, in seconds, and up to where it is used. */
const units: readonly (readonly [unit: Intl.RelativeTimeFormatUnit, seconds: number])[] = [
  ['year', 365 * DAY],
  ['month', 30 * DAY],
  ['day', DAY],
  ['hour', 3600],
  ['minute', 60],
  ['second', 1],
];

function distance(ms: number): { readonly count: number; readonly unit: Intl.RelativeTimeFormatUnit } {
  const seconds = Math.round(ms / SECOND);
  for (const [unit, size] of units) {
    const count = Math.round(seconds / size);
    if (Math.abs(seconds) >= size) return { count, unit };
  }
  return { count: 0, unit: 'second' };
}
