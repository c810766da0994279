import type { CatalogIndex } from '../catalog-index.ts';
import type { Artist, Collaboration } from '../model.ts';
import { foldName } from '../names/fold-name.ts';
import type { CatalogSearch, Resolution } from '../search.ts';
import { withoutArticle } from '../search/artist-names.ts';
import type { SpelledName } from '../search/name-text.ts';

/** A catalog that a correction is made against. */
export interface CorrectedCatalog {
  readonly index: CatalogIndex;
  readonly search: CatalogSearch;
}

/** Corrections are of the catalog; what data sets say beside it is corrected there. */
export function isReviewed(index: CatalogIndex, id: string): boolean {
  return index.importedFrom(id) === undefined;
}

/** Undefined for artists whom only a data set has. */
export function reviewedArtist(index: CatalogIndex, id: string): Artist | undefined {
  return isReviewed(index, id) ? index.artist(id) : undefined;
}

/** Undefined for songs that only a data set has. */
export function reviewedSong(index: CatalogIndex, id: string): Collaboration | undefined {
  return isReviewed(index, id) ? index.collaboration(id) : undefined;
}

/**
 * The artists that a text names as it stands: by name, Hangul or alias, never by a beginning, a given name or with a typo. A credit
 * that is nearly somebody's name is somebody else's.
 */
export function artistsNamed({ index, search }: CorrectedCatalog, text: string): readonly Artist[] {
  return itemsOf(search.resolveArtist(text)).filter(
    (artist) => isReviewed(index, artist.id) && answersTo(artist, text),
  );
}

export function answersTo({ name, hangul, aliases }: Artist, text: string): boolean {
  const folded = foldName(text);
  const texts = [name, ...(hangul === undefined ? [] : [hangul]), ...aliases.map((alias) => alias.name)];
  const own: SpelledName = { text: name, alias: false };
  const articleless = withoutArticle(own).map(({ readAs = name }) => readAs);
  return folded !== '' && [...texts, ...articleless].some((one) => foldName(one) === folded);
}

/** Those who may have been meant, nearest first. */
export function artistsNear({ index, search }: CorrectedCatalog, text: string): readonly Artist[] {
  const resolution = search.resolveArtist(text);
  const near = resolution.type === 'unknown' ? resolution.near : itemsOf(resolution);
  return near.filter(({ id }) => isReviewed(index, id));
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
