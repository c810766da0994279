import { artistKey } from './artist-key.ts';
import { nothingImported, type ImportedFacts } from './imported/imported.ts';
import type { Artist, Catalog, Claim, ClaimSubject, Collaboration, Membership, Source } from './model.ts';
import { qualifiers } from './qualifiers.ts';

/** Constant-time access to a catalog's parts; built once per catalog version. */
export interface CatalogIndex extends ImportedFacts {
  readonly catalog: Catalog;
  artist(id: string): Artist | undefined;
  /** The catalog's own artist by its short name (`artistKey`). */
  artistByKey(key: string): Artist | undefined;
  collaboration(id: string): Collaboration | undefined;
  source(id: string): Source | undefined;
  /** Every collaboration that credits the artist in any role, newest first. */
  collaborationsOf(artistId: string): readonly Collaboration[];
  /** Every collaboration that credits both artists themselves (never their groups or members), newest first. */
  between(firstId: string, secondId: string): readonly Collaboration[];
  /** The other versions (original, remixes) of the same song, oldest first, without the song itself. */
  versionsOf(collaborationId: string): readonly Collaboration[];
  /** What tells the artist from others of the same name, where there are any: `BLACKPINK` for one of the Jisoos. */
  qualifierOf(artistId: string): string | undefined;
  /** The sub-units drawn from the group. */
  unitsOf(groupId: string): readonly Artist[];
  claimsAbout(subject: ClaimSubject): readonly Claim[];
  /** Memberships of the person or in the group. */
  membershipsOf(artistId: string): readonly Membership[];
}

const none: readonly never[] = [];

export function createCatalogIndex(catalog: Catalog): CatalogIndex {
  const artists = new Map(catalog.artists.map((artist) => [artist.id, artist]));
  const collaborations = new Map(catalog.collaborations.map((song) => [song.id, song]));
  const sources = new Map(catalog.sources.map((source) => [source.id, source]));
  const newestFirst = catalog.collaborations.toSorted(byReleaseDescending);
  const byArtist = groupBy(newestFirst, (song) => new Set(song.credits.map((credit) => credit.artistId)));
  const byFamily = groupBy(newestFirst.toReversed(), (song) => [song.versionOf ?? song.id]);
  const claims = groupBy(catalog.claims, ({ subject }) => [subjectKey(subject)]);
  const units = groupBy(catalog.artists, (artist) => artist.parentIds);
  const qualified = qualifiers(catalog);
  const memberships = groupBy(catalog.memberships, (one) => [one.personId, one.groupId]);
  const byKey = lazily(() => new Map(catalog.artists.map((artist) => [artistKey(artist.id), artist])));

  return {
    ...nothingImported,
    catalog,
    artist: (id) => artists.get(id),
    artistByKey: (key) => byKey().get(key),
    collaboration: (id) => collaborations.get(id),
    source: (id) => sources.get(id),
    collaborationsOf: (id) => byArtist.get(id) ?? none,
    between: (firstId, secondId) =>
      (byArtist.get(firstId) ?? none).filter((song) => song.credits.some((credit) => credit.artistId === secondId)),
    versionsOf(id) {
      const song = collaborations.get(id);
      if (song === undefined) return none;
      return (byFamily.get(song.versionOf ?? song.id) ?? none).filter((version) => version.id !== id);
    },
    qualifierOf: (id) => qualified.get(id),
    unitsOf: (id) => units.get(id) ?? none,
    claimsAbout: (subject) => claims.get(subjectKey(subject)) ?? none,
    membershipsOf: (id) => memberships.get(id) ?? none,
  };
}

/** A song and an artist may have the same id. */
function subjectKey({ type, id }: ClaimSubject): string {
  return `${type} ${id}`;
}

/** Newest first; an unknown date comes last; ties by id, so that the order never depends on the input's. */
export function byReleaseDescending(a: Collaboration, b: Collaboration): number {
  const dateA = a.released ?? '';
  const dateB = b.released ?? '';
  if (dateA !== dateB) return dateA < dateB ? 1 : -1;
  return a.id < b.id ? -1 : 1;
}

/** Made when it is first asked for. */
function lazily<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => (made ??= { value: make() }).value;
}

function groupBy<Value>(values: readonly Value[], keysOf: (value: Value) => Iterable<string>): Map<string, Value[]> {
  const groups = new Map<string, Value[]>();
  for (const value of values) {
    for (const key of keysOf(value)) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [value]);
      else group.push(value);
    }
  }
  return groups;
}
