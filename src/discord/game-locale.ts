import { locales } from '#src/i18n/index.ts';

/** What Discord gives every server that has never chosen a language; it says nothing about who reads there. */
const unchosen = 'en-US';

/**
 * The language that a game's channel reads: the server's, where it has chosen one that ships; otherwise that of whoever starts the
 * game; English where neither ships.
 */
export function gameLocale({
  guildLocale,
  locale,
}: {
  readonly guildLocale: string | null;
  readonly locale: string;
}): string {
  if (guildLocale !== null && guildLocale !== unchosen && guildLocale in locales) return guildLocale;
  return locale in locales ? locale : unchosen;
}
