import type { CatalogIndex } from '#src/domain/catalog/catalog-index.ts';
import type { Artist, Collaboration, CollaborationKind } from '#src/domain/catalog/model.ts';
import { foldName } from '#src/domain/catalog/names/fold-name.ts';
import type { CatalogSearch, Resolution } from '#src/domain/catalog/search.ts';
import type { CollaborationGraph } from '#src/domain/graph/chain.ts';
import { createCollaborationGraph } from '#src/domain/graph/create-graph.ts';

import { isCollaboration } from '#src/domain/catalog/is-collaboration.ts';
import { nearestTo, type Nearest } from './nearest.ts';
import { relatedArtists } from '#src/domain/catalog/related-artists.ts';

export interface LookupsNeeds {
  readonly index: CatalogIndex;
  readonly search: CatalogSearch;
  /** The lookups of the reviewed catalog alone, where `index` and `search` hold more than that. */
  readonly reviewed?: Lookups;
}

/** Years are inclusive; a song without a known date passes only when neither year is given. */
export interface SongFilter {
  readonly kind?: CollaborationKind | undefined;
  readonly from?: number | undefined;
  readonly until?: number | undefined;
}

/** A text that did not come down to one artist or song. */
export type Unresolved<Item> = Exclude<Resolution<Item>, { readonly type: 'found' }>;

export interface Pair {
  readonly first: Artist;
  readonly second: Artist;
}

export type PairResolution =
  | ({ readonly type: 'found' } & Pair)
  | { readonly type: 'same'; readonly artist: Artist }
  /** Each side with the artists it may stand for; a side that is clear has exactly one. The pairs are the likeliest first. */
  | {
      readonly type: 'ambiguous';
      readonly firsts: readonly Artist[];
      readonly seconds: readonly Artist[];
      readonly pairs: readonly Pair[];
    }
  /** The one or two texts that nothing answers to, the artists nearest to the first of them, and three pairs that may be meant. */
  | {
      readonly type: 'unknown';
      readonly texts: readonly string[];
      readonly near: readonly Artist[];
      readonly pairs: readonly Pair[];
    };

export interface Anniversaries {
  readonly songs: readonly Collaboration[];
  /** When there are none: the next day of the year that has some, `MM-DD`. */
  readonly next?: { readonly day: string; readonly songs: readonly Collaboration[] };
}

/** The questions that fans and operators ask of one catalog version. Everything is in memory: nothing here waits. */
export interface Lookups {
  readonly index: CatalogIndex;
  readonly search: CatalogSearch;
  /** The same over the reviewed catalog alone, without what was imported: what is asked and corrected. */
  readonly reviewed: Lookups;
  /** Who connects to whom in the reviewed catalog; made at first use. */
  readonly graph: CollaborationGraph;
  /** Data sets' artists of the same name as one of the catalog; whether they are the same, nobody has checked. */
  namesakes(artist: Artist): readonly Artist[];
  /** Newest first, without originals that are in the catalog only because a version of them has a guest. */
  songsOf(artistId: string, filter: SongFilter): readonly Collaboration[];
  /** For an artist without songs of its own. */
  nearest(artist: Artist): Nearest;
  pair(firstText: string, secondText: string): PairResolution;
  /** Songs that join the two through a member, a group or a sub-unit instead of the artists themselves. */
  nearlyBetween(pair: Pair): readonly Collaboration[];
  /** One song drawn with `random` (0 ≤ x < 1), or undefined when none passes; the one drawn before only when it is alone. */
  random(
    filter: SongFilter & { readonly artistId?: string | undefined; readonly before?: string | undefined },
    random: () => number,
  ): Collaboration | undefined;
  /** @param day `MM-DD` */
  releasedOn(day: string): Anniversaries;
}

export function createLookups({ index, search, reviewed }: LookupsNeeds): Lookups {
  const relatives = (id: string) => relatedArtists(index, id);
  let graph: CollaborationGraph | undefined;
  const lookups: Lookups = {
    index,
    search,
    get reviewed() {
      return reviewed ?? lookups;
    },
    get graph() {
      graph ??= reviewed?.graph ?? createCollaborationGraph(index);
      return graph;
    },
    namesakes: (artist) => (reviewed === undefined ? [] : importedNamesakes({ index, search }, artist)),
    songsOf: (artistId, filter) =>
      index.collaborationsOf(artistId).filter((song) => isCollaboration(song) && passes(song, filter)),
    nearest: (artist) => nearestTo(index, artist),
    pair: (firstText, secondText) => resolvePair(search, firstText, secondText),
    nearlyBetween: ({ first, second }) => joinedThroughRelatives(index, relatives(first.id), relatives(second.id)),
    random(filter, random) {
      const pool =
        filter.artistId === undefined ? index.catalog.collaborations : index.collaborationsOf(filter.artistId);
      const passing = pool.filter((song) => passes(song, filter) && isCollaboration(song));
      const others = passing.filter((song) => song.id !== filter.before);
      const songs = others.length === 0 ? passing : others;
      return songs[Math.floor(random() * songs.length)];
    },
    releasedOn: (day) => anniversaries(index, day),
  };
  return lookups;
}

const namesakesLookedAt = 10;

function importedNamesakes({ index, search }: LookupsNeeds, { id, name }: Artist): readonly Artist[] {
  if (index.importedFrom(id) !== undefined) return [];
  const folded = foldName(name);
  return search
    .artists(name, namesakesLookedAt)
    .map(({ item }) => item)
    .filter((other) => index.importedFrom(other.id) !== undefined && foldName(other.name) === folded);
}

function passes(song: Collaboration, { kind, from, until }: SongFilter): boolean {
  if (kind !== undefined && !song.kinds.includes(kind)) return false;
  if (from === undefined && until === undefined) return true;
  if (song.released === undefined) return false;
  const year = Number(song.released.slice(0, 4));
  return year >= (from ?? 0) && year <= (until ?? Infinity);
}

function resolvePair(search: CatalogSearch, firstText: string, secondText: string): PairResolution {
  const first = search.resolveArtist(firstText);
  const second = search.resolveArtist(secondText);
  const firsts = meantBy(search, firstText, first);
  const seconds = meantBy(search, secondText, second);
  const unknown = [
    ...(first.type === 'unknown' ? [{ text: firstText, near: first.near }] : []),
    ...(second.type === 'unknown' ? [{ text: secondText, near: second.near }] : []),
  ];
  const [worse] = unknown;
  if (worse !== undefined) {
    const texts = [...new Set(unknown.map(({ text }) => text))];
    return { type: 'unknown', texts, near: worse.near, pairs: pairsOf(firsts, seconds).slice(0, offeredPairs) };
  }
  if (first.type === 'found' && second.type === 'found') {
    if (first.item.id === second.item.id) return { type: 'same', artist: first.item };
    return { type: 'found', first: first.item, second: second.item };
  }
  return { type: 'ambiguous', firsts, seconds, pairs: pairsOf(firsts, seconds) };
}

const offeredPairs = 3;

function meantBy(search: CatalogSearch, text: string, resolution: Resolution<Artist>): readonly Artist[] {
  if (resolution.type === 'found') return [resolution.item];
  // One of the nearest may be the other artist, and nobody is a pair alone.
  return resolution.type === 'ambiguous' ? resolution.candidates : search.nearArtists(text, offeredPairs + 1);
}

/** Every pair once, those first that are likely on both sides. */
function pairsOf(firsts: readonly Artist[], seconds: readonly Artist[]): readonly Pair[] {
  const ranked = firsts.flatMap((first, at) => seconds.map((second, place) => ({ first, second, rank: at + place })));
  ranked.sort((one, other) => one.rank - other.rank);
  const seen = new Set<string>();
  return ranked.flatMap(({ first, second }) => {
    const key = [first.id, second.id].toSorted().join(' ');
    if (first.id === second.id || seen.has(key)) return [];
    seen.add(key);
    return [{ first, second }];
  });
}

function joinedThroughRelatives(
  index: CatalogIndex,
  firsts: ReadonlySet<string>,
  seconds: ReadonlySet<string>,
): readonly Collaboration[] {
  return index.catalog.collaborations.filter((song) =>
    song.credits.some(
      (one) =>
        firsts.has(one.artistId) &&
        song.credits.some((other) => other.artistId !== one.artistId && seconds.has(other.artistId)),
    ),
  );
}

function anniversaries(index: CatalogIndex, day: string): Anniversaries {
  const dated = index.catalog.collaborations.filter((song) => song.released?.length === 10 && isCollaboration(song));
  const dayOf = (song: Collaboration) => (song.released ?? '').slice(5);
  const songs = dated.filter((song) => dayOf(song) === day);
  if (songs.length > 0) return { songs };
  const days = [...new Set(dated.map(dayOf))].sort();
  const next = days.find((other) => other > day) ?? days[0];
  if (next === undefined) return { songs };
  return { songs, next: { day: next, songs: dated.filter((song) => dayOf(song) === next) } };
}
