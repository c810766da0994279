import { describe, expect, it } from 'vitest';

import { createCatalogIndex } from '#src/domain/catalog/catalog-index.ts';
import type { Catalog } from '#src/domain/catalog/model.ts';
import { createCollaborationGraph } from '#src/domain/graph/create-graph.ts';
import { openArtists, takeStep } from '#src/domain/trivia/path-puzzle/steps.ts';
import { aCatalog, anArtist, aSong } from '#test/support/builders/catalog.ts';
import { aPuzzle, aStep } from '#test/support/trivia/path-puzzle.ts';

function groundOf(over: Partial<Catalog>) {
  const index = createCatalogIndex(aCatalog(over));
  return { index, graph: createCollaborationGraph(index) };
}

/** The puzzle's own chain a–b–c–d; x beside a and b, y beside a alone, a producer p, and a group g with b and its unit u. */
const artists = [
  ...['a', 'b', 'c', 'd', 'x', 'y', 'p'].map((id) => anArtist(id)),
  anArtist('g', { kind: 'group', hangul: '지' }),
  anArtist('u', { kind: 'sub-unit', parentIds: ['g'] }),
];
const collaborations = [
  aSong('ab', ['a', 'b'], { released: '2019-05', originalTitle: '에이비' }),
  aSong('ab-again', ['a', 'b'], { released: '2021' }),
  aSong('bc', ['b', 'c']),
  aSong('cd', ['c', 'd']),
  aSong('ax', ['a', 'x']),
  aSong('xb', ['x', 'b']),
  aSong('ay', ['a', 'y']),
  aSong('ap', [], {
    credits: [
      { artistId: 'a', role: 'primary' },
      { artistId: 'p', role: 'producer' },
    ],
  }),
];
const memberships = [{ personId: 'b', groupId: 'g', status: 'former', sourceIds: [] }] as const;
const ground = groundOf({ artists, collaborations, memberships });
const puzzle = aPuzzle();
const to = (...ids: readonly string[]) => ids.map((id) => aStep(id));
const openFrom = (ids: readonly string[], on = ground) => openArtists(on, puzzle, to(...ids)).map(({ id }) => id);
const taken = (ids: readonly string[], next: string, on = ground) => takeStep(on, puzzle, to(...ids), next);

describe('a step', () => {
  it('leads over a song, which is kept as it is called now', () => {
    const via = { type: 'song', title: { latin: expect.any(String) }, others: 1 };
    expect(taken([], 'b')).toMatchObject({ type: 'step', step: { to: { id: 'b', name: { latin: 'b' } }, via } });
    expect(taken([], 'x')).toMatchObject({ step: { via: { songId: 'ax', title: { latin: 'ax' }, others: 0 } } });
  });

  it('leads from a member to the group, from there to a sub-unit, and back', () => {
    const group = { latin: 'g', hangul: '지' };
    expect(taken(['b'], 'g')).toMatchObject({
      step: { via: { type: 'member', kind: 'former', part: { latin: 'b' }, group } },
    });
    expect(taken(['b', 'g'], 'u')).toMatchObject({
      step: { via: { type: 'member', kind: 'unit', part: { latin: 'u' }, group } },
    });
  });

  it('is closer, sideways or back by the distance that is left', () => {
    const trend = (ids: readonly string[], next: string) => {
      const outcome = taken(ids, next);
      return outcome.type === 'step' ? outcome.step.trend : outcome.type;
    };
    expect([trend([], 'b'), trend(['b'], 'c'), trend(['b', 'c'], 'd')]).toEqual(['closer', 'closer', 'closer']);
    expect(trend([], 'x')).toBe('sideways');
    expect([trend([], 'y'), trend(['b'], 'g')]).toEqual(['back', 'back']);
    expect(trend(['x'], 'b')).toBe('closer');
  });

  it('never leads to somebody who is on the chain', () => {
    expect(taken([], 'a')).toEqual({ type: 'here' });
    expect(taken(['b'], 'b')).toEqual({ type: 'here' });
    expect(taken(['x', 'b'], 'a')).toEqual({ type: 'visited' });
    expect(taken(['x', 'b'], 'x')).toEqual({ type: 'visited' });
  });

  it('never leads to somebody without a common song, nor to who only produced it, nor to nobody', () => {
    expect(taken([], 'd')).toEqual({ type: 'apart', behind: false });
    expect(taken([], 'p')).toEqual({ type: 'apart', behind: true });
    expect(taken([], 'nobody')).toEqual({ type: 'apart', behind: false });
  });
});

describe('those who can be next', () => {
  it('are all to whom a step leads, and nobody else', () => {
    for (const chain of [[], ['b'], ['x'], ['x', 'b'], ['b', 'g'], ['b', 'c']]) {
      const steps = artists.map(({ id }) => id).filter((id) => taken(chain, id).type === 'step');
      expect(openFrom(chain).toSorted((one, other) => (one < other ? -1 : 1))).toEqual(
        steps.toSorted((one, other) => (one < other ? -1 : 1)),
      );
    }
    expect(openFrom(['b'])).toEqual(expect.arrayContaining(['c', 'g', 'x']));
  });
});

describe('when the catalog changes in the middle of a day', () => {
  const without = (gone: readonly string[]) =>
    groundOf({
      artists: artists.filter(({ id }) => !gone.includes(id)),
      collaborations: collaborations.filter(({ credits }) => credits.every(({ artistId }) => !gone.includes(artistId))),
      memberships: memberships.filter(({ personId }) => !gone.includes(personId)),
    });

  it('the chain that the day was drawn with stays open, even over artists who have left', () => {
    const poor = without(['c', 'd']);
    expect(openFrom(['b'], poor)).toContain('c');
    expect(taken(['b'], 'c', poor)).toEqual({ type: 'step', step: { ...aStep('c'), trend: 'closer' } });
    expect(openFrom(['b', 'c'], poor)).toEqual(['d']);
    expect(taken(['b', 'c'], 'd', poor)).toMatchObject({ type: 'step', step: { trend: 'closer' } });
    expect(taken(['x'], 'c', poor)).toEqual({ type: 'apart', behind: false });
  });

  it('a chain that stands where an artist was can only go on as it was drawn, or back', () => {
    expect(openFrom(['x'], without(['x']))).toEqual([]);
    expect(taken(['x'], 'b', without(['x']))).toEqual({ type: 'apart', behind: false });
  });

  it('a song that is new is a step at once, and may lead under par', () => {
    const rich = groundOf({ artists, collaborations: [...collaborations, aSong('ad', ['a', 'd'])], memberships });
    expect(openFrom([], rich)).toContain('d');
    expect(taken([], 'd', rich)).toMatchObject({ type: 'step', step: { trend: 'closer', via: { songId: 'ad' } } });
  });
});
