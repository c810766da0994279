/** "18:22" in the reader's language. */
export function clockTime(timestamp: string, locale: string): string {
  return formatter(locale, { hour: 'numeric', minute: '2-digit' }).format(new Date(timestamp));
}

/** "Thursday, 26 November 2026 at 18:22" */
export function fullTime(timestamp: string, locale: string): string {
  return formatter(locale, { dateStyle: 'full', timeStyle: 'short' }).format(new Date(timestamp));
}

/** "26 November 2026", of a day as `localDay` writes it. */
export function dayName(day: string, locale: string): string {
  return formatter(locale, { dateStyle: 'long' }).format(new Date(`${day}T12:00:00`));
}

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Making one costs more than a message. */
function formatter(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = locale + JSON.stringify(options);
  const found = formatters.get(key) ?? new Intl.DateTimeFormat(locale, options);
  formatters.set(key, found);
  return found;
}
