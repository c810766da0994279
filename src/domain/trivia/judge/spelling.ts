import { foldName, foldWords } from '../../catalog/names/fold-name.ts';
import { toLetters } from '../../catalog/names/jamo.ts';
import { typosForgiven } from '../../catalog/names/typos.ts';

/** One text in every form that it is compared in. */
export interface Spelling {
  readonly text: string;
  /** Folded, in order. */
  readonly words: readonly string[];
  readonly folded: string;
  /** The folded name in the letters that were typed: Hangul in single ones. */
  readonly letters: string;
  /** Typos forgiven where this is the right spelling. */
  readonly forgiven: number;
}

export function spell(text: string): Spelling {
  const folded = foldName(text);
  const letters = toLetters(folded);
  return { text, words: foldWords(text), folded, letters, forgiven: typosForgiven(letters) };
}

/** What two texts have in common that count as the same: the folded name in single letters, which joins 부ㅣ and 뷔. */
export function lettersOf(text: string): string {
  return toLetters(foldName(text));
}

/** Every run of neighbouring words, the longest first, as one text. */
export function runsOf(words: readonly string[], from: number): readonly string[] {
  return words.slice(from).map((_, at) => words.slice(from, words.length - at).join(' '));
}
