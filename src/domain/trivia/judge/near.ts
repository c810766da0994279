import { baseTitle } from '../../catalog/names/base-title.ts';
import { editDistance } from '../../catalog/names/edit-distance.ts';
import { hasHangul, initialsBegin, looksLikeInitials, toLetters } from '../../catalog/names/jamo.ts';
import { digitsOf } from '../../catalog/names/typos.ts';
import { joiners } from '../../catalog/search/artist-and-title.ts';
import type { Spelling } from './spelling.ts';
import type { CloseRule } from './typed-answer.ts';

/** Why a text that is not this spelling is close to it; undefined when it is not. */
export function nearTo(guess: Spelling, right: Spelling): CloseRule | undefined {
  if (isNear(guess.letters, right)) return 'near';
  // Words of a bracket are a remixer or a guest: nothing that the base title does not say better.
  if (baseTitle(right.text) !== right.text.trim()) return undefined;
  if (isPart(guess, right)) return 'part';
  if (isReordered(guess, right)) return 'order';
  return isInitials(guess.folded, right) ? 'initials' : undefined;
}

/** Enough letters that "close" does not give the answer away to somebody who tries one after another. A Hangul syllable has two or three. */
export function isLongEnough(letters: string): boolean {
  const written = letters.replace(/[^\p{L}\p{M}]+/gu, '');
  return written.length >= (hasHangul(written) ? 4 : 3);
}

/** One typo more than is forgiven, from the second letter on; of digits a single one, and the letters then all right. */
function isNear(typed: string, { letters: right, forgiven }: Spelling): boolean {
  if (!isLongEnough(right) || !isLongEnough(typed)) return false;
  const most = forgiven + 1;
  const distance = editDistance(typed, right, most);
  if (distance > most) return false;
  if (digitsOf(typed) !== digitsOf(right)) return distance === 1;
  return distance < most || typed[0] === right[0];
}

const longWord = 4;

/** Whole neighbouring words of the name, of which there are more: "universe", "bruno"; nothing as small as an article or a surname. */
function isPart({ letters }: Spelling, { words, letters: all }: Spelling): boolean {
  if (letters.length >= all.length || !isLongEnough(letters) || joiners.has(letters)) return false;
  if (letters.length < longWord && letters.length * 2 < all.length) return false;
  return words.some((_, from) => words.some((_, last) => spellsRun(words.slice(from, last + 1), letters)));
}

function spellsRun(words: readonly string[], letters: string): boolean {
  return words.length > 0 && toLetters(words.join('')) === letters;
}

/** All the words of the name in another order. */
function isReordered(guess: Spelling, right: Spelling): boolean {
  if (guess.words.length < 2 || guess.letters.length !== right.letters.length || !isLongEnough(right.letters))
    return false;
  return guess.words.toSorted().join(' ') === right.words.toSorted().join(' ');
}

const fewestInitials = 3;

/** The first letters of three or more words, or the first consonants of three or more syllables: MTS, ㅂㅌㅅㄴㄷ. */
function isInitials(guess: string, { words, folded }: Spelling): boolean {
  if (guess.length < fewestInitials) return false;
  if (looksLikeInitials(guess)) return guess.length === folded.length && initialsBegin(guess, folded);
  return words.map((word) => word[0]).join('') === guess;
}
