import { plain, plainWithin } from '#src/discord/text.ts';
import type { CatalogIndex } from '#src/domain/catalog/catalog-index.ts';
import type { Artist, Collaboration, Credit, CreditRole } from '#src/domain/catalog/model.ts';

/** `ROSÉ · 로제`: both scripts, for places that are not Markdown (labels, choices). */
export function bothScripts(name: string, original: string | undefined): string {
  return original === undefined || original === name ? name : `${name} · ${original}`;
}

export function artistLabel({ name, hangul }: Artist): string {
  return bothScripts(name, hangul);
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

/** `**ROSÉ** & **Bruno Mars** feat. X` as Markdown of at most `length` units; a very long line-up loses its bold and its end. */
export function byLine(index: CatalogIndex, song: Collaboration, length: number): string {
  const lead = creditedNames(index, song, 'primary').map((name) => `**${plain(name)}**`);
  const featured = creditedNames(index, song, 'featured').map(plain);
  const remixed = creditedNames(index, song, 'remixer').map(plain);
  const line = [
    lead.join(' & '),
    ...(featured.length === 0 ? [] : [`feat. ${featured.join(', ')}`]),
    ...(remixed.length === 0 ? [] : [`(${remixed.join(', ')})`]),
  ].join(' ');
  return line.length <= length ? line : plainWithin(performers(index, song).join(', '), length);
}
