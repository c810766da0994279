import type { CatalogIndex } from '../../catalog/catalog-index.ts';
import { createCast } from '../cast.ts';
import { namesOf, titlesOf } from './accepted.ts';
import { lettersOf } from './spelling.ts';
import type { IsAnotherName } from './typed-answer.ts';

/**
 * The names of every song and of every artist whom a player could mean, built once a catalog version (some 2 µs a name); a question then
 * costs the folding of its few spellings, a guess its own. A name that the answer shares with something else is the answer's. Where an
 * artist is asked for nobody means a song: "the weekend" is a slip of The Weeknd, whatever else is called so.
 */
export function createOtherNames(index: CatalogIndex): (accepted: readonly string[]) => IsAnotherName {
  // Nobody who types "gaga" means the group that the catalog knows without a song.
  const cast = createCast(index);
  const familiar = index.catalog.artists.filter(({ id }) => cast.isFamiliar(id));
  const artists = new Set(familiar.flatMap(namesOf).map(lettersOf));
  const titles = new Set(index.catalog.collaborations.flatMap(titlesOf).map(lettersOf));
  return (accepted) => {
    const own = new Set(accepted.map(lettersOf));
    const asksForSong = own.values().some((letters) => titles.has(letters));
    return (guess) => {
      const letters = lettersOf(guess);
      return (artists.has(letters) || (asksForSong && titles.has(letters))) && !own.has(letters);
    };
  };
}
