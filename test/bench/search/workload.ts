import { foldName } from '#src/domain/catalog/names/fold-name.ts';
import { createRandom } from '#src/domain/trivia/random.ts';

import { shown } from './engines.ts';
import { makeUpHangul, makeUpNames } from './made-up-names.ts';
import { readHangulNames, readNames, shippedHangulNames, type Name } from './names.ts';
import { boundOf, latinKinds, queriesOf, type Query, type QueryKind } from './queries.ts';
import type { Times } from '../stopwatch.ts';
import { createAmbiguityCheck } from './unambiguous.ts';

export interface QueriesOfKind {
  readonly kind: QueryKind;
  /** The share that some ranking could answer. */
  readonly bound: number;
  readonly queries: readonly (Query & { /** Whether it can mean one name only. */ readonly alone: boolean })[];
}

/** What every engine is asked, in the same order. */
export interface Workload {
  readonly lists: readonly { readonly names: readonly Name[]; readonly kinds: readonly QueriesOfKind[] }[];
  /** Texts that are no name. */
  readonly unknown: readonly string[];
}

/** `count` queries were asked. */
export interface KindFigures extends Times {
  readonly kind: QueryKind;
  /** Those with the right name first, and among all that were shown. */
  readonly first: number;
  readonly among: number;
  /** Those that can mean one name only, and of these those with it first. */
  readonly alone: number;
  readonly aloneFirst: number;
}

export interface UnknownFigures extends Times {
  readonly what: string;
}

export interface EngineFigures {
  readonly buildMs: number;
  readonly indexMb: number;
  readonly kinds: readonly KindFigures[];
  readonly unknown: readonly UnknownFigures[];
}

const seed = 20_261_126;
const count = 3000;
const madeUp = { names: 62_000, hangul: 6000 };

/** @param files names to search among; those that are not given are made up */
export function makeWorkload(files: { readonly names?: string; readonly hangul?: string }): Workload {
  const names = byWeight(files.names === undefined ? makeUpNames(madeUp.names, seed) : readNames(files.names));
  const korean = files.hangul === undefined ? makeUpHangul(madeUp.hangul, seed) : readHangulNames(files.hangul);
  const withKorean = byWeight([...names, ...unrepeated([...shippedHangulNames(), ...korean])]);
  return {
    lists: [
      { names, kinds: askAll(latinKinds, names) },
      { names: withKorean, kinds: askAll(['initials'], withKorean) },
    ],
    unknown: unknownTexts(names),
  };
}

/** Somebody may be in two lists: of one name in Latin letters and in Hangul, the first. */
function unrepeated(names: readonly Name[]): readonly Name[] {
  const seen = new Set<string>();
  return names.filter(({ name, hangul = '' }) => seen.size < seen.add(`${foldName(name)} ${foldName(hangul)}`).size);
}

function byWeight(names: readonly Name[]): readonly Name[] {
  return names.toSorted((a, b) => b.weight - a.weight);
}

function askAll(kinds: readonly QueryKind[], names: readonly Name[]): readonly QueriesOfKind[] {
  const isAlone = createAmbiguityCheck(names);
  return kinds.map((kind) => {
    const queries = queriesOf(kind, names, { count, seed });
    const bound = kind === 'prefix' || kind === 'initials' ? boundOf(kind, queries, names, shown) : 1;
    return { kind, bound, queries: queries.map((query) => ({ ...query, alone: isAlone(kind, query) })) };
  });
}

/** Letters at random, halves of two names, words of three, and names with every third letter another. */
function unknownTexts(names: readonly Name[]): readonly string[] {
  const random = createRandom(seed, 'unknown');
  const letter = () => random.pick([...'abcdefghijklmnopqrstuvwxyz']);
  const name = () => random.pick(names).name;
  const kinds = [
    () => Array.from({ length: 3 + random.below(18) }, letter).join(''),
    () => name().slice(0, 5) + name().slice(-5),
    () => [name(), name(), name()].map((one) => one.split(' ')[0]).join(' '),
    () => Array.from(name(), (one, at) => (at % 3 === 1 ? letter() : one)).join(''),
  ];
  return Array.from({ length: count }, (_, at) => kinds[at % kinds.length]?.() ?? '');
}
