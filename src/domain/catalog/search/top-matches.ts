import type { MatchKind } from '../search.ts';

/** How well a text fits, best first; several grades make one `MatchKind`. */
export const grades = {
  exactName: 0,
  spelledPrefix: 1,
  namePrefix: 2,
  lastWords: 3,
  wordPrefix: 4,
  exactAlias: 5,
  aliasPrefix: 6,
  aliasWordPrefix: 7,
  artistAndTitle: 8,
  artistAndPart: 9,
  artist: 10,
  artistPrefix: 11,
  otherReading: 12,
  otherAliasReading: 13,
  otherReadingPrefix: 14,
  oneTypo: 15,
  twoTypos: 16,
  oneTypoSoFar: 17,
  twoTyposSoFar: 18,
  shortNameTypo: 19,
} as const;
export type Grade = (typeof grades)[keyof typeof grades];

export function kindOf(grade: Grade): MatchKind {
  if (grade === grades.exactName) return 'exact';
  if (grade <= grades.wordPrefix) return 'prefix';
  return grade <= grades.artistPrefix ? 'alias' : 'fuzzy';
}

/** One item with its best grade. Items are numbers in order of preference: the smaller one wins a tie. */
export interface Hit {
  readonly item: number;
  readonly grade: Grade;
  readonly text: string;
}

/** Keeps the best hits of many, one an item, without sorting the many. */
export interface TopMatches {
  offer(item: number, grade: Grade, text: string): void;
  /** True when no hit of this grade can enter any more, so that looking for them is wasted. */
  fullBefore(grade: Grade): boolean;
  readonly hits: readonly Hit[];
  /** How many there may be. */
  readonly limit: number;
  /** Puts others in the place of the last ones. */
  replace(hits: readonly Hit[]): void;
}

export function createTopMatches(limit: number): TopMatches {
  const hits: Hit[] = [];
  return {
    hits,
    limit,
    replace(others) {
      hits.length = 0;
      for (const hit of others.slice(0, limit)) insert(hits, hit);
    },
    offer(item, grade, text) {
      const worst = hits[hits.length - 1];
      if (hits.length >= limit && (worst === undefined || !isBefore(item, grade, worst))) return;
      const known = hits.findIndex((hit) => hit.item === item);
      if (known >= 0) {
        const hit = hits[known];
        if (hit === undefined || hit.grade <= grade) return;
        hits.splice(known, 1);
      } else if (hits.length >= limit) hits.pop();
      insert(hits, { item, grade, text });
    },
    fullBefore(grade) {
      const worst = hits[limit - 1];
      return limit <= 0 || (worst !== undefined && worst.grade < grade);
    },
  };
}

function isBefore(item: number, grade: Grade, hit: Hit): boolean {
  return grade === hit.grade ? item < hit.item : grade < hit.grade;
}

function insert(hits: Hit[], hit: Hit): void {
  let at = hits.length;
  while (at > 0) {
    const before = hits[at - 1];
    if (before === undefined || isBefore(before.item, before.grade, hit)) break;
    at -= 1;
  }
  hits.splice(at, 0, hit);
}
