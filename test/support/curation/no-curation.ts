import type { CurationStore } from '#src/app/curation/ports.ts';
import { StoreAwayError } from '#src/app/trivia/ports.ts';

const away = () => Promise.reject(new StoreAwayError('a test without storage'));

/** Curation whose storage is away: nothing is known, nothing is taken. */
export const noCuration: CurationStore = {
  suggest: away,
  open: away,
  suggestion: away,
  revise: away,
  reject: away,
  apply: away,
  changes: away,
  untold: away,
  usersToTell: away,
  told: away,
  onDecided: () => {},
};
