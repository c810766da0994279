/** Discord's locales; a test compares them with its own list. */
export const locales = [
  'id', 'da', 'de', 'en-GB', 'en-US', 'es-ES', 'es-419', 'fr', 'hr', 'it', 'lt', 'hu', 'nl', 'no', 'pl', 'pt-BR',
  'ro', 'fi', 'sv-SE', 'vi', 'tr', 'cs', 'el', 'bg', 'ru', 'uk', 'hi', 'th', 'zh-CN', 'ja', 'zh-TW', 'ko',
] as const; // prettier-ignore

const names = new Intl.DisplayNames(['en'], { type: 'language' });

/** "Korean", "American English" */
export function languageName(locale: string): string {
  return names.of(locale) ?? locale;
}
