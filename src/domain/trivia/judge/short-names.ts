import { hasHangul } from '../../catalog/names/jamo.ts';
import { couldSpell } from '../../catalog/names/romanization.ts';
import type { Spelling } from './spelling.ts';

const surnameAndGivenName = /^[가-힣]{3}$/u;

/**
 * Spellings that nobody lists but everybody types: The Weeknd without the article, a Korean person by the given name (Yoongi, 윤기) or
 * with the surname last. They count unless they are somebody else's name. A name is taken for a Korean person's when it is there both
 * in three syllables of Hangul and in two or more Latin words that spell them.
 */
export function shortNames(accepted: readonly Spelling[], korean: readonly Spelling[]): readonly string[] {
  return [...accepted.flatMap(withoutArticle), ...korean.flatMap(givenAndTurned)];
}

/** Those of the spellings that are a Korean surname and given name, in either script. */
export function koreanNames(accepted: readonly Spelling[]): readonly Spelling[] {
  const hangul = accepted.filter(({ text, folded }) => surnameAndGivenName.test(folded) && hasHangul(text));
  const latin = accepted.filter(({ words }) => words.length >= 2);
  const pairs = hangul.flatMap((one) =>
    latin.filter((other) => couldSpell(other.folded, one.folded)).flatMap((other) => [one, other]),
  );
  return [...new Set(pairs)];
}

function withoutArticle({ words }: Spelling): readonly string[] {
  return words[0] === 'the' && words.length > 1 ? [words.slice(1).join(' ')] : [];
}

function givenAndTurned(name: Spelling): readonly string[] {
  const given = givenName(name);
  return hasHangul(name.folded) ? [given] : [given, `${given} ${name.words[0]}`];
}

/** @param name one of `koreanNames` */
export function givenName({ folded, words }: Spelling): string {
  return hasHangul(folded) ? folded.slice(1) : words.slice(1).join(' ');
}
