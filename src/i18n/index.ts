import { en, type Messages } from './en.ts';
import { ko } from './ko.ts';

export type { Messages } from './en.ts';

/** Every locale that ships, under each Discord locale key that it serves. Discord falls back between the two Englishes only if both are there. */
export const locales = { 'en-US': en, 'en-GB': en, ko } satisfies Record<string, Messages>;

const byKey: ReadonlyMap<string, Messages> = new Map(Object.entries(locales));

/** The texts for a reader's Discord locale; English where a locale is not shipped. */
export function messagesFor(locale: string): Messages {
  return byKey.get(locale) ?? en;
}

/** The locale itself where it ships, English elsewhere. */
export function shippedLocale(locale: string): string {
  return byKey.has(locale) ? locale : 'en-US';
}

/** One text in every shipped locale, as Discord's `*_localizations` fields want it. */
export function localized(pick: (messages: Messages) => string): Record<keyof typeof locales, string> {
  return { 'en-US': pick(en), 'en-GB': pick(en), ko: pick(ko) };
}
