import type { CatalogIndex } from '../catalog-index.ts';
import type { Artist } from '../model.ts';
import { foldName } from '../names/fold-name.ts';
import type { CatalogSearch, Resolution } from '../search.ts';
import { withoutArticle } from '../search/artist-names.ts';
import type { SpelledName } from '../search/name-text.ts';

/** The catalog that a correction is made against: the reviewed one alone. What data sets say beside it is corrected there. */
export interface CorrectedCatalog {
  readonly index: CatalogIndex;
  readonly search: CatalogSearch;
}

/**
 * The artists that a text names as it stands: by name, Hangul or alias, never by a beginning, a given name or with a typo. A credit
 * that is nearly somebody's name is somebody else's.
 */
export function artistsNamed({ search }: CorrectedCatalog, text: string): readonly Artist[] {
  return itemsOf(search.resolveArtist(text)).filter((artist) => answersTo(artist, text));
}

export function answersTo({ name, hangul, aliases }: Artist, text: string): boolean {
  const folded = foldName(text);
  const texts = [name, ...(hangul === undefined ? [] : [hangul]), ...aliases.map((alias) => alias.name)];
  const own: SpelledName = { text: name, alias: false };
  const articleless = withoutArticle(own).map(({ readAs = name }) => readAs);
  return folded !== '' && [...texts, ...articleless].some((one) => foldName(one) === folded);
}

/** Those who may have been meant, nearest first. */
export function artistsNear({ search }: CorrectedCatalog, text: string): readonly Artist[] {
  const resolution = search.resolveArtist(text);
  return resolution.type === 'unknown' ? resolution.near : itemsOf(resolution);
}

function itemsOf(resolution: Resolution<Artist>): readonly Artist[] {
  switch (resolution.type) {
    case 'found':
      return [resolution.item];
    case 'ambiguous':
      return resolution.candidates;
    case 'unknown':
      return [];
  }
}
