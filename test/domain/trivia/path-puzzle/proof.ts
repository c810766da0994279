import type { CatalogIndex } from '#src/domain/catalog/catalog-index.ts';
import type { Collaboration } from '#src/domain/catalog/model.ts';
import type { PathPuzzle, PuzzleStep } from '#src/domain/trivia/path-puzzle/puzzle.ts';

/** What a puzzle says, worked out again from the catalog's lists with nothing of the graph. */
export interface Proof {
  /** Steps of the shortest chain, undefined where there is none. */
  distance(fromId: string, toId: string): number | undefined;
  /** What is wrong with the puzzle; nothing when all is as it says. */
  faults(puzzle: PathPuzzle): readonly string[];
}

export function proofOver(index: CatalogIndex): Proof {
  const beside = neighboursIn(index);
  const distance = (fromId: string, toId: string) => stepsBetween(beside, fromId, toId);
  return {
    distance,
    faults: (puzzle) => [...endFaults(index, puzzle), ...solutionFaults(index, puzzle), ...parFaults(puzzle, distance)],
  };
}

const performing = new Set(['primary', 'featured']);

function performersOf({ credits }: Collaboration): readonly string[] {
  return [...new Set(credits.filter(({ role }) => performing.has(role)).map(({ artistId }) => artistId))];
}

function neighboursIn({ catalog }: CatalogIndex): ReadonlyMap<string, ReadonlySet<string>> {
  const beside = new Map(catalog.artists.map(({ id }) => [id, new Set<string>()]));
  const join = (one: string, other: string) => {
    beside.get(one)?.add(other);
    beside.get(other)?.add(one);
  };
  for (const song of catalog.collaborations) {
    const performers = performersOf(song);
    for (const one of performers) for (const other of performers) if (one !== other) join(one, other);
  }
  for (const { personId, groupId } of catalog.memberships) join(personId, groupId);
  for (const { id, parentIds } of catalog.artists) for (const parent of parentIds) join(id, parent);
  return beside;
}

function stepsBetween(
  beside: ReadonlyMap<string, ReadonlySet<string>>,
  fromId: string,
  toId: string,
): number | undefined {
  const steps = new Map([[fromId, 0]]);
  // A Map that grows is walked to its new end.
  for (const [id, at] of steps) {
    if (id === toId) return at;
    for (const next of beside.get(id) ?? []) if (!steps.has(next)) steps.set(next, at + 1);
  }
  return undefined;
}

function endFaults(index: CatalogIndex, { from, to }: PathPuzzle): readonly string[] {
  const koreans = [from, to].filter(({ id }) => index.artist(id)?.scene === 'korean').length;
  return koreans === 1 ? [] : [`${from.id} and ${to.id} are not of two worlds`];
}

function parFaults({ from, to, par, solution }: PathPuzzle, distance: Proof['distance']): readonly string[] {
  const shortest = distance(from.id, to.id);
  const isRight =
    par === shortest && par === solution.length && solution.at(-1)?.to.id === to.id && par >= 3 && par <= 5;
  return isRight ? [] : [`par of ${from.id} and ${to.id} is ${par}, but ${shortest} steps are enough`];
}

function solutionFaults(index: CatalogIndex, { from, solution }: PathPuzzle): readonly string[] {
  return solution.flatMap((step, at) => {
    const before = solution[at - 1]?.to.id ?? from.id;
    return isSure(index, before, step) ? [] : [`nothing verified leads from ${before} to ${step.to.id}`];
  });
}

function isSure(index: CatalogIndex, before: string, { to, via }: PuzzleStep): boolean {
  if (via.type === 'song') {
    const song = index.collaboration(via.songId);
    const performers = song === undefined ? [] : performersOf(song);
    return performers.includes(before) && performers.includes(to.id) && isVouched(index, song?.sourceIds ?? []);
  }
  const isUnit = [index.artist(before)?.parentIds, index.artist(to.id)?.parentIds].some(
    (parents) => parents?.includes(to.id) === true || parents?.includes(before) === true,
  );
  const membership = index
    .membershipsOf(before)
    .find(({ personId, groupId }) => personId === to.id || groupId === to.id);
  return isUnit || (membership !== undefined && isVouched(index, membership.sourceIds));
}

/** A primary source, or two of different origin. */
function isVouched(index: CatalogIndex, sourceIds: readonly string[]): boolean {
  const sources = sourceIds.flatMap((id) => index.source(id) ?? []);
  return sources.some(({ kind }) => kind === 'primary') || new Set(sources.map(({ origin }) => origin)).size > 1;
}
