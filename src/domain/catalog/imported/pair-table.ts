import { compressRows } from '#src/domain/graph/compressed/compress-rows.ts';

/** Who worked with whom how often, by place: the artists are numbered from 0. */
export interface PairRow {
  readonly first: number;
  readonly second: number;
  /** Tracks that credit both; 1 or more. */
  readonly tracks: number;
  readonly example?: string;
}

export interface Partner {
  /** The other artist's number. */
  readonly artist: number;
  readonly tracks: number;
  /** The title of one track of both. */
  readonly example?: string;
}

/** Pairs as compressed rows: a hundred thousand take some megabytes, and one artist's are read without looking at another's. */
export interface PairTable {
  /** With whom the artist worked, most tracks first. */
  partnersOf(artist: number): readonly Partner[];
  between(first: number, second: number): Partner | undefined;
  degreeOf(artist: number): number;
  readonly size: number;
}

export function createPairTable(artists: number, pairs: readonly PairRow[]): PairTable {
  // By which pair the two know each other: its tracks and title stand once.
  const by = new Uint32Array(2 * pairs.length);
  const ends = {
    firsts: Uint32Array.from(pairs, ({ first }) => first),
    seconds: Uint32Array.from(pairs, ({ second }) => second),
  };
  const { offsets, targets } = compressRows(artists, ends, (slot, pair) => {
    by[slot] = pair;
  });
  const tracks = Uint32Array.from(pairs, (pair) => pair.tracks);
  const examples = pairs.map((pair) => pair.example);

  const partnerAt = (at: number): Partner => {
    const pair = by[at] ?? 0;
    const example = examples[pair];
    return { artist: targets[at] ?? 0, tracks: tracks[pair] ?? 0, ...(example !== undefined && { example }) };
  };
  const rowOf = (artist: number) => ({ from: offsets[artist] ?? 0, to: offsets[artist + 1] ?? 0 });
  return {
    size: pairs.length,
    degreeOf(artist) {
      const { from, to } = rowOf(artist);
      return to - from;
    },
    partnersOf(artist) {
      const { from, to } = rowOf(artist);
      const row = Array.from({ length: to - from }, (_, at) => partnerAt(from + at));
      return row.sort((one, other) => other.tracks - one.tracks || one.artist - other.artist);
    },
    between(first, second) {
      const { from, to } = rowOf(first);
      const at = targets.subarray(from, to).indexOf(second);
      return at < 0 ? undefined : partnerAt(from + at);
    },
  };
}
