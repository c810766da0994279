import type { PartialDate } from '#src/domain/catalog/model.ts';
import { baseTitle } from '#src/domain/catalog/names/base-title.ts';
import { foldName } from '#src/domain/catalog/names/fold-name.ts';

/** What the catalog and MusicBrainz tell differently of the same artist or song. The catalog stays as it is: people decide. */
export interface Difference {
  readonly about: 'artist' | 'song';
  /** The catalog's id. */
  readonly id: string;
  readonly mbid: string;
  readonly field: 'hangul' | 'title' | 'released' | 'credits';
  /** Null where the catalog says nothing. */
  readonly catalog: string | null;
  readonly musicbrainz: string;
}

/** An artist in both. */
export interface ArtistTwins {
  readonly id: string;
  readonly mbid: string;
  readonly curated: { readonly hangul: string | null };
  readonly imported: { readonly hangul: string | null };
}

/** A song in both. */
export interface SongTwins {
  readonly id: string;
  readonly mbid: string;
  readonly curated: {
    /** The main one first. */
    readonly titles: readonly string[];
    readonly released: PartialDate | null;
    readonly credits: readonly TwinCredit[];
  };
  readonly imported: {
    readonly title: string;
    readonly released: PartialDate | null;
    readonly credits: readonly TwinCredit[];
  };
}

interface TwinCredit {
  /** The catalog's id, where the artist is known to be one of the catalog's. */
  readonly artistId: string | null;
  readonly name: string;
  readonly role: string;
}

export function differencesOfArtist({ id, mbid, curated, imported }: ArtistTwins): readonly Difference[] {
  const [mine, theirs] = [curated.hangul, imported.hangul];
  if (theirs === null || (mine !== null && withoutBlanks(mine) === withoutBlanks(theirs))) return [];
  return [{ about: 'artist', id, mbid, field: 'hangul', catalog: mine, musicbrainz: theirs }];
}

export function differencesOfSong({ id, mbid, curated, imported }: SongTwins): readonly Difference[] {
  const found: Omit<Difference, 'about' | 'id' | 'mbid'>[] = [];
  const [title = ''] = curated.titles;
  const known = new Set(curated.titles.flatMap(spellings));
  if (!spellings(imported.title).some((one) => known.has(one)))
    found.push({ field: 'title', catalog: title, musicbrainz: imported.title });
  if (imported.released !== null && !agree(curated.released, imported.released))
    found.push({ field: 'released', catalog: curated.released, musicbrainz: imported.released });
  if (!sameArtists(curated.credits, imported.credits))
    found.push({ field: 'credits', catalog: told(curated.credits), musicbrainz: told(imported.credits) });
  return found.map((one) => ({ about: 'song', id, mbid, ...one }));
}

function withoutBlanks(text: string): string {
  return text.normalize('NFC').replace(/\s/gu, '');
}

function spellings(title: string): readonly string[] {
  return [foldName(title), foldName(baseTitle(title))];
}

/** Who knows less does not contradict who knows more; but a date that the catalog lacks is worth telling. */
function agree(mine: PartialDate | null, theirs: PartialDate): boolean {
  return mine !== null && (mine.startsWith(theirs) || theirs.startsWith(mine));
}

/** Producers and writers are told by one and not by the other as it happens. */
const compared = new Set(['primary', 'featured', 'remixer']);

function sameArtists(mine: readonly TwinCredit[], theirs: readonly TwinCredit[]): boolean {
  const [ones, others] = [mine, theirs].map((credits) => credits.filter(({ role }) => compared.has(role)));
  const covers = (all: readonly TwinCredit[] = [], part: readonly TwinCredit[] = []) =>
    part.every((credit) => all.some((other) => isSame(credit, other)));
  return covers(ones, others) && covers(others, ones);
}

function isSame(one: TwinCredit, other: TwinCredit): boolean {
  if (one.artistId !== null && other.artistId !== null) return one.artistId === other.artistId;
  return foldName(one.name) === foldName(other.name);
}

function told(credits: readonly TwinCredit[]): string {
  return credits
    .filter(({ role }) => compared.has(role))
    .map(({ name, role }) => (role === 'primary' ? name : `${name} (${role})`))
    .join(', ');
}
