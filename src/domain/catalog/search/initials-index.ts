import { foldName } from '../names/fold-name.ts';
import { hasHangul, initialsBegin, initialsOf, looksLikeInitials } from '../names/jamo.ts';
import type { Start } from './prefix-index.ts';
import type { NameText } from './name-text.ts';

/** Finds Hangul texts by the first consonants of their syllables, in whole or from the start: ㅂㅌㅅㄴㄷ, ㅂㅌ, 방ㅌ. */
export interface InitialsIndex {
  starts(text: string): readonly Start[];
}

interface Entry {
  readonly initials: string;
  readonly folded: string;
  readonly text: number;
}

export function createInitialsIndex(texts: readonly NameText[]): InitialsIndex {
  const entries: Entry[] = [];
  texts.forEach(({ text: shown, readAs: name = shown }, text) => {
    if (!hasHangul(name)) return;
    const folded = foldName(name);
    entries.push({ initials: initialsOf(folded), folded, text });
  });
  entries.sort((a, b) => (a.initials === b.initials ? a.text - b.text : a.initials < b.initials ? -1 : 1));
  return {
    starts(text) {
      const typed = foldName(text);
      if (!looksLikeInitials(typed)) return [];
      // The last sign may be a syllable in the making whose final belongs to the next one, but its initial is certain.
      const initials = initialsOf(typed);
      const found: Start[] = [];
      for (let at = firstNotBefore(entries, initials); entries[at]?.initials.startsWith(initials) === true; at++) {
        const entry = entries[at];
        if (entry === undefined || !initialsBegin(typed, entry.folded)) continue;
        found.push({ text: entry.text, at: 0, complete: entry.initials.length === initials.length });
      }
      return found;
    },
  };
}

function firstNotBefore(entries: readonly Entry[], initials: string): number {
  let low = 0;
  let high = entries.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((entries[middle]?.initials ?? '') < initials) low = middle + 1;
    else high = middle;
  }
  return low;
}
