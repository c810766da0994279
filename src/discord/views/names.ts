import { plain, plainWithin } from '#src/discord/text.ts';
import type { CatalogIndex } from '#src/domain/catalog/catalog-index.ts';
import type { Artist, Collaboration, Credit, CreditRole } from '#src/domain/catalog/model.ts';
import type { Messages } from '#src/i18n/index.ts';

/** `ROSÉ · 로제`: both scripts, for places that are not Markdown (labels, choices). */
export function bothScripts(name: string, original: string | undefined): string {
  return original === undefined || original === name ? name : `${name} · ${original}`;
}

/** `ROSÉ · 로제`; of artists with the same name, who it is: `Jisoo · 지수 (BLACKPINK)`. */
export function artistLabel(index: CatalogIndex, { id, name, hangul }: Artist): string {
  const qualifier = index.qualifierOf(id);
  return bothScripts(name, hangul) + (qualifier === undefined ? '' : ` (${qualifier})`);
}

export function songLabel(index: CatalogIndex, song: Collaboration): string {
  const year = song.released === undefined ? '' : ` (${song.released.slice(0, 4)})`;
  const by = performers(index, song).join(', ');
  return `${bothScripts(song.title, song.originalTitle)}${year} – ${by}`;
}

/** The names a fan sees on the release, leading ones first, without writers and producers. */
export function performers(index: CatalogIndex, song: Collaboration): readonly string[] {
  const roles: readonly CreditRole[] = ['primary', 'featured', 'remixer'];
  return roles.flatMap((role) => creditedNames(index, song, role));
}

export function creditedNames(index: CatalogIndex, song: Collaboration, role: CreditRole): readonly string[] {
  return song.credits.filter((credit) => credit.role === role).map((credit) => creditedName(index, credit));
}

function creditedName(index: CatalogIndex, { artistId, creditedAs }: Credit): string {
  return creditedAs ?? index.artist(artistId)?.name ?? artistId;
}

interface Line {
  readonly song: Collaboration;
  /** At most so many units come out; a very long line-up loses its bold and its end. */
  readonly length: number;
  /** `ROSÉ (로제)` where the artist has a name in Hangul. */
  readonly hangul?: boolean;
}

/** `**ROSÉ** & **Bruno Mars** feat. X · Remix: Y`, as Markdown. */
export function byLine(index: CatalogIndex, messages: Messages, { song, length, hangul = false }: Line): string {
  const of = (role: CreditRole) =>
    song.credits
      .filter((credit) => credit.role === role)
      .map((credit) => plain(creditedName(index, credit)) + (hangul ? inHangul(index, credit) : ''));
  const [lead, featured, remixed] = [of('primary'), of('featured'), of('remixer')];
  const line = [
    lead.map((name) => `**${name}**`).join(' & '),
    ...(featured.length === 0 ? [] : [messages.song.featuring(featured.join(', '))]),
    ...(remixed.length === 0 ? [] : [`· ${messages.roles.remixer}: ${remixed.join(', ')}`]),
  ].join(' ');
  return line.length <= length ? line : plainWithin(performers(index, song).join(', '), length);
}

function inHangul(index: CatalogIndex, { artistId }: Credit): string {
  const hangul = index.artist(artistId)?.hangul;
  return hangul === undefined ? '' : ` (${plain(hangul)})`;
}
