import type { Artist } from '#src/domain/catalog/model.ts';
import { peersOf } from '#src/domain/catalog/peers.ts';
import { relatedArtists } from '#src/domain/catalog/related-artists.ts';

import type { Chain, Chains, Cut, Nearest, PathAnswer, PathLimits } from './chain.ts';
import { noLimits } from './chain.ts';
import type { PathDag } from './compressed/path-dag.ts';
import { rankPaths } from './compressed/rank-paths.ts';
import type { Network } from './network.ts';

interface Ends {
  readonly from: number;
  readonly to: number;
}

/** Every shortest chain within the limits or, where there is none, why. */
export function findPath(network: Network, ends: Ends, limits: PathLimits): PathAnswer {
  const { from, to } = ends;
  if (from === to) return { type: 'same' };
  const chains = chainsBetween(network, ends, limits);
  if (chains !== undefined) return { type: 'found', chains };
  const without = chainsBetween(network, ends, noLimits);
  const nearest = nearestReachable(network, ends, limits);
  const found = nearest === undefined ? {} : { nearest };
  if (without !== undefined) return { type: 'cut', by: cutsOf(network, ends, limits), without, ...found };
  const silent = [from, to].find((end) => !network.reachesSongs(end));
  if (silent !== undefined) return { type: 'alone', artist: network.artist(silent) };
  const island = (end: number) => ({ size: network.search.reach(end, network.gateOf(limits)).order.length });
  return { type: 'islands', first: island(from), second: island(to), ...found };
}

function chainsBetween(network: Network, { from, to }: Ends, limits: PathLimits): Chains | undefined {
  const dag = network.search.all(from, to, network.gateOf(limits));
  return dag && chainsOf(network, dag, limits);
}

function chainsOf(network: Network, dag: PathDag, limits: PathLimits): Chains {
  let ranked: ReturnType<typeof rankPaths> | undefined;
  return {
    length: dag.length,
    count: dag.count,
    list(from, limit) {
      ranked ??= rankPaths(dag, (one, other) => network.costOf(one, other, limits));
      return ranked(from, limit).map((numbers) => chainAlong(network, numbers, limits));
    },
  };
}

function chainAlong(network: Network, numbers: readonly number[], limits: PathLimits): Chain {
  return numbers.slice(1).map((to, at) => {
    const step = network.step(numbers[at] ?? to, to, limits);
    if (step === undefined) throw new Error('a chain leads where there is no step');
    return step;
  });
}

type Limit = Cut['limits'][number];

/** Dropped in all ways: the smallest sets of limits without which there is a chain. */
function cutsOf(network: Network, ends: Ends, limits: PathLimits): readonly Cut[] {
  const given = limitsGiven(limits);
  for (let size = 1; size <= given.length; size++) {
    const cuts = choose(given, size).flatMap((dropped): readonly Cut[] => {
      const without = chainsBetween(network, ends, dropLimits(limits, dropped));
      return without === undefined ? [] : [{ limits: dropped, without }];
    });
    if (cuts.length > 0) return cuts;
  }
  return [];
}

function limitsGiven({ avoid, until, roles, members }: PathLimits): readonly Limit[] {
  const given: Readonly<Record<Limit, boolean>> = {
    avoid: avoid.length > 0,
    until: until !== undefined,
    roles: roles !== noLimits.roles,
    members: members !== noLimits.members,
  };
  return (['avoid', 'until', 'roles', 'members'] as const).filter((limit) => given[limit]);
}

export function dropLimits(limits: PathLimits, dropped: readonly Limit[]): PathLimits {
  return {
    avoid: dropped.includes('avoid') ? noLimits.avoid : limits.avoid,
    until: dropped.includes('until') ? noLimits.until : limits.until,
    roles: dropped.includes('roles') ? noLimits.roles : limits.roles,
    members: dropped.includes('members') ? noLimits.members : limits.members,
  };
}

/** Every choice of so many, in the order in which they are given. */
function choose<Item>(items: readonly Item[], size: number): readonly (readonly Item[])[] {
  if (size === 0) return [[]];
  return items.flatMap((item, at) => choose(items.slice(at + 1), size - 1).map((others) => [item, ...others]));
}

/** Whom the first one reaches that is most like the second: of its circle the one with the fewest steps, else the first of its peers. */
function nearestReachable(network: Network, { from, to }: Ends, limits: PathLimits): Nearest | undefined {
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
