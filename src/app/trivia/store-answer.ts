import type { PickRecord } from '#src/domain/trivia/records.ts';

import type { EffectNeeds } from './needs.ts';
import { StoreAwayError } from './ports.ts';
import type { Session } from './session.ts';

type Needs = Pick<EffectNeeds, 'store' | 'patience' | 'log'>;

/** Stores one answer, beside others. Its fate is known when this resolves; it never rejects. */
export function storeAnswer(needs: Needs, session: Session, pick: PickRecord): Promise<void> {
  const task = tryToStore(needs, session, pick).finally(() => {
    if (session.storing.get(pick.userId) === task) session.storing.delete(pick.userId);
  });
  session.storing.set(pick.userId, task);
  return task;
}

async function tryToStore({ store, patience, log }: Needs, session: Session, pick: PickRecord): Promise<void> {
  try {
    const fate = await store.storePick(pick);
    if (fate === 'stored') session.apply({ type: 'answer-stored', pick });
    else if (fate === 'closed') session.apply({ type: 'answer-lost', pick });
    // Stored before, when nobody could tell: what stands there counts.
    else session.apply({ type: 'answers-read', picks: await store.picksOf(pick) });
  } catch (error) {
    session.around.doubtful = true;
    session.apply({ type: 'answer-lost', pick });
    if (error instanceof StoreAwayError) return patience.noteAway();
    log.error({ err: error, gameId: pick.gameId }, 'answer could not be stored');
  }
}
