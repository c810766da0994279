import type { CatalogIndex } from '#src/domain/catalog/catalog-index.ts';
import type { CatalogSearch } from '#src/domain/catalog/search.ts';
import { foldName } from '#src/domain/catalog/names/fold-name.ts';
import { isBlank } from '#src/domain/catalog/names/is-blank.ts';
import type { PuzzleArtist } from '#src/domain/trivia/path-puzzle/puzzle.ts';

/** Which of those whom the next step can lead to a text means. */
export interface PathNames {
  readonly index: CatalogIndex;
  readonly search: CatalogSearch;
}

/** What a submitted text stands for. */
export type Meant =
  | { readonly type: 'found'; readonly artistId: string }
  /** Several of those who can be next. */
  | { readonly type: 'ambiguous'; readonly artists: readonly PuzzleArtist[] }
  /** Several artists, of whom none can be next. */
  | { readonly type: 'none' }
  | { readonly type: 'unknown' };

/** So many artists are found for a text, before those are left who can be next. */
const searched = 400;

/** Those with most collaborations first. */
export function bestKnownFirst(index: CatalogIndex, artists: readonly PuzzleArtist[]): readonly PuzzleArtist[] {
  const songs = new Map(artists.map(({ id }) => [id, index.collaborationsOf(id).length]));
  return artists.toSorted((a, b) => (songs.get(b.id) ?? 0) - (songs.get(a.id) ?? 0) || (a.id < b.id ? -1 : 1));
}

/** Suggestions for what is typed so far, as tolerant of spelling as every search; all of them while nothing is. */
export function suggestNext(
  { index, search }: PathNames,
  open: readonly PuzzleArtist[],
  text: string,
): readonly PuzzleArtist[] {
  if (isBlank(text)) return bestKnownFirst(index, open);
  const byId = new Map(open.map((artist) => [artist.id, artist]));
  const found = search.artists(text, searched).flatMap(({ item }) => byId.get(item.id) ?? []);
  const begins = (name: string) => foldName(name).startsWith(foldName(text));
  return [...found, ...departed(index, open).filter((artist) => namesOf(artist).some(begins))];
}

/** The text's artist; of several that it could mean, the one who can be next. */
export function meantBy({ index, search }: PathNames, open: readonly PuzzleArtist[], text: string): Meant {
  const equals = (name: string) => foldName(name) === foldName(text);
  const gone = departed(index, open).find((artist) => namesOf(artist).some(equals) || text === choiceOf(artist));
  if (gone !== undefined) return { type: 'found', artistId: gone.id };
  const resolution = search.resolveArtist(text);
  if (resolution.type === 'found') return { type: 'found', artistId: resolution.item.id };
  if (resolution.type === 'unknown') return { type: 'unknown' };
  const ids = new Set(resolution.candidates.map(({ id }) => id));
  const [next, ...others] = open.filter(({ id }) => ids.has(id));
  if (next === undefined) return { type: 'none' };
  return others.length === 0 ? { type: 'found', artistId: next.id } : { type: 'ambiguous', artists: [next, ...others] };
}

/** What a suggestion of the artist submits: the search takes it for that artist and nobody else. */
export function choiceOf({ id }: PuzzleArtist): string {
  return `artist:${id}`;
}

/** Artists of the day's own solution who have left the catalog, so that no search finds them. */
function departed(index: CatalogIndex, open: readonly PuzzleArtist[]): readonly PuzzleArtist[] {
  return open.filter(({ id }) => index.artist(id) === undefined);
}

function namesOf({ name: { latin, hangul } }: PuzzleArtist): readonly string[] {
  return hangul === undefined ? [latin] : [latin, hangul];
}
