import { getChoseong } from 'es-hangul';

import { foldName } from '#src/domain/catalog/names/fold-name.ts';
import { createRandom, type Random } from '#src/domain/trivia/random.ts';

import type { Name } from './names.ts';

/** What somebody types who means one of the names. */
export interface Query {
  readonly text: string;
  /** The name as it is compared: an answer with this name is right, whoever's it is. */
  readonly right: string;
}

export const latinKinds = ['prefix', 'deletion', 'transposition', 'substitution', 'accents dropped'] as const;
export type QueryKind = (typeof latinKinds)[number] | 'initials';

/** Names of fewer letters are not mistyped: with one wrong, little of them is left. */
const shortestMistyped = 4;
const alphabet = 'abcdefghijklmnopqrstuvwxyz';

type Change = (name: string, random: Random) => string | undefined;

const changes: Readonly<Record<QueryKind, Change>> = {
  prefix(name) {
    const letters = [...name];
    return letters.slice(0, Math.ceil(0.6 * letters.length)).join('');
  },
  deletion: (name, random) => edited(name, random, (letters, at) => letters.splice(at, 1)),
  transposition: (name, random) =>
    edited(name, random, (letters, at) => letters.splice(at, 2, letters[at + 1] ?? '', letters[at] ?? '')),
  substitution: (name, random) =>
    edited(name, random, (letters, at) => letters.splice(at, 1, random.pick([...alphabet]))),
  'accents dropped'(name) {
    const plain = name
      .normalize('NFD')
      .replace(/[\u0300-\u036f]/gu, '')
      .normalize('NFC');
    return plain === name.normalize('NFC') ? undefined : plain;
  },
  initials(name) {
    const syllables = name.replace(/\s/gu, '');
    return /^[가-힣]{2,}$/u.test(syllables) ? getChoseong(syllables) : undefined;
  },
};

/** One edit at any letter; undefined when the name is too short or stays what it was. */
function edited(name: string, random: Random, edit: (letters: string[], at: number) => void): string | undefined {
  const letters = [...name];
  if ([...foldName(name)].length < shortestMistyped) return undefined;
  edit(letters, random.below(letters.length));
  const text = letters.join('');
  return foldName(text) === foldName(name) ? undefined : text;
}

/** As many queries as there are names that give one, at most `count`, each of another name; drawn by the seed. */
export function queriesOf(
  kind: QueryKind,
  names: readonly Name[],
  { count, seed }: { readonly count: number; readonly seed: number },
): readonly Query[] {
  const random = createRandom(seed, kind);
  const queries: Query[] = [];
  for (const { name, hangul } of random.shuffle(names)) {
    const meant = kind === 'initials' ? (hangul ?? '') : name;
    const text = changes[kind](meant, random);
    if (text === undefined || foldName(text) === '') continue;
    queries.push({ text, right: foldName(meant) });
    if (queries.length === count) break;
  }
  return queries;
}

/** How many of the queries of a kind no ranking could answer, when more than `shown` names give the very same query. */
export function boundOf(kind: QueryKind, queries: readonly Query[], names: readonly Name[], shown: number): number {
  const sharing = new Map<string, Set<string>>();
  const random = createRandom(0);
  for (const { name, hangul } of names) {
    const meant = kind === 'initials' ? (hangul ?? '') : name;
    const text = foldName(changes[kind](meant, random) ?? '');
    sharing.set(text, (sharing.get(text) ?? new Set()).add(foldName(meant)));
  }
  const chances = queries.map(({ text }) => Math.min(1, shown / (sharing.get(foldName(text))?.size ?? 1)));
  return chances.reduce((sum, chance) => sum + chance, 0) / queries.length;
}
