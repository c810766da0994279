import { editDistance } from './edit-distance.ts';
import { foldName } from './fold-name.ts';
import { hasHangul, toLetters } from './jamo.ts';

/**
 * How many typos a name forgives, by the letters of the *right* name: in four letters every neighbour is another name (Rosé, Rose,
 * Rosy), in eight two slips still leave one. A Hangul syllable has two or three letters and two-syllable names one letter apart
 * belong to different people (수민, 수빈), so Hangul forgives later.
 */
export function typosForgiven(letters: string): 0 | 1 | 2 {
  const [one, two] = hasHangul(letters) ? [8, 12] : [5, 8];
  if (letters.length >= two) return 2;
  return letters.length >= one ? 1 : 0;
}

/**
 * Whether the guess is the answer but for typos. Both may be spelled freely: they are folded here. A wrong digit is never a typo
 * (NCT 127, NCT 128), and of two typos none may be in the first letter.
 */
export function withinTypos(guess: string, answer: string): boolean {
  return typosBetween(toLetters(foldName(guess)), toLetters(foldName(answer))) !== undefined;
}

/** The number of typos between two rows of letters (`toLetters`), or undefined when the right one does not forgive that many. */
export function typosBetween(typed: string, right: string): number | undefined {
  if (typed === right) return typed === '' ? undefined : 0;
  const forgiven = typosForgiven(right);
  if (forgiven === 0 || Math.abs(typed.length - right.length) > forgiven) return undefined;
  const distance = editDistance(typed, right, forgiven);
  if (distance > forgiven || (distance === 2 && typed[0] !== right[0])) return undefined;
  return digitsOf(typed) === digitsOf(right) ? distance : undefined;
}

export function digitsOf(letters: string): string {
  return letters.replace(/\P{N}+/gu, '');
}
