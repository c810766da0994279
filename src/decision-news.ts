import type { Logger } from 'pino';

import type { CurationStore } from './app/curation/ports.ts';

interface NewsNeeds {
  readonly usersToTell: CurationStore['usersToTell'];
  readonly log: Logger;
}

export interface DecisionNews extends Pick<CurationStore, 'onDecided'> {
  /** A suggestion of this person was decided. */
  decided(userId: string): void;
  /** Decisions may have been missed: everybody who has something to be told is named. */
  lookUp(): void;
}

/** Passes on whose suggestions were decided, by whichever process. */
export function createDecisionNews({ usersToTell, log }: NewsNeeds): DecisionNews {
  const calls: ((userId: string) => void)[] = [];
  const decided = (userId: string) => {
    for (const call of calls) call(userId);
  };
  return {
    onDecided: (call) => void calls.push(call),
    decided,
    lookUp() {
      usersToTell().then(
        (userIds) => userIds.forEach(decided),
        (error: unknown) => log.warn({ err: error }, 'nobody can be told of decisions yet'),
      );
    },
  };
}
