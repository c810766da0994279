import type { Catalog, Collaboration } from '#src/domain/catalog/model.ts';
import type { PathLimits } from '#src/domain/graph/chain.ts';

/** What joins two artists, by looking at every song and membership of the catalog. */
type NaiveStep =
  | { readonly type: 'song'; readonly songs: readonly string[] }
  | { readonly type: 'member'; readonly part: string; readonly group: string };

export function naiveStep(catalog: Catalog, one: string, other: string, limits: PathLimits): NaiveStep | undefined {
  if (one === other || limits.avoid.includes(one) || limits.avoid.includes(other)) return undefined;
  const songs = catalog.collaborations.filter((song) => allowed(song, one, other, limits)).map(({ id }) => id);
  if (songs.length > 0) return { type: 'song', songs };
  if (limits.members === 'apart') return undefined;
  if (isPart(catalog, one, other)) return { type: 'member', part: one, group: other };
  return isPart(catalog, other, one) ? { type: 'member', part: other, group: one } : undefined;
}

function allowed(song: Collaboration, one: string, other: string, { until, roles }: PathLimits): boolean {
  if (until !== undefined && (song.released === undefined || Number(song.released.slice(0, 4)) > until)) return false;
  return [one, other].every((id) =>
    song.credits.some(
      ({ artistId, role }) => artistId === id && (roles === 'all' || role === 'primary' || role === 'featured'),
    ),
  );
}

export function isPart({ memberships, artists }: Catalog, part: string, whole: string): boolean {
  return (
    memberships.some(({ personId, groupId }) => personId === part && groupId === whole) ||
    artists.some(({ id, parentIds }) => id === part && parentIds.includes(whole))
  );
}

/** Every chain of the fewest steps, found by trying every way that visits nobody twice. */
export function naiveChains(
  catalog: Catalog,
  [from, to]: readonly [string, string],
  limits: PathLimits,
): readonly (readonly string[])[] {
  const ids = catalog.artists.map(({ id }) => id);
  let ways: readonly (readonly string[])[] = [[from]];
  while (ways.length > 0) {
    const arrived = ways.filter((way) => way.at(-1) === to);
    if (arrived.length > 0) return arrived;
    ways = ways.flatMap((way) =>
      ids
        .filter((next) => !way.includes(next) && naiveStep(catalog, way.at(-1) ?? '', next, limits) !== undefined)
        .map((next) => [...way, next]),
    );
  }
  return [];
}

/** Steps to everybody who is reached, the artist itself included. */
export function naiveDistances(catalog: Catalog, from: string, limits: PathLimits): Map<string, number> {
  const ids = catalog.artists.map(({ id }) => id);
  const distances = new Map(limits.avoid.includes(from) ? [] : [[from, 0]]);
  for (const [at, steps] of distances) {
    const next = ids.filter((id) => !distances.has(id) && naiveStep(catalog, at, id, limits) !== undefined);
    for (const id of next) distances.set(id, steps + 1);
  }
  return distances;
}

/** The order of equally short chains, as the documentation tells it. */
export function naiveOrder(catalog: Catalog, limits: PathLimits) {
  const keyOf = (chain: readonly string[]) => {
    const best = chain.slice(1).flatMap((id, at) => {
      const step = naiveStep(catalog, chain[at] ?? '', id, limits);
      return step?.type === 'song' ? [bestOf(catalog, step.songs)] : [];
    });
    const unverified = best.filter(({ verified }) => !verified).length;
    return [-best.length, unverified, -best.reduce((sum, { fame }) => sum + fame, 0)];
  };
  return (one: readonly string[], other: readonly string[]): number => {
    const [first, second] = [keyOf(one), keyOf(other)];
    const at = first.findIndex((value, place) => value !== second[place]);
    if (at >= 0) return (first[at] ?? 0) - (second[at] ?? 0);
    return one.join(' ') < other.join(' ') ? -1 : 1;
  };
}

function bestOf(catalog: Catalog, songs: readonly string[]) {
  const standings = songs.map((id) => standingOf(catalog, id));
  standings.sort((one, other) => Number(other.verified) - Number(one.verified) || other.fame - one.fame);
  return standings[0] ?? { verified: false, fame: 0 };
}

function standingOf({ collaborations, sources, claims }: Catalog, id: string) {
  const own = sources.filter((source) =>
    collaborations.some((song) => song.id === id && song.sourceIds.includes(source.id)),
  );
  const peaks = claims
    .filter(({ subject, status }) => subject.id === id && status === 'verified')
    .map(({ values }) => values[0]?.chart?.peak ?? Infinity);
  const doublings = [1, 2, 4, 8, 16, 32, 64, 128].filter((bound) => Math.min(...peaks) >= bound).length;
  return {
    verified: own.some(({ kind }) => kind === 'primary') || new Set(own.map(({ origin }) => origin)).size > 1,
    fame: (peaks.length === 0 ? 0 : Math.max(1, 9 - doublings)) + Math.min(7, own.length - 1),
  };
}
