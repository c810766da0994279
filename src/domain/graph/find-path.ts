import type { Chain, Chains, Cut, PathAnswer, PathLimits } from './chain.ts';
import { noLimits } from './chain.ts';
import type { PathDag } from './compressed/path-dag.ts';
import { rankPaths } from './compressed/rank-paths.ts';
import { distancesFrom, mostAlike, nearestReachable } from './nearest.ts';
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
  const distances = distancesFrom(network, from, limits);
  const nearest = nearestReachable(network, to, distances);
  if (without !== undefined)
    return { type: 'cut', by: cutsOf(network, ends, limits), without, ...(nearest !== undefined && { nearest }) };
  const silent = [from, to].find((end) => !network.reachesSongs(end));
  if (silent !== undefined) return { type: 'alone', artist: network.artist(silent) };
  const second = distancesFrom(network, to, limits);
  const near = nearest ?? mostAlike(network, to, distances);
  const islands = { first: { size: distances.size }, second: { size: second.size } };
  return { type: 'islands', ...islands, ...(near !== undefined && { nearest: near }) };
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
