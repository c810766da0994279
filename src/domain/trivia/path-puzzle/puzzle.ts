import type { CatalogIndex } from '#src/domain/catalog/catalog-index.ts';
import type { Artist } from '#src/domain/catalog/model.ts';
import { noLimits, type CollaborationGraph, type PathLimits } from '#src/domain/graph/chain.ts';

import { nameOfArtist } from '../name-of.ts';
import type { Name } from '../question.ts';

/** One version of the catalog, as the puzzle asks it. */
export interface PuzzleGround {
  readonly index: CatalogIndex;
  readonly graph: Pick<CollaborationGraph, 'path' | 'step' | 'neighbours'>;
}

/** Songs count between those who perform them; from a group to its members and back is a step too. */
export const puzzleLimits: PathLimits = { ...noLimits, roles: 'performers' };

export const shortestPar = 3;
export const longestPar = 5;

/** An artist by the name of the moment, so that a running day outlives any change of the catalog. */
export interface PuzzleArtist {
  readonly id: string;
  readonly name: Name;
}

/** What a step leads over. */
export type Via =
  | {
      readonly type: 'song';
      readonly songId: string;
      readonly title: Name;
      readonly year?: number;
      /** How many more songs the two have. */
      readonly others: number;
    }
  | {
      readonly type: 'member';
      readonly kind: 'current' | 'former' | 'unit';
      readonly part: Name;
      readonly group: Name;
    };

export interface PuzzleStep {
  readonly to: PuzzleArtist;
  readonly via: Via;
}

/** Two artists to join, the same for everybody on a day. */
export interface PathPuzzle {
  readonly from: PuzzleArtist;
  readonly to: PuzzleArtist;
  /** Steps of the shortest chains when the day was drawn. */
  readonly par: number;
  /** One of these; as long as par. */
  readonly solution: readonly PuzzleStep[];
}

/** Whether a step led closer to the other artist, kept the distance, or led away. */
export const trends = ['closer', 'sideways', 'back'] as const;
export type Trend = (typeof trends)[number];

/** A step of a player's chain. */
export interface TakenStep extends PuzzleStep {
  readonly trend: Trend;
}

export function puzzleArtist(artist: Artist): PuzzleArtist {
  return { id: artist.id, name: nameOfArtist(artist) };
}

/** Where a chain has come to. */
export function endOf({ from }: PathPuzzle, steps: readonly PuzzleStep[]): PuzzleArtist {
  return steps.at(-1)?.to ?? from;
}
