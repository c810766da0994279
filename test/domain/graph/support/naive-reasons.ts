import type { Artist, Catalog, Collaboration } from '#src/domain/catalog/model.ts';
import type { PathLimits } from '#src/domain/graph/chain.ts';
import { noLimits } from '#src/domain/graph/chain.ts';

import { isPart, naiveChains, naiveDistances, naiveStep } from './naive-graph.ts';

type Pair = readonly [string, string];

/** Why there is a chain or none, with what the answer says of it. */
export function naiveReason(catalog: Catalog, pair: Pair, limits: PathLimits) {
  const [first, second] = pair;
  if (first === second) return { type: 'same' };
  if (naiveChains(catalog, pair, limits).length > 0) return { type: 'found' };
  if (naiveChains(catalog, pair, noLimits).length > 0) return { type: 'cut' };
  const silent = pair.find((id) => !reachesSongs(catalog, id));
  if (silent !== undefined) return { type: 'alone', artist: silent };
  return { type: 'islands', sizes: pair.map((id) => naiveDistances(catalog, id, limits).size) };
}

export function reachesSongs(catalog: Catalog, from: string): boolean {
  return [...naiveDistances(catalog, from, noLimits).keys()].some((one) =>
    catalog.artists.some(({ id }) => naiveStep(catalog, one, id, noLimits)?.type === 'song'),
  );
}

/** Of the second one's circle whom the first reaches in the fewest steps, else of its peers the one that is most like it. */
export function naiveNearest(catalog: Catalog, [first, second]: Pair, limits: PathLimits) {
  const reached = naiveDistances(catalog, first, limits);
  reached.delete(first);
  const circle = [...naiveCircle(catalog, second)].filter((id) => reached.has(id)).toSorted();
  const steps = Math.min(...circle.flatMap((id) => reached.get(id) ?? []));
  const near = circle.find((id) => reached.get(id) === steps);
  if (near !== undefined) return { artist: near, why: 'circle', steps };
  const peer = naivePeers(catalog, second).find((id) => reached.has(id));
  return peer === undefined ? undefined : { artist: peer, why: 'peer', steps: reached.get(peer) };
}

/** Of those with songs within reach the one of the same scene, of the same kind, with songs of the nearest years, at the fewest steps. */
export function naiveAlike(catalog: Catalog, [first, second]: Pair, limits: PathLimits) {
  const reached = naiveDistances(catalog, first, limits);
  const to = catalog.artists.find(({ id }) => id === second);
  const years = yearsOf(catalog, second);
  const scored = catalog.artists.flatMap((artist) => {
    const steps = reached.get(artist.id) ?? 0;
    if (steps === 0 || songsOf(catalog, artist.id).length === 0) return [];
    const gaps = yearsOf(catalog, artist.id).flatMap((one) => years.map((other) => Math.abs(one - other)));
    const unlike = [artist.scene !== to?.scene, (artist.kind === 'person') !== (to?.kind === 'person')].map(Number);
    return [{ id: artist.id, order: [...unlike, Math.min(9999, ...gaps), steps], steps }];
  });
  const [best] = scored.toSorted((a, b) => {
    const at = a.order.findIndex((value, place) => value !== b.order[place]);
    return at < 0 ? (a.id < b.id ? -1 : 1) : (a.order[at] ?? 0) - (b.order[at] ?? 0);
  });
  return best && { artist: best.id, why: 'alike', steps: best.steps };
}

function songsOf(catalog: Catalog, id: string): readonly Collaboration[] {
  return catalog.collaborations.filter(({ credits }) => {
    const credited = new Set(credits.map(({ artistId }) => artistId));
    return credited.size > 1 && credited.has(id);
  });
}

function yearsOf(catalog: Catalog, id: string): readonly number[] {
  return songsOf(catalog, id).flatMap(({ released }) => (released === undefined ? [] : [Number(released.slice(0, 4))]));
}

/** Groups, members, sub-units, and who is in a group with the artist. */
function naiveCircle(catalog: Catalog, id: string): ReadonlySet<string> {
  const joined = (one: string) =>
    catalog.artists.map((artist) => artist.id).filter((it) => isPart(catalog, one, it) || isPart(catalog, it, one));
  const groups = [id, ...joined(id)].filter((one) => catalog.artists.some((a) => a.id === one && a.kind !== 'person'));
  const circle = new Set([...joined(id), ...groups.flatMap(joined)]);
  circle.delete(id);
  return circle;
}

function naivePeers(catalog: Catalog, id: string): readonly string[] {
  const own = catalog.artists.find((artist) => artist.id === id);
  const year = own && debutOf(catalog, own);
  if (own === undefined || year === undefined) return [];
  const songs = (artist: Artist) => songsOf(catalog, artist.id).length;
  const apart = (artist: Artist) => Math.abs((debutOf(catalog, artist) ?? Infinity) - year);
  return catalog.artists
    .filter((it) => it !== own && it.scene === own.scene && (it.kind === 'person') === (own.kind === 'person'))
    .filter((it) => songs(it) > 0 && debutOf(catalog, it) !== undefined)
    .toSorted((a, b) => apart(a) - apart(b) || songs(b) - songs(a) || (a.id < b.id ? -1 : 1))
    .map((artist) => artist.id);
}

/** Of somebody without one of their own the first of their groups'. */
function debutOf(catalog: Catalog, { id, debut }: Artist): number | undefined {
  const groups = catalog.memberships.filter(({ personId }) => personId === id).map(({ groupId }) => groupId);
  const dates = catalog.artists.filter((artist) => groups.includes(artist.id)).flatMap((group) => group.debut ?? []);
  return debut === undefined ? earliest(dates.map(({ date }) => Number(date))) : Number(debut.date);
}

function earliest(years: readonly number[]): number | undefined {
  return years.length === 0 ? undefined : Math.min(...years);
}
