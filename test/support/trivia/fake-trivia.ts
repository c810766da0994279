import type { Boards, QuestionDesk } from '#src/app/trivia/board-ports.ts';
import type { Daily } from '#src/app/trivia/daily.ts';
import type { Path } from '#src/app/trivia/path.ts';
import type { Trivia } from '#src/app/trivia/trivia.ts';
import type { TriviaContext } from '#src/discord/command.ts';

import { noTrivia } from './no-trivia.ts';

export interface FakeParts {
  readonly games?: Partial<Trivia>;
  readonly boards?: Partial<Boards>;
  readonly daily?: Partial<Daily>;
  readonly path?: Partial<Path>;
  readonly desk?: Partial<QuestionDesk>;
  readonly memory?: Partial<TriviaContext['memory']>;
}

/** Trivia that answers what a test says; everything else behaves as if storage were away. */
export function fakeTrivia(parts: FakeParts): TriviaContext {
  return {
    games: { ...noTrivia.games, ...parts.games },
    boards: { ...noTrivia.boards, ...parts.boards },
    daily: { ...noTrivia.daily, ...parts.daily },
    path: { ...noTrivia.path, ...parts.path },
    desk: { ...noTrivia.desk, ...parts.desk },
    memory: { ...noTrivia.memory, ...parts.memory },
  };
}
