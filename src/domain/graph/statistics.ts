import type { CatalogIndex } from '#src/domain/catalog/catalog-index.ts';
import { isCollaboration } from '#src/domain/catalog/is-collaboration.ts';
import type { Collaboration, Scene } from '#src/domain/catalog/model.ts';
import { collaborationKinds, scenes } from '#src/domain/catalog/model.ts';

import type { CatalogStatistics } from './chain.ts';
import { yearOf } from './links.ts';

export function statisticsOf(index: CatalogIndex): CatalogStatistics {
  const songs = index.catalog.collaborations;
  const years = countBy(songs, (song) => [yearOf(song)]);
  const kinds = countBy(songs, (song) => new Set(song.kinds));
  return {
    songs: songs.length,
    shared: songs.filter(isCollaboration).length,
    artists: index.catalog.artists.length,
    byYear: [...years]
      .flatMap(([year, count]) => (year === undefined ? [] : [{ year, songs: count }]))
      .toSorted((one, other) => one.year - other.year),
    undated: years.get(undefined) ?? 0,
    byKind: collaborationKinds.flatMap((kind) => {
      const count = kinds.get(kind);
      return count === undefined ? [] : [{ kind, songs: count }];
    }),
    byScenes: scenePairs(index, songs).toSorted((one, other) => other.songs - one.songs),
  };
}

function scenePairs(index: CatalogIndex, songs: readonly Collaboration[]): CatalogStatistics['byScenes'] {
  const pairs = scenes.flatMap((one, at) => scenes.slice(at).map((other) => [one, other] as const));
  const scenesOf = (song: Collaboration) => {
    const artists = [...new Set(song.credits.map(({ artistId }) => artistId))];
    return artists.flatMap((id) => index.artist(id)?.scene ?? []);
  };
  const sung = songs.map(scenesOf);
  return pairs.flatMap((pair) => {
    const count = sung.filter((of) => joins(of, pair)).length;
    return count === 0 ? [] : [{ scenes: pair, songs: count }];
  });
}

/** Whether two of the artists are of these scenes, one of each. */
function joins(of: readonly Scene[], [one, other]: readonly [Scene, Scene]): boolean {
  const at = of.indexOf(one);
  return at >= 0 && of.some((scene, place) => place !== at && scene === other);
}

function countBy<Item, Key>(items: readonly Item[], keysOf: (item: Item) => Iterable<Key>): ReadonlyMap<Key, number> {
  const counts = new Map<Key, number>();
  for (const item of items) for (const key of keysOf(item)) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}
