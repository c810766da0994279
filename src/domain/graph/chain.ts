import type { Artist, Collaboration, Membership } from '#src/domain/catalog/model.ts';

/** What a chain may lead over. Limits are part of the search: a chain that breaks one does not exist. */
export interface PathLimits {
  /** Ids of artists that no chain passes through; neither end may be among them. */
  readonly avoid: readonly string[];
  /** The last year, inclusive; a song without a known date passes only when there is no such limit. */
  readonly until?: number | undefined;
  /** `performers`: who is credited as primary or featured artist on both sides of a step. */
  readonly roles: 'all' | 'performers';
  /** `joined`: from a group to its members and sub-units and back is a step too. */
  readonly members: 'joined' | 'apart';
}

export const noLimits: PathLimits = { avoid: [], roles: 'all', members: 'joined' };

export type Step = SongStep | MemberStep;

export interface SongStep {
  readonly type: 'song';
  readonly from: Artist;
  readonly to: Artist;
  /** Every song of both that the limits allow, the surest and best known first; at least one. */
  readonly songs: readonly Collaboration[];
}

/** From a part to its whole or back: a person of a group, a sub-unit of the group it is drawn from. */
export interface MemberStep {
  readonly type: 'member';
  readonly from: Artist;
  readonly to: Artist;
  readonly part: Artist;
  readonly group: Artist;
  /** For a person; a sub-unit has none. */
  readonly membership?: Membership;
}

/** From one artist to the other, a step after the other: each begins where the one before ended. */
export type Chain = readonly Step[];

/** All equally short chains between two artists. A chain is a row of artists; the songs of a step do not multiply it. */
export interface Chains {
  /** Steps of each; 1 or more. */
  readonly length: number;
  /** How many there are; exact up to 2^53. */
  readonly count: number;
  /** Some of them from a place (from 0) on: those with more songs first, then the verified and well known ones. */
  list(from: number, limit: number): readonly Chain[];
}

/** Artists that reach each other within the limits. */
export interface Island {
  readonly size: number;
}

export type PathAnswer =
  | { readonly type: 'found'; readonly chains: Chains }
  | { readonly type: 'same' }
  /** One end has no song with anybody, nor has anybody to whom its memberships lead. */
  | { readonly type: 'alone'; readonly artist: Artist }
  /** No chain, whatever the limits: who of the first one's island comes nearest to the second; nobody only where it has no songs. */
  | {
      readonly type: 'islands';
      readonly first: Island;
      readonly second: Island;
      readonly nearest?: Nearest;
    }
  /** There is a chain, but not within the limits; `without` any, and whom of the second one's circle or peers the first reaches within. */
  | { readonly type: 'cut'; readonly by: readonly Cut[]; readonly without: Chains; readonly nearest?: Nearest };

/**
 * The artist reachable from the first one that is most like the second: of its circle, or of its scene and time (`peer`: by debuts); where
 * neither is known, the most `alike` by scene, kind and the years of songs.
 */
export interface Nearest {
  readonly artist: Artist;
  readonly why: 'circle' | 'peer' | 'alike';
  /** Steps from the first artist. */
  readonly steps: number;
}

/** The fewest limits that would have to go for a chain to be there: one or, where no single one is enough, several together. */
export interface Cut {
  readonly limits: readonly ('avoid' | 'until' | 'roles' | 'members')[];
  /** What there would be without them, the others being kept. */
  readonly without: Chains;
}

/** How far everybody is from one artist. Who is alone (see `PathAnswer`) reaches nobody: a group without songs connects to nothing. */
export interface Reach {
  readonly artist: Artist;
  /** How many artists are exactly so many steps away; the first is the artist itself: 1. */
  readonly byDistance: readonly number[];
  /** Artists who have a song or reach one through memberships, wherever they are. */
  readonly connected: number;
  /** The artists farthest away, at most ten. */
  readonly farthest: readonly { readonly artist: Artist; readonly steps: number }[];
  /** Whom the artist made songs with, most songs first; versions of one song count once. */
  readonly neighbours: readonly { readonly artist: Artist; readonly songs: readonly Collaboration[] }[];
}

export const topMeasures = ['collaborations', 'partners', 'charts', 'bridge'] as const;
export type TopMeasure = (typeof topMeasures)[number];

export interface Ranked {
  readonly artist: Artist;
  /** Equal values share a rank, from 1. */
  readonly rank: number;
  /**
   * `collaborations`: songs, versions of one counted once. `partners`: other artists. `charts`: songs with a peak in the top ten
   * of a chart, `best` being the best peak; versions of one song count once, a disputed peak does not count. `bridge`: the share (0 to 1)
   * of all pairs of two others with songs whose shortest chain of songs leads over the artist; where there are several, by their share.
   */
  readonly value: number;
  readonly best?: number;
}

export interface CatalogStatistics {
  /** All, with originals of remixes that credit one act alone; `shared` of them credit two artists or more. */
  readonly songs: number;
  readonly shared: number;
  /** All, with those that have no song. */
  readonly artists: number;
  /** Oldest first; songs without a date are in `undated`. */
  readonly byYear: readonly { readonly year: number; readonly songs: number }[];
  readonly undated: number;
  readonly byKind: readonly { readonly kind: Collaboration['kinds'][number]; readonly songs: number }[];
  /** By the scenes of the artists of a song, each pair counted once a song; most songs first. */
  readonly byScenes: readonly {
    readonly scenes: readonly [Artist['scene'], Artist['scene']];
    readonly songs: number;
  }[];
}

/**
 * The questions that can be asked of the collaborations as a graph. Made once for a catalog version; nothing here waits.
 * Asked about an artist whom the catalog does not have, it throws an Error.
 */
export interface CollaborationGraph {
  path(firstId: string, secondId: string, limits?: PathLimits): PathAnswer;
  reach(artistId: string): Reach;
  /** Years are inclusive. At most `limit`, best first. */
  top(
    measure: TopMeasure,
    span: { readonly from?: number | undefined; readonly until?: number | undefined },
    limit: number,
  ): readonly Ranked[];
  statistics(): CatalogStatistics;
  /** Whether the two share a step within the limits, and which. */
  step(firstId: string, secondId: string, limits?: PathLimits): Step | undefined;
  /** Every artist one step away, in the order of ids. */
  neighbours(artistId: string, limits?: PathLimits): readonly Artist[];
}
