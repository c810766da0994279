import type { Artist, Collaboration } from './model.ts';

/** How a text came to match, best first: this is also the order of results. */
export const matchKinds = ['exact', 'prefix', 'alias', 'fuzzy'] as const;
export type MatchKind = (typeof matchKinds)[number];

export interface Match<Item> {
  readonly item: Item;
  readonly matchedBy: MatchKind;
  /** The name, alias or title that matched, as the catalog spells it. */
  readonly matchedText: string;
}

/** What a typed text stands for when it has to be one thing. */
export type Resolution<Item> =
  | { readonly type: 'found'; readonly item: Item }
  /** Two or more fit equally well: the reader is asked. */
  | { readonly type: 'ambiguous'; readonly candidates: readonly Item[] }
  /** Nothing fits; up to three nearest, nearest first. */
  | { readonly type: 'unknown'; readonly near: readonly Item[] };

export interface CatalogSearch {
  /** Suggestions while typing, best first; an empty text gives the artists with most collaborations. */
  artists(text: string, limit: number): readonly Match<Artist>[];
  songs(text: string, limit: number): readonly Match<Collaboration>[];
  /** The one artist a submitted text stands for. */
  resolveArtist(text: string): Resolution<Artist>;
  resolveSong(text: string): Resolution<Collaboration>;
  /** The artists nearest to a text that is none of them, nearest first. */
  nearArtists(text: string, count: number): readonly Artist[];
}
