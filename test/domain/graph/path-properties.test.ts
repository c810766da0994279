import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { createCatalogIndex } from '#src/domain/catalog/catalog-index.ts';
import type { Catalog } from '#src/domain/catalog/model.ts';
import type { Chain, Chains, Cut, PathAnswer, PathLimits, Step } from '#src/domain/graph/chain.ts';
import { noLimits } from '#src/domain/graph/chain.ts';
import { createCollaborationGraph } from '#src/domain/graph/create-graph.ts';

import { naiveChains, naiveOrder, naiveStep } from './support/naive-graph.ts';
import { naiveAlike, naiveNearest, naiveReason } from './support/naive-reasons.ts';
import { ends, limits, smallCatalogs } from './support/small-catalogs.ts';

const asked = fc.tuple(smallCatalogs, ends, limits);
const graphOf = (catalog: Catalog) => createCollaborationGraph(createCatalogIndex(catalog));
const namesOf = (chain: Chain) => [chain[0]?.from.id, ...chain.map(({ to }) => to.id)];

function expectChains(catalog: Catalog, pair: readonly [string, string], given: PathLimits, chains: Chains): void {
  const naive = naiveChains(catalog, pair, given).toSorted(naiveOrder(catalog, given));
  const listed = chains.list(0, Infinity);
  const length = (naive[0]?.length ?? 0) - 1;
  expect({ length: chains.length, count: chains.count }).toEqual({ length, count: naive.length });
  expect(listed.map(namesOf)).toEqual(naive);
  expect(chains.list(1, 2)).toEqual(listed.slice(1, 3));
  for (const step of listed.flat()) {
    expect(summaryOf(step)).toEqual(naiveStep(catalog, step.from.id, step.to.id, given));
  }
}

function summaryOf(step: Step | undefined) {
  if (step === undefined) return undefined;
  return step.type === 'song'
    ? { type: step.type, songs: step.songs.map(({ id }) => id).toSorted() }
    : { type: step.type, part: step.part.id, group: step.group.id };
}

function reasonOf(answer: PathAnswer) {
  switch (answer.type) {
    case 'found':
    case 'same':
    case 'cut':
      return { type: answer.type };
    case 'alone':
      return { type: answer.type, artist: answer.artist.id };
    case 'islands':
      return { type: answer.type, sizes: [answer.first.size, answer.second.size] };
  }
}

describe('chains in thousands of small catalogs', () => {
  it('are those that a search through every way finds, in the order that is documented, with the songs of every step', () => {
    let found = 0;
    fc.assert(
      fc.property(asked, ([catalog, pair, given]) => {
        const answer = graphOf(catalog).path(...pair, given);
        if (answer.type !== 'found') return;
        found += 1;
        expectChains(catalog, pair, given, answer.chains);
      }),
      { numRuns: 6000 },
    );
    expect(found).toBeGreaterThan(1000);
  });

  it('are missing for a reason that is so, and never when there are some', () => {
    const seen = new Map<string, number>();
    fc.assert(
      fc.property(asked, ([catalog, pair, given]) => {
        const reason = reasonOf(graphOf(catalog).path(...pair, given));
        seen.set(reason.type, (seen.get(reason.type) ?? 0) + 1);
        expect(reason).toEqual(naiveReason(catalog, pair, given));
      }),
      { numRuns: 4000 },
    );
    expect(seen.size).toBe(5);
    expect(Math.min(...seen.values())).toBeGreaterThan(30);
  });

  it('are cut by the fewest limits without which there are some, and shown as they would be', () => {
    let cuts = 0;
    fc.assert(
      fc.property(asked, ([catalog, pair, given]) => {
        const answer = graphOf(catalog).path(...pair, given);
        if (answer.type !== 'cut') return;
        cuts += 1;
        const sets = subsets(everyLimit.filter((limit) => isGiven(given, limit))).filter(
          (gone) => naiveChains(catalog, pair, withoutSome(given, gone)).length > 0,
        );
        const fewest = Math.min(...sets.map(({ length }) => length));
        expect(answer.by.map((cut) => cut.limits)).toEqual(sets.filter(({ length }) => length === fewest));
        for (const cut of answer.by) expectChains(catalog, pair, withoutSome(given, cut.limits), cut.without);
        expectChains(catalog, pair, noLimits, answer.without);
      }),
      { numRuns: 3000 },
    );
    expect(cuts).toBeGreaterThan(300);
  });

  it('give way to somebody near the second artist whom the first reaches within the limits', () => {
    const seen = new Map<string | undefined, number>();
    fc.assert(
      fc.property(asked, ([catalog, pair, given]) => {
        const answer = graphOf(catalog).path(...pair, given);
        if (answer.type !== 'cut' && answer.type !== 'islands') return;
        const near = answer.nearest && { ...answer.nearest, artist: answer.nearest.artist.id };
        seen.set(near?.why, (seen.get(near?.why) ?? 0) + 1);
        const alike = answer.type === 'islands' ? naiveAlike(catalog, pair, given) : undefined;
        expect(near).toEqual(naiveNearest(catalog, pair, given) ?? alike);
      }),
      { numRuns: 6000 },
    );
    expect(seen.size).toBe(4);
    expect(Math.min(...seen.values())).toBeGreaterThan(20);
  });

  it('lead over the steps that neighbours have, which are the same from either side', () => {
    fc.assert(
      fc.property(asked, ([catalog, [one, other], given]) => {
        const graph = graphOf(catalog);
        const naive = naiveStep(catalog, one, other, given);
        expect(summaryOf(graph.step(one, other, given))).toEqual(naive);
        expect(summaryOf(graph.step(other, one, given))).toEqual(naive);
        const ids = catalog.artists.map(({ id }) => id).toSorted();
        expect(graph.neighbours(one, given).map(({ id }) => id)).toEqual(
          ids.filter((id) => naiveStep(catalog, one, id, given) !== undefined),
        );
      }),
      { numRuns: 1000 },
    );
  });
});

type Limit = Cut['limits'][number];
const everyLimit: readonly Limit[] = ['avoid', 'until', 'roles', 'members'];

function isGiven(given: PathLimits, limit: Limit): boolean {
  return limit === 'avoid' ? given.avoid.length > 0 : given[limit] !== noLimits[limit];
}

function withoutSome(given: PathLimits, gone: readonly Limit[]): PathLimits {
  return { ...given, ...Object.fromEntries(gone.map((limit) => [limit, noLimits[limit]])) };
}

/** All choices, each in the order of the whole, and choices of as many in that order too. */
function subsets<Item>(items: readonly Item[]): readonly (readonly Item[])[] {
  const [first, ...rest] = items;
  if (first === undefined) return [[]];
  const others = subsets(rest);
  return [...others.map((some) => [first, ...some]), ...others];
}
