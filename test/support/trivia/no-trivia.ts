import { StoreAwayError } from '#src/app/trivia/ports.ts';
import type { TriviaContext } from '#src/discord/command.ts';

const away = () => Promise.reject(new StoreAwayError('a test without storage'));

/** Trivia whose storage is away: nothing runs, nothing is known, nothing is taken. */
export const noTrivia: TriviaContext = {
  games: {
    start: away,
    pick: async () => ({ type: 'over' }),
    guess: async () => ({ type: 'over' }),
    mayGuess: () => ({ type: 'over' }),
    hear: async () => undefined,
    skip: away,
    hint: away,
    stop: away,
    running: () => undefined,
  },
  boards: { board: away, profile: away, setHidden: away, noteName: away, played: away, game: away },
  daily: { open: away, answer: away },
  path: { open: away, suggest: away, step: away, pick: away, undo: away, giveUp: away, look: away },
  desk: { cases: away, voidQuestion: away, restore: away },
  memory: { report: away },
};
