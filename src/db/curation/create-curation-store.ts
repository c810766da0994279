import type { CurationStore } from '#src/app/curation/ports.ts';
import { StoreAwayError } from '#src/store-away-error.ts';

/** What was suggested, decided and changed, in Postgres. */
export function createCurationStore(): CurationStore {
  const away = () => Promise.reject(new StoreAwayError('nothing is stored yet'));
  return {
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
}
