import { foldName, foldWords } from '#src/domain/catalog/names/fold-name.ts';
import { hasHangul } from '#src/domain/catalog/names/jamo.ts';

/**
 * Whether a text that is shown with a question gives the name away. Longer names are found anywhere in it; short ones ("V", "RM") only
 * as words of their own, or every other word would hold one.
 */
export function spoils(shown: string, name: string): boolean {
  const folded = foldName(name);
  const text = foldName(shown);
  if (folded === '' || text === '') return false;
  if (folded.length >= (hasHangul(folded) ? 2 : 3)) return text.includes(folded);
  return foldWords(shown).includes(folded);
}
