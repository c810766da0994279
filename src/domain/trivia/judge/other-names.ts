import type { CatalogIndex } from '../../catalog/catalog-index.ts';
import { namesOf, titlesOf } from './accepted.ts';
import { lettersOf } from './spelling.ts';
import type { IsAnotherName } from './typed-answer.ts';

/**
 * The names of everything in the catalog, built once a catalog version (some 2 µs a name); a question then costs the folding of its few
 * spellings, a guess its own. A name that the answer shares with something else is the answer's.
 */
export function createOtherNames(index: CatalogIndex): (accepted: readonly string[]) => IsAnotherName {
  const { artists, collaborations } = index.catalog;
  const names = new Set([...artists.flatMap(namesOf), ...collaborations.flatMap(titlesOf)].map(lettersOf));
  return (accepted) => {
    const own = new Set(accepted.map(lettersOf));
    return (guess) => {
      const letters = lettersOf(guess);
      return names.has(letters) && !own.has(letters);
    };
  };
}
