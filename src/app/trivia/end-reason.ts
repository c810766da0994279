import type { EndReason } from '#src/domain/trivia/game.ts';

import type { StageProblem } from './ports.ts';

/** Why a game ends that cannot be shown any more. */
export function endReasonOf(problem: StageProblem): EndReason {
  switch (problem) {
    case 'gone':
      return 'gone';
    case 'forbidden':
      return 'forbidden';
    case 'unavailable':
    case 'unknown-message':
      return 'unavailable';
  }
}
