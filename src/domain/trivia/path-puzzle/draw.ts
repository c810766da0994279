import { isVerified } from '#src/domain/catalog/is-verified.ts';
import type { Collaboration } from '#src/domain/catalog/model.ts';
import type { Chain, Chains, Step } from '#src/domain/graph/chain.ts';

import { fnv1a } from '../hash.ts';
import { createFame } from '../questions/ground/fame.ts';
import { createRandom } from '../random.ts';
import {
  longestPar,
  puzzleArtist,
  puzzleLimits,
  shortestPar,
  type PathPuzzle,
  type PuzzleGround,
  type PuzzleStep,
} from './puzzle.ts';
import { keptStep } from './steps.ts';

/** The ends of a day, as ids. */
export interface AskedPair {
  readonly from: string;
  readonly to: string;
}

export interface Drawing {
  readonly ground: PuzzleGround;
  /** `YYYY-MM-DD`, UTC. */
  readonly day: string;
  /** What was asked before, the newest first. */
  readonly recent: readonly AskedPair[];
}

/** Ends are those whom most people know: so many of each side, by songs, charts and groups. */
const knownOfEachSide = 150;
/** An end comes back after so many days with a puzzle. */
export const freshDays = 30;
/** More short chains than long ones: five steps are a long evening. */
const pars = [3, 3, 4, 4, 5] as const;
/** Among so many pairs the best is taken when none is all that is wished for. */
const mostTried = 500;
/** Chains looked at of one pair. */
const mostListed = 25;

/**
 * The puzzle of a day: a Korean artist and one who is not, joined by no chain shorter than par and by one of par whose every step is verified.
 * The same for the same catalog, day and recent days. Undefined when the catalog joins no such pair.
 */
export function drawPuzzle({ ground, day, recent }: Drawing): PathPuzzle | undefined {
  const random = createRandom(fnv1a(`path ${day}`) >>> 1);
  const wanted = random.pick(pars);
  const startsKorean = random.below(2) === 0;
  const [koreans, others] = knownEnds(ground);
  const isFresh = freshness(recent);
  let best: { readonly puzzle: PathPuzzle; readonly worth: number } | undefined;
  let tried = 0;
  for (const [korean, other] of everyPair(random.shuffle(koreans), random.shuffle(others))) {
    const pair = startsKorean ? { from: korean, to: other } : { from: other, to: korean };
    const fresh = isFresh(pair);
    if (!fresh && best !== undefined) continue;
    const found = joined(ground, pair);
    const worth = found === undefined ? -1 : worthOf(found, wanted, fresh);
    if (found !== undefined && worth > (best?.worth ?? -1)) best = { puzzle: found.puzzle, worth };
    if (worth === mostWorth || (++tried >= mostTried && best !== undefined)) break;
  }
  return best?.puzzle;
}

/** Ids of those with a song of their own who are known best, Koreans and others. */
function knownEnds({ index }: PuzzleGround): readonly [readonly string[], readonly string[]] {
  const fame = createFame(index);
  const known = index.catalog.artists
    .filter(({ id }) => index.collaborationsOf(id).length > 0)
    .map(({ id, scene }) => ({ id, scene, fame: fame.artist(id) }))
    .sort((one, other) => other.fame - one.fame || (one.id < other.id ? -1 : 1));
  const side = (korean: boolean) =>
    known
      .filter(({ scene }) => (scene === 'korean') === korean)
      .slice(0, knownOfEachSide)
      .map(({ id }) => id);
  return [side(true), side(false)];
}

/** Each pair once, and neighbours in this order have no end in common. */
function* everyPair(firsts: readonly string[], seconds: readonly string[]): Generator<readonly [string, string]> {
  for (let shift = 0; shift < seconds.length; shift++) {
    for (const [at, first] of firsts.entries()) {
      const second = seconds[(at + shift) % seconds.length];
      if (second !== undefined) yield [first, second];
    }
  }
}

interface Found {
  readonly puzzle: PathPuzzle;
  /** Chains of par with verified steps alone, of those that were looked at. */
  readonly solutions: number;
}

function joined(ground: PuzzleGround, { from, to }: AskedPair): Found | undefined {
  const answer = ground.graph.path(from, to, puzzleLimits);
  if (answer.type !== 'found') return undefined;
  const { chains } = answer;
  if (chains.length < shortestPar || chains.length > longestPar) return undefined;
  const solutions = solutionsOf(ground, chains);
  const [solution] = solutions;
  const [first, last] = [ground.index.artist(from), ground.index.artist(to)];
  if (solution === undefined || first === undefined || last === undefined) return undefined;
  const ends = { from: puzzleArtist(first), to: puzzleArtist(last) };
  return { puzzle: { ...ends, par: chains.length, solution }, solutions: solutions.length };
}

function solutionsOf(ground: PuzzleGround, chains: Chains): readonly (readonly PuzzleStep[])[] {
  return chains.list(0, mostListed).flatMap((chain) => {
    const solution = verified(ground, chain);
    return solution === undefined ? [] : [solution];
  });
}

/** The chain over verified songs and memberships, where every step has one. */
function verified(ground: PuzzleGround, chain: Chain): readonly PuzzleStep[] | undefined {
  const steps = chain.flatMap((step) => verifiedStep(ground, step) ?? []);
  return steps.length === chain.length ? steps : undefined;
}

function verifiedStep({ index }: PuzzleGround, step: Step): PuzzleStep | undefined {
  const vouched = ({ sourceIds }: Pick<Collaboration, 'sourceIds'>) =>
    isVerified(sourceIds.flatMap((id) => index.source(id) ?? []));
  if (step.type === 'song') {
    const song = step.songs.find(vouched);
    return song === undefined ? undefined : keptStep(step, song);
  }
  return step.membership === undefined || vouched(step.membership) ? keptStep(step) : undefined;
}

/** Whether neither end was there lately, and the two were not a pair for long. */
function freshness(recent: readonly AskedPair[]): (pair: AskedPair) => boolean {
  const ends = new Set(recent.slice(0, freshDays).flatMap(({ from, to }) => [from, to]));
  const pairs = new Set(recent.flatMap(({ from, to }) => [`${from} ${to}`, `${to} ${from}`]));
  return ({ from, to }) => !ends.has(from) && !ends.has(to) && !pairs.has(`${from} ${to}`);
}

const mostWorth = 7;

/** Fresh ends before the wished length before several solutions. */
function worthOf({ puzzle, solutions }: Found, wanted: number, fresh: boolean): number {
  return (fresh ? 4 : 0) + (puzzle.par === wanted ? 2 : 0) + (solutions > 1 ? 1 : 0);
}
