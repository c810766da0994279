import { isCollaboration } from '#src/domain/catalog/is-collaboration.ts';
import type { Artist, Collaboration } from '#src/domain/catalog/model.ts';
import { peersOf } from '#src/domain/catalog/peers.ts';
import { relatedArtists } from '#src/domain/catalog/related-artists.ts';

import type { Nearest, PathLimits } from './chain.ts';
import { yearOf } from './links.ts';
import type { Network } from './network.ts';

/** Steps to everybody whom the first one reaches within the limits, by number. */
export type Distances = ReadonlyMap<number, number>;

export function distancesFrom({ search, gateOf }: Network, from: number, limits: PathLimits): Distances {
  const { order, starts } = search.reach(from, gateOf(limits));
  const steps = new Map<number, number>();
  for (let level = 0; level + 1 < starts.length; level++) {
    for (const node of order.subarray(starts[level], starts[level + 1])) steps.set(node, level);
  }
  return steps;
}

/** Whom the first one reaches that is near the second: of its circle the one with the fewest steps, else the first of its peers. */
export function nearestReachable(network: Network, to: number, distances: Distances): Nearest | undefined {
  const reachable = (artist: Artist, why: Nearest['why']): readonly Nearest[] => {
    const steps = distances.get(network.numberOf(artist.id)) ?? 0;
    return steps === 0 ? [] : [{ artist, why, steps }];
  };
  const second = network.artist(to);
  const circle = circleOf(network, second).flatMap((artist) => reachable(artist, 'circle'));
  const [nearest] = circle.toSorted((one, other) => one.steps - other.steps);
  return nearest ?? peersOf(network.index, second).flatMap((artist) => reachable(artist, 'peer'))[0];
}

/** Of all with songs whom the first one reaches, the one most like the second: by scene, then by kind, then by the years of their songs. */
export function mostAlike(network: Network, to: number, distances: Distances): Nearest | undefined {
  const second = network.artist(to);
  const isUnlike = ({ scene, kind }: Artist) =>
    2 * Number(scene !== second.scene) + Number((kind === 'person') !== (second.kind === 'person'));
  const singing = [...distances].flatMap(([number, steps]) => {
    const artist = network.artist(number);
    const songs = steps === 0 ? [] : songsOf(network, artist);
    return songs.length === 0 ? [] : [{ artist, steps, number, songs, unlike: isUnlike(artist) }];
  });
  const least = singing.reduce((fewest, { unlike }) => Math.min(fewest, unlike), Infinity);
  const years = songsOf(network, second);
  const [best] = singing
    .filter(({ unlike }) => unlike === least)
    .map((one) => ({ ...one, apart: yearsApart(one.songs, years) }))
    .sort((a, b) => a.apart - b.apart || a.steps - b.steps || a.number - b.number);
  return best && { artist: best.artist, why: 'alike', steps: best.steps };
}

function songsOf({ index }: Network, { id }: Artist): readonly Collaboration[] {
  return index.collaborationsOf(id).filter(isCollaboration);
}

/** Between those two songs that are nearest; where nobody knows a year, as far as years can be. */
function yearsApart(some: readonly Collaboration[], others: readonly Collaboration[]): number {
  let apart = 9999;
  for (const one of some.map(yearOf)) {
    for (const other of others.map(yearOf)) {
      if (one !== undefined && other !== undefined) apart = Math.min(apart, Math.abs(one - other));
    }
  }
  return apart;
}

/** Groups, members, sub-units, and who is in a group together with the artist. */
function circleOf({ index }: Network, { id }: Artist): readonly Artist[] {
  const related = relatedArtists(index, id);
  const groups = [...related].filter((one) => index.artist(one)?.kind !== 'person');
  const fellows = groups.flatMap((group) => [...relatedArtists(index, group)]);
  return [...new Set([...related, ...fellows])].sort().flatMap((one) => index.artist(one) ?? []);
}
