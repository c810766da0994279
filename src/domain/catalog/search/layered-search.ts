import { foldName } from '../names/fold-name.ts';
import { matchKinds, type CatalogSearch, type Match, type Resolution } from '../search.ts';
import { mostNear } from './resolve-name.ts';

/**
 * One search over the reviewed catalog and what stands behind it. Each layer keeps an index of its own, so that a correction of the
 * catalog does not build those of whole data sets again. What fits equally well comes from the earlier layer first.
 */
export function layerSearches(catalog: CatalogSearch, behind: readonly CatalogSearch[]): CatalogSearch {
  if (behind.length === 0) return catalog;
  const all = [catalog, ...behind];
  return {
    artists: (text, limit) =>
      merged(
        all.map((one) => one.artists(text, limit)),
        limit,
      ),
    songs: (text, limit) =>
      merged(
        all.map((one) => one.songs(text, limit)),
        limit,
      ),
    resolveArtist: (text) =>
      resolved(
        all.map((one) => one.resolveArtist(text)),
        (at) => isWhole(text, all[at]?.artists(text, 1)),
      ),
    resolveSong: (text) =>
      resolved(
        all.map((one) => one.resolveSong(text)),
        (at) => isWhole(text, all[at]?.songs(text, 1)),
      ),
    nearArtists: (text, count) =>
      taking(
        all.map((one) => one.nearArtists(text, count)),
        count,
      ),
  };
}

function merged<Item>(lists: readonly (readonly Match<Item>[])[], limit: number): readonly Match<Item>[] {
  const [first = [], ...others] = lists;
  if (others.every((list) => list.length === 0)) return first;
  return lists
    .flat()
    .toSorted((one, other) => matchKinds.indexOf(one.matchedBy) - matchKinds.indexOf(other.matchedBy))
    .slice(0, limit);
}

/** Whether the best match is the text itself and not a guess. */
function isWhole(text: string, matches: readonly Match<unknown>[] | undefined): boolean {
  const [best] = matches ?? [];
  return best !== undefined && foldName(best.matchedText) === foldName(text);
}

/** The first layer that knows what is meant; a guess of an earlier layer gives way to a later layer's own name. */
function resolved<Item>(found: readonly Resolution<Item>[], isNamed: (layer: number) => boolean): Resolution<Item> {
  const known = found.flatMap((resolution, layer) => (resolution.type === 'unknown' ? [] : [{ resolution, layer }]));
  const [first, ...others] = known;
  if (first === undefined) return { type: 'unknown', near: taking(found.map(nearOf), mostNear) };
  if (others.length === 0 || isNamed(first.layer)) return first.resolution;
  return (others.find(({ layer }) => isNamed(layer)) ?? first).resolution;
}

function nearOf<Item>(resolution: Resolution<Item>): readonly Item[] {
  return resolution.type === 'unknown' ? resolution.near : [];
}

/** By turns, as many as that. */
function taking<Item>(lists: readonly (readonly Item[])[], count: number): readonly Item[] {
  const longest = Math.max(0, ...lists.map(({ length }) => length));
  return Array.from({ length: longest }, (_, at) => lists.flatMap((list) => list.slice(at, at + 1)))
    .flat()
    .slice(0, count);
}
