import type { Collaboration } from '#src/domain/catalog/model.ts';
import { noLimits, type MemberStep, type PathLimits, type SongStep, type Step } from '#src/domain/graph/chain.ts';

import { nameOfArtist, nameOfSong } from '../name-of.ts';
import {
  endOf,
  puzzleArtist,
  puzzleLimits,
  type PathPuzzle,
  type PuzzleArtist,
  type PuzzleGround,
  type PuzzleStep,
  type TakenStep,
  type Trend,
  type Via,
} from './puzzle.ts';

/** What becomes of a step that somebody wants to take. */
export type StepOutcome =
  | { readonly type: 'step'; readonly step: TakenStep }
  /** The chain is there already. */
  | { readonly type: 'here' }
  /** The artist is on the chain, or where it begins. */
  | { readonly type: 'visited' }
  /** No step joins the two; `behind`: they share a song, but not as performers. */
  | { readonly type: 'apart'; readonly behind: boolean };

/** What is true in the catalog of the moment may be taken, and what the day was drawn with stays true for the day. */
export function takeStep(
  ground: PuzzleGround,
  puzzle: PathPuzzle,
  steps: readonly PuzzleStep[],
  artistId: string,
): StepOutcome {
  const here = endOf(puzzle, steps).id;
  if (artistId === here) return { type: 'here' };
  if (onChain(puzzle, steps).has(artistId)) return { type: 'visited' };
  const live = liveStep(ground, here, artistId, puzzleLimits);
  const step = live === undefined ? drawnStep(puzzle, here, artistId) : keptStep(live);
  if (step === undefined) return { type: 'apart', behind: liveStep(ground, here, artistId, noLimits) !== undefined };
  return { type: 'step', step: { ...step, trend: trendOf(ground, puzzle, here, artistId) } };
}

/** Everybody to whom a step can be taken, in no order that tells anything. */
export function openArtists(
  { index, graph }: PuzzleGround,
  puzzle: PathPuzzle,
  steps: readonly PuzzleStep[],
): readonly PuzzleArtist[] {
  const here = endOf(puzzle, steps).id;
  const live = index.artist(here) === undefined ? [] : graph.neighbours(here, puzzleLimits).map(puzzleArtist);
  const drawn = drawnAfter(puzzle, here)?.to;
  const all = drawn === undefined || live.some(({ id }) => id === drawn.id) ? live : [...live, drawn];
  const visited = onChain(puzzle, steps);
  return all.filter(({ id }) => !visited.has(id));
}

/** The step as it is kept; of several songs that one stands for it, or else the first. */
export function keptStep(step: Step, song?: Collaboration): PuzzleStep {
  return { to: puzzleArtist(step.to), via: step.type === 'song' ? overSong(step, song) : overMembership(step) };
}

function overSong({ songs }: SongStep, song = songs[0]): Via {
  if (song === undefined) throw new Error('a step without a song');
  return {
    type: 'song',
    songId: song.id,
    title: nameOfSong(song),
    ...(song.released !== undefined && { year: Number(song.released.slice(0, 4)) }),
    others: songs.length - 1,
  };
}

function overMembership({ part, group, membership }: MemberStep): Via {
  const kind = membership === undefined ? 'unit' : membership.status;
  return { type: 'member', kind, part: nameOfArtist(part), group: nameOfArtist(group) };
}

function onChain({ from }: PathPuzzle, steps: readonly PuzzleStep[]): ReadonlySet<string> {
  return new Set([from.id, ...steps.map(({ to }) => to.id)]);
}

/** The graph knows nobody who has left the catalog. */
function liveStep({ index, graph }: PuzzleGround, fromId: string, toId: string, limits: PathLimits): Step | undefined {
  if (index.artist(fromId) === undefined || index.artist(toId) === undefined) return undefined;
  return graph.step(fromId, toId, limits);
}

/** The step that the drawn solution takes from there. */
function drawnAfter({ from, solution }: PathPuzzle, artistId: string): PuzzleStep | undefined {
  if (artistId === from.id) return solution[0];
  const at = solution.findIndex(({ to }) => to.id === artistId);
  return at < 0 ? undefined : solution[at + 1];
}

function drawnStep(puzzle: PathPuzzle, fromId: string, toId: string): PuzzleStep | undefined {
  const step = drawnAfter(puzzle, fromId);
  return step?.to.id === toId ? step : undefined;
}

function trendOf(ground: PuzzleGround, puzzle: PathPuzzle, fromId: string, toId: string): Trend {
  const [before, after] = [distance(ground, puzzle, fromId), distance(ground, puzzle, toId)];
  if (after < before) return 'closer';
  return after > before ? 'back' : 'sideways';
}

/** Steps to the other artist: in the catalog of the moment, or along the drawn solution. */
function distance(ground: PuzzleGround, { from, to, par, solution }: PathPuzzle, artistId: string): number {
  const at = artistId === from.id ? 0 : solution.findIndex((step) => step.to.id === artistId) + 1;
  const drawn = at > 0 || artistId === from.id ? par - at : Infinity;
  return Math.min(drawn, liveDistance(ground, artistId, to.id));
}

function liveDistance({ index, graph }: PuzzleGround, fromId: string, toId: string): number {
  if (index.artist(fromId) === undefined || index.artist(toId) === undefined) return Infinity;
  const answer = graph.path(fromId, toId, puzzleLimits);
  if (answer.type === 'same') return 0;
  return answer.type === 'found' ? answer.chains.length : Infinity;
}
