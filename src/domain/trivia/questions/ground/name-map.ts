import { foldName, foldWords } from '#src/domain/catalog/names/fold-name.ts';

/** Names of more words are found by their whole alone. */
const mostWords = 6;

/** What is called what: finds by whole folded names, and the names that a longer text is made of. */
export interface NameMap {
  add(id: string, name: string): void;
  /** Everything with this name. */
  named(text: string): ReadonlySet<string>;
  /** Everything whose whole name stands in the text as words of their own: `NCT` in "NCT 127", `Lauv` in "Make It Right (feat. Lauv)". */
  namedIn(text: string): readonly string[];
}

export function createNameMap(): NameMap {
  const byName = new Map<string, Set<string>>();
  const named = (folded: string) => byName.get(folded) ?? nobody;
  return {
    add(id, name) {
      const folded = foldName(name);
      const ids = byName.get(folded);
      if (ids === undefined) byName.set(folded, new Set([id]));
      else ids.add(id);
    },
    named: (text) => named(foldName(text)),
    namedIn: (text) => [...new Set([foldName(text), ...phrasesOf(text)].flatMap((phrase) => [...named(phrase)]))],
  };
}

const nobody: ReadonlySet<string> = new Set();

function phrasesOf(text: string): readonly string[] {
  const words = foldWords(text);
  return words.flatMap((_, from) =>
    words.slice(from, from + mostWords).map((_, more) => words.slice(from, from + more + 1).join('')),
  );
}
