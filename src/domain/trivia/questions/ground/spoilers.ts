import { foldName, foldWords } from '#src/domain/catalog/names/fold-name.ts';
import { hasHangul } from '#src/domain/catalog/names/jamo.ts';

/** A text as it is searched for names, and as a name that is searched for. */
interface Folded {
  readonly whole: string;
  readonly words: readonly string[];
  /** Long enough to be found in the middle of other words; every other word would hold a "V" or an "RM". */
  readonly isLong: boolean;
}

/** Whether a text that is shown with a question gives a name away. */
export type Spoils = (shown: string, name: string) => boolean;

/** Folds each text once: a catalog's names and titles are compared with each other again and again. */
export function createSpoils(): Spoils {
  const known = new Map<string, Folded>();
  const fold = (text: string) => {
    const folded = known.get(text) ?? foldText(text);
    known.set(text, folded);
    return folded;
  };
  return (shown, name) => {
    const sought = fold(name);
    const text = fold(shown);
    if (sought.whole === '' || text.whole === '') return false;
    return sought.isLong ? text.whole.includes(sought.whole) : text.words.includes(sought.whole);
  };
}

function foldText(text: string): Folded {
  const whole = foldName(text);
  return { whole, words: foldWords(text), isLong: whole.length >= (hasHangul(whole) ? 2 : 3) };
}
