import { createRandom, type Random } from '#src/domain/trivia/random.ts';

import type { Name } from './names.ts';

/**
 * Names that nobody has, as long and as many-worded as those of a list of 62,097 artists: a median of 10 letters, six of ten in two words,
 * one of fifty with an accent; few syllables are frequent, so that many names are neighbours.
 */
export function makeUpNames(count: number, seed: number): readonly Name[] {
  const random = createRandom(seed, 'names');
  const syllables = Array.from({ length: 420 }, () => syllable(random));
  const firstNames = Array.from({ length: Math.ceil(count / 12) }, () => word(random, syllables));
  const names = new Map<string, Name>();
  while (names.size < count) {
    const name = oneName(random, syllables, firstNames);
    const id = `made-up-${names.size}`;
    names.set(name.toLowerCase(), names.get(name.toLowerCase()) ?? { id, name, weight: weight(random) });
  }
  return [...names.values()];
}

const onsets = 'b c d f g h j k l m n p r s t v w y z br ch cl dr fl gr kr sh st th tr'.split(' ');
const nuclei = 'a a a e e e i i i o o u y ai ee ia oo'.split(' ');
const codas = ['', '', '', '', 'n', 'n', 'r', 's', 'l', 'm', 'ck', 'ng', 't', 'x'];
const accented: Readonly<Record<string, string>> = { a: 'á', e: 'é', i: 'í', o: 'ö', u: 'ü', n: 'ñ', c: 'ç' };

function syllable(random: Random): string {
  return random.pick(onsets) + random.pick(nuclei) + random.pick(codas);
}

function oneName(random: Random, syllables: readonly string[], firstNames: readonly string[]): string {
  const shape = random.below(100);
  const words = shape < 30 ? 1 : shape < 90 ? 2 : shape < 97 ? 3 : 4;
  const parts = Array.from({ length: words }, (_, at) =>
    at === 0 && words > 1 ? often(random, firstNames) : word(random, syllables),
  );
  if (random.below(100) === 0) parts.push(String(random.below(1000)));
  const name = parts.join(' ');
  return random.below(50) === 0 ? name.replace(/[aeioucn]/u, (letter) => accented[letter] ?? letter) : name;
}

function word(random: Random, syllables: readonly string[]): string {
  const length = random.pick([1, 2, 2, 2, 3]);
  const letters = Array.from({ length }, () => often(random, syllables)).join('');
  return letters.charAt(0).toUpperCase() + letters.slice(1);
}

/** Those at the beginning of the list more often than those at its end. */
function often<Value>(random: Random, list: readonly Value[]): Value {
  return random.pick(list.slice(0, random.below(list.length) + 1));
}

/** A quarter have worked with nobody, a third with one other, few with many. */
function weight(random: Random): number {
  return Math.floor(0.75 / (1 - Math.min(0.999, random.below(1000) / 1000)));
}

const koreanSyllables = [...'지민수현서준영우진아은유하나연경재호윤태성혜선정원희주승소미예찬빈규동석'];
const surnames = [...'김이박최정강조윤장임한오서신권황안송류홍'];

/** Names in Hangul that nobody is known to have: two or three syllables, or four and more as bands have. */
export function makeUpHangul(count: number, seed: number): readonly Name[] {
  const random = createRandom(seed, 'hangul');
  return Array.from({ length: count }, (_, at) => {
    const length = random.pick([1, 2, 2, 2, 3, 4, 5]);
    const given = Array.from({ length }, () => random.pick(koreanSyllables)).join('');
    const hangul = length <= 2 ? random.pick(surnames) + given : given;
    return { id: `made-up-korean-${at}`, name: `Korean ${at}`, hangul, weight: 0 };
  });
}
