import { foldName } from '#src/domain/catalog/names/fold-name.ts';
import { initialsOf } from '#src/domain/catalog/names/jamo.ts';

const syllables = /^[\uac00-\ud7a3]{2,}$/u;

/** The first consonants of the text, when it is nothing but Hangul of two or more syllables. */
export function lettersOf(text: string): string | undefined {
  const folded = foldName(text);
  return syllables.test(folded) ? initialsOf(folded) : undefined;
}

/** What has which initials, under any of its names. */
export function ownersOf<Item>(
  items: readonly Item[],
  textsOf: (item: Item) => readonly string[],
): (letters: string) => readonly Item[] {
  const owners = new Map<string, Set<Item>>();
  for (const item of items) {
    for (const letters of textsOf(item).flatMap((text) => lettersOf(text) ?? [])) {
      owners.set(letters, (owners.get(letters) ?? new Set()).add(item));
    }
  }
  return (letters) => [...(owners.get(letters) ?? [])];
}
