import { beforeAll, describe, expect, it } from 'vitest';

import { readCatalogFiles } from '#src/catalog-files/read.ts';
import { shippedCatalogDir } from '#src/cli/shipped-catalog.ts';
import { createCatalogIndex } from '#src/domain/catalog/catalog-index.ts';
import type { Catalog } from '#src/domain/catalog/model.ts';
import { createCollaborationGraph } from '#src/domain/graph/create-graph.ts';
import { drawPuzzle, freshDays, type AskedPair } from '#src/domain/trivia/path-puzzle/draw.ts';
import type { PathPuzzle } from '#src/domain/trivia/path-puzzle/puzzle.ts';
import { aCatalog, anArtist, aSong, aSource } from '#test/support/builders/catalog.ts';

import { proofOver } from './proof.ts';

function groundOf(catalog: Catalog) {
  const index = createCatalogIndex(catalog);
  return { index, graph: createCollaborationGraph(index) };
}

const shipped = groundOf(readCatalogFiles(shippedCatalogDir));
const dayAfter = (days: number) => new Date(Date.UTC(2026, 10, 26 + days)).toISOString().slice(0, 10);

function drawDays(count: number): readonly PathPuzzle[] {
  const recent: AskedPair[] = [];
  return Array.from({ length: count }, (_, at) => {
    const puzzle = drawPuzzle({ ground: shipped, day: dayAfter(at), recent });
    if (puzzle === undefined) throw new Error(`nothing for ${dayAfter(at)}`);
    recent.unshift({ from: puzzle.from.id, to: puzzle.to.id });
    return puzzle;
  });
}

const endsOf = ({ from, to }: PathPuzzle) => [from.id, to.id];

describe('the paths of the next 400 days', { timeout: 60_000 }, () => {
  let days: readonly PathPuzzle[];
  beforeAll(() => {
    days = drawDays(400);
  });

  it('join a Korean artist and one who is not in exactly par steps, over verified songs and memberships', () => {
    const { faults } = proofOver(shipped.index);
    expect(days.flatMap(faults)).toEqual([]);
    // The proof can tell: a par that is not the shortest, and a step that leads elsewhere.
    for (const day of days.slice(0, 20)) {
      expect(faults({ ...day, par: day.par + 1 })).toHaveLength(1);
      expect(faults({ ...day, from: day.to }).length).toBeGreaterThan(1);
    }
  });

  it('have ends that none of the days before had, and no pair twice', () => {
    for (const [at, day] of days.entries()) {
      const lately = new Set(days.slice(Math.max(0, at - freshDays), at).flatMap(endsOf));
      expect(
        endsOf(day).filter((id) => lately.has(id)),
        dayAfter(at),
      ).toEqual([]);
    }
    expect(new Set(days.map((day) => endsOf(day).toSorted().join(' '))).size).toBe(days.length);
  });

  it('are of three, four and five steps, more of them short than long, and begin on either side', () => {
    const ofPar = (par: number) => days.filter((day) => day.par === par).length;
    expect(ofPar(3)).toBeGreaterThan(ofPar(5));
    expect(ofPar(4)).toBeGreaterThan(ofPar(5));
    expect(ofPar(5)).toBeGreaterThan(40);
    const fromKorea = days.filter(({ from }) => shipped.index.artist(from.id)?.scene === 'korean').length;
    expect(Math.abs(fromKorea - 200)).toBeLessThan(50);
  });
});

describe('the path of a day', () => {
  it('is the same for the same catalog, day and days before', () => {
    const draw = (recent: readonly AskedPair[]) => drawPuzzle({ ground: shipped, day: '2026-12-24', recent });
    const first = draw([]);
    expect(draw([])).toEqual(first);
    expect(drawPuzzle({ ground: groundOf(shipped.index.catalog), day: '2026-12-24', recent: [] })).toEqual(first);
    expect(draw([{ from: first?.from.id ?? '', to: first?.to.id ?? '' }])).not.toEqual(first);
  });

  const sources = [aSource('one'), aSource('two')];
  const verified = { sourceIds: ['one', 'two'] };
  const cast = [anArtist('a', { scene: 'korean' }), ...['b', 'c', 'd'].map((id) => anArtist(id))];
  const songsBetween = (over: object) => [
    aSong('ab', ['a', 'b'], verified),
    aSong('bc', ['b', 'c'], { ...verified, ...over }),
    aSong('cd', ['c', 'd'], verified),
  ];
  const draw = (catalog: Partial<Catalog>, recent: readonly AskedPair[] = []) =>
    drawPuzzle({ ground: groundOf(aCatalog({ sources, ...catalog })), day: '2026-12-24', recent });

  it('comes again in a catalog that has no other', () => {
    const drawn = draw({ artists: cast, collaborations: songsBetween({}) }, [{ from: 'd', to: 'a' }]);
    expect(new Set([drawn?.from.id, drawn?.to.id])).toEqual(new Set(['a', 'd']));
    expect(drawn?.par).toBe(3);
  });

  it('is not drawn over songs that one source alone knows', () => {
    expect(draw({ artists: cast, collaborations: songsBetween({ sourceIds: ['one'] }) })).toBeUndefined();
  });

  it('is not drawn over remixers and producers', () => {
    const credits = [
      { artistId: 'b', role: 'primary' },
      { artistId: 'c', role: 'remixer' },
    ] as const;
    expect(draw({ artists: cast, collaborations: songsBetween({ credits }) })).toBeUndefined();
  });

  it('is not drawn where too few steps are enough, nor between two of one world, nor in an empty catalog', () => {
    expect(draw({ artists: cast.slice(0, 3), collaborations: songsBetween({}).slice(0, 2) })).toBeUndefined();
    const western = cast.map((artist) => ({ ...artist, scene: 'western' as const }));
    expect(draw({ artists: western, collaborations: songsBetween({}) })).toBeUndefined();
    expect(draw({})).toBeUndefined();
  });
});
