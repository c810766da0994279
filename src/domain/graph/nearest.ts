import { isCollaboration } from '#src/domain/catalog/is-collaboration.ts';
import type { Artist } from '#src/domain/catalog/model.ts';
import { peersOf } from '#src/domain/catalog/peers.ts';
import { relatedArtists } from '#src/domain/catalog/related-artists.ts';

import type { Nearest, PathLimits } from './chain.ts';
import { yearOf } from './links.ts';
import type { Network } from './network.ts';

/** By number. */
export interface Ends {
  readonly from: number;
  readonly to: number;
}

/** Whom the first one reaches that is near the second: of its circle the one with the fewest steps, else the first of its peers. */
export function nearestReachable(network: Network, { from, to }: Ends, limits: PathLimits): Nearest | undefined {
  const steps = distances(network, from, limits);
  const reachable = (artist: Artist, why: Nearest['why']): readonly Nearest[] => {
    const away = steps.get(network.numberOf(artist.id)) ?? 0;
    return away === 0 ? [] : [{ artist, why, steps: away }];
  };
  const second = network.artist(to);
  const circle = circleOf(network, second).flatMap((artist) => reachable(artist, 'circle'));
  const [nearest] = circle.toSorted((one, other) => one.steps - other.steps);
  return nearest ?? peersOf(network.index, second).flatMap((artist) => reachable(artist, 'peer'))[0];
}

/** Of all with songs whom the first one reaches, the one most like the second: by scene, then by kind, then by the years of their songs. */
export function mostAlike(network: Network, { from, to }: Ends, limits: PathLimits): Nearest | undefined {
  const second = network.artist(to);
  const years = songYears(network, second);
  const isUnlike = ({ scene, kind }: Artist) =>
    2 * Number(scene !== second.scene) + Number((kind === 'person') !== (second.kind === 'person'));
  const candidates = [...distances(network, from, limits)].flatMap(([number, steps]) => {
    const artist = network.artist(number);
    const own = songYears(network, artist);
    if (steps === 0 || own === undefined) return [];
    return [{ artist, steps, unlike: isUnlike(artist), apart: yearsApart(own, years ?? []), number }];
  });
  candidates.sort((a, b) => a.unlike - b.unlike || a.apart - b.apart || a.steps - b.steps || a.number - b.number);
  const [best] = candidates;
  return best && { artist: best.artist, why: 'alike', steps: best.steps };
}

/** Of all songs with others; undefined where there are none. */
function songYears({ index }: Network, { id }: Artist): readonly number[] | undefined {
  const songs = index.collaborationsOf(id).filter(isCollaboration);
  return songs.length === 0 ? undefined : songs.flatMap((song) => yearOf(song) ?? []);
}

/** Where nobody knows a year, they are as far apart as years can be. */
function yearsApart(some: readonly number[], others: readonly number[]): number {
  return Math.min(9999, ...some.flatMap((one) => others.map((other) => Math.abs(one - other))));
}

/** Groups, members, sub-units, and who is in a group together with the artist. */
function circleOf({ index }: Network, { id }: Artist): readonly Artist[] {
  const related = relatedArtists(index, id);
  const groups = [...related].filter((one) => index.artist(one)?.kind !== 'person');
  const fellows = groups.flatMap((group) => [...relatedArtists(index, group)]);
  return [...new Set([...related, ...fellows])].sort().flatMap((one) => index.artist(one) ?? []);
}

function distances(network: Network, from: number, limits: PathLimits): ReadonlyMap<number, number> {
  const { order, starts } = network.search.reach(from, network.gateOf(limits));
  const steps = new Map<number, number>();
  for (let level = 0; level + 1 < starts.length; level++) {
    for (const node of order.subarray(starts[level], starts[level + 1])) steps.set(node, level);
  }
  return steps;
}
