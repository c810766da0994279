import type { Artist, Catalog } from './model.ts';
import { foldName } from './names/fold-name.ts';

/**
 * What tells artists of the same name apart, by id: `BLACKPINK` for one Jisoo, `T-ARA` for another. An artist whose name nobody else
 * has is not in the map; of those who share one, everybody is, and no two alike.
 */
export function qualifiers(catalog: Catalog): ReadonlyMap<string, string> {
  const artists = new Map(catalog.artists.map((artist) => [artist.id, artist]));
  const groups = Map.groupBy(catalog.memberships, ({ personId }) => personId);
  const groupsOf = ({ id, parentIds }: Artist) => {
    // The group of today is the one that fans know somebody by.
    const current = (groups.get(id) ?? []).toSorted((a, b) => (a.status < b.status ? -1 : a.status > b.status ? 1 : 0));
    return [...current.map(({ groupId }) => groupId), ...parentIds].flatMap((one) => artists.get(one)?.name ?? []);
  };
  const namesakes = [...Map.groupBy(catalog.artists, ({ name }) => foldName(name)).values()].filter(
    ({ length }) => length > 1,
  );
  return new Map(namesakes.flatMap((artistsOfName) => apart(artistsOfName, groupsOf)));
}

/** The first of these that no two of them share; the id is the last resort. */
function apart(artists: readonly Artist[], groupsOf: (artist: Artist) => readonly string[]): [string, string][] {
  const ways: readonly ((artist: Artist) => string | undefined)[] = [
    (artist) => groupsOf(artist)[0],
    (artist) => (groupsOf(artist).length === 0 ? undefined : groupsOf(artist).join(', ')),
    ({ debut }) => debut?.date.slice(0, 4),
  ];
  return artists.map((artist) => {
    const way = ways.find((say) => {
      const said = say(artist);
      return said !== undefined && artists.every((other) => other === artist || say(other) !== said);
    });
    return [artist.id, way?.(artist) ?? artist.id];
  });
}
