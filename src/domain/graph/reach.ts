import type { Collaboration } from '#src/domain/catalog/model.ts';

import type { Reach } from './chain.ts';
import { noLimits } from './chain.ts';
import type { Network } from './network.ts';

const farthestShown = 10;

export function reachOf(network: Network, from: number): Reach {
  const { artist, reachesSongs } = network;
  const levels = reachesSongs(from) ? levelsFrom(network, from) : [Uint32Array.of(from)];
  const farthest = levels
    .slice(1)
    .flatMap((nodes, at) => [...nodes].sort(ascending).map((node) => ({ artist: artist(node), steps: at + 1 })))
    .toSorted((one, other) => other.steps - one.steps);
  return {
    artist: artist(from),
    byDistance: levels.map(({ length }) => length),
    connected: Array.from({ length: network.rows.nodes }, (_, node) => node).filter(reachesSongs).length,
    farthest: farthest.slice(0, farthestShown),
    neighbours: partnersOf(network, from),
  };
}

function levelsFrom({ search, gateOf }: Network, from: number): readonly Uint32Array[] {
  const { order, starts } = search.reach(from, gateOf(noLimits));
  return starts.slice(1).map((end, level) => order.subarray(starts[level], end));
}

function ascending(one: number, other: number): number {
  return one - other;
}

function partnersOf(network: Network, from: number): Reach['neighbours'] {
  const { offsets, targets } = network.rows;
  const neighbours = [...targets.subarray(offsets[from], offsets[from + 1])].sort(ascending).flatMap((to) => {
    const step = network.step(from, to, noLimits);
    return step?.type === 'song' ? [{ artist: step.to, songs: oncePerFamily(step.songs) }] : [];
  });
  return neighbours.sort((one, other) => other.songs.length - one.songs.length);
}

/** Of the versions of one song the first. */
function oncePerFamily(songs: readonly Collaboration[]): readonly Collaboration[] {
  const seen = new Set<string>();
  return songs.filter((song) => {
    const family = familyOf(song);
    return !seen.has(family) && seen.add(family);
  });
}

/** The original's id, which all versions of a song share. */
export function familyOf({ id, versionOf }: Collaboration): string {
  return versionOf ?? id;
}
