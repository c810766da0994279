import type { PathPuzzle, PuzzleArtist } from '#src/domain/trivia/path-puzzle/puzzle.ts';

import type { PathRun } from './path-ports.ts';

/** How somebody stands with the day's path. */
export interface PathState extends PathRun {
  readonly day: string;
  readonly puzzle: PathPuzzle;
  /** To whom the next step can lead, the best known first; nobody when the game is done. */
  readonly open: readonly PuzzleArtist[];
}

/** What became of a step, and how the player stands after it. */
export type PathMove = { readonly state: PathState } & (
  | { readonly type: 'taken' }
  /** Asked on a card that no longer shows the chain as it is: nothing was done. */
  | { readonly type: 'stale' }
  /** The game is over. */
  | { readonly type: 'done' }
  /** The chain is there already, or was there before. */
  | { readonly type: 'here' | 'visited'; readonly artistId: string }
  /** No step leads there; `behind`: they share a song, but not as performers. */
  | { readonly type: 'apart'; readonly artistId: string; readonly behind: boolean }
  /** The text could be several of those who can be next. */
  | { readonly type: 'ambiguous'; readonly artists: readonly PuzzleArtist[] }
  /** The text could be several, of whom none can be next. */
  | { readonly type: 'none' }
  | { readonly type: 'unknown' }
);

interface OnCard {
  /** The day that the card is of. @throws UserError `trivia.pathOver` when it is another by now */
  readonly day: string;
  readonly userId: string;
}

/**
 * Two artists a UTC day, the same for everybody, each player joining them alone.
 * @throws StoreAwayError from every call, and UserError `trivia.noPath` when the catalog has no pair to ask
 */
export interface Path {
  open(userId: string): Promise<PathState>;
  /** Whom the next step can lead to, for what is typed so far. */
  suggest(userId: string, text: string): Promise<readonly PuzzleArtist[]>;
  /** A step to whom the text means. */
  step(request: { readonly userId: string; readonly text: string; readonly at: number }): Promise<PathMove>;
  /** A step that was picked from a card as its `position`. */
  pick(
    request: OnCard & { readonly position: number; readonly artistId: string; readonly at: number },
  ): Promise<PathMove>;
  /** Takes back the step at that position, when it is the last one. */
  undo(request: OnCard & { readonly position: number }): Promise<PathState>;
  giveUp(request: OnCard & { readonly at: number }): Promise<PathState>;
  /** The card's day as it stands now. */
  look(request: OnCard): Promise<PathState>;
}
