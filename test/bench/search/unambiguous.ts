import { getChoseong } from 'es-hangul';

import { editDistance } from '#src/domain/catalog/names/edit-distance.ts';
import { foldName } from '#src/domain/catalog/names/fold-name.ts';

import type { Name } from './names.ts';
import type { Query, QueryKind } from './queries.ts';

/**
 * Tells which queries can mean one name only. One that begins a name (or, of initials, its initials) means that name when it begins no
 * other; one with a letter wrong means the name one edit away when it begins no name and no other name is as near. Names that are compared
 * as the same text count as one.
 */
export function createAmbiguityCheck(names: readonly Name[]): (kind: QueryKind, query: Query) => boolean {
  const folded = [...new Set(names.map(({ name }) => foldName(name)))].sort();
  const initials = [...new Set(names.flatMap(({ hangul }) => (hangul === undefined ? [] : [foldName(hangul)])))]
    .map((hangul) => `${getChoseong(hangul)} ${hangul}`)
    .sort();
  const shorter = shortened(folded);

  function isAlone(kind: QueryKind, { text, right }: Query): boolean {
    const typed = foldName(text);
    switch (kind) {
      case 'prefix':
        return startingWith(folded, typed).every((name) => name === right);
      case 'initials':
        return startingWith(initials, typed).every((entry) => entry.endsWith(` ${right}`));
      case 'accents dropped':
        return true;
      case 'deletion':
      case 'transposition':
      case 'substitution': {
        const bound = editDistance(typed, right);
        const near = [typed, ...withoutOne(typed)].flatMap((part) => shorter.get(part) ?? []);
        const others = new Set([...startingWith(folded, typed), ...near].filter((name) => name !== right));
        return [...others].every((name) => !name.startsWith(typed) && editDistance(typed, name) > bound);
      }
    }
  }
  return isAlone;
}

/** Two texts one edit apart become the same when one letter at most is left out of each. */
function shortened(names: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const by = new Map<string, string[]>();
  for (const name of names) {
    for (const part of [name, ...withoutOne(name)]) {
      const known = by.get(part);
      if (known === undefined) by.set(part, [name]);
      else known.push(name);
    }
  }
  return by;
}

function withoutOne(text: string): readonly string[] {
  return [...new Set(Array.from(text, (_, at) => text.slice(0, at) + text.slice(at + 1)))];
}

function startingWith(sorted: readonly string[], beginning: string): readonly string[] {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? '') < beginning) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while (sorted[end]?.startsWith(beginning) === true) end += 1;
  return sorted.slice(low, end);
}
