import type { CatalogIndex } from '#src/domain/catalog/catalog-index.ts';
import type { Artist, Collaboration } from '#src/domain/catalog/model.ts';

/** A song as lists give it. */
interface SongSummary {
  readonly id: string;
  readonly title: string;
  readonly year: number | null;
  readonly credits: readonly { readonly artist: string; readonly role: string }[];
}

export function summarize(index: CatalogIndex, song: Collaboration): SongSummary {
  const year = song.released === undefined ? null : Number(song.released.slice(0, 4));
  return { id: song.id, title: song.title, year, credits: creditsOf(index, song) };
}

export function creditsOf(index: CatalogIndex, song: Collaboration): SongSummary['credits'] {
  return song.credits.map(({ artistId, role, creditedAs }) => ({
    artist: creditedAs ?? index.artist(artistId)?.name ?? artistId,
    role,
  }));
}

export function songLine(index: CatalogIndex, song: Collaboration): string {
  const { title, year, credits } = summarize(index, song);
  return `  ${year ?? '????'}  ${title}${bracketed(song.originalTitle)} · ${sayCredits(credits)}`;
}

export function sayCredits(credits: SongSummary['credits']): string {
  return credits.map(({ artist, role }) => (role === 'primary' ? artist : `${artist} (${role})`)).join(', ');
}

export function bracketed(text: string | undefined): string {
  return text === undefined ? '' : ` (${text})`;
}

/** The name, and of artists who share one who it is. */
export function nameApart(index: CatalogIndex, { id, name }: Artist): string {
  return `${name}${bracketed(index.qualifierOf(id))}`;
}

export function artistLine({ name, hangul, kind, scene }: Artist): string {
  return `${name}${bracketed(hangul)} · ${kind}, ${scene}`;
}
