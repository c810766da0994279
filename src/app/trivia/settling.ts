import { ledgerRows } from '#src/domain/trivia/game/results.ts';

import type { EffectNeeds } from './needs.ts';
import { endReasonOf } from './end-reason.ts';
import { StageError, type QuestionStats } from './ports.ts';
import type { Session } from './session.ts';
import { revealShow } from './shows-of.ts';
import type { RevealShow } from './shows.ts';

type Needs = Pick<EffectNeeds, 'store' | 'staging' | 'patience' | 'clock'>;

/** Settles the closing round: stored first, then shown, then the game goes on. */
export function createSettling(needs: Needs): (session: Session) => Promise<void> {
  const { store, patience, clock } = needs;
  return async (session) => {
    await answersArrived(needs, session);
    const game = session.game();
    const { phase } = game;
    if (phase.type !== 'closing') return;
    const { open, outcome } = phase;
    const rows = session.around.settledRows ?? ledgerRows(game);
    session.around.settledRows = undefined;
    const settlement = { gameId: game.id, round: game.round, outcome, closedAt: clock.now(), rows };
    const stats: QuestionStats = await patience.untilStored(() => store.settleRound(settlement));
    await reveal(needs, session, revealShow(game, { open, outcome, rows, stats }));
    session.apply({ type: 'settled', rows, at: clock.now() });
  };
}

/** Nothing is on its way any more; where storage may have more than was told, it is asked. */
async function answersArrived({ store, patience }: Needs, session: Session): Promise<void> {
  await Promise.all(session.storing.values());
  if (!session.around.doubtful) return;
  const ref = { gameId: session.record.id, round: session.game().round };
  session.apply({ type: 'answers-read', picks: await patience.untilStored(() => store.picksOf(ref)) });
  session.around.doubtful = false;
}

async function reveal({ staging }: Needs, session: Session, show: RevealShow): Promise<void> {
  const { record, around } = session;
  const anew = () => staging.post(record, show, `${record.id}-${show.round}-r`);
  try {
    if (around.message?.round !== show.round) await anew();
    else await staging.edit(record, around.message.messageId, show);
  } catch (error) {
    if (!(error instanceof StageError)) throw error;
    if (error.problem === 'unknown-message') await revealAnew(session, anew);
    else session.apply({ type: 'end', reason: endReasonOf(error.problem) });
  }
}

/** Somebody deleted the question; what came of it is told all the same. */
async function revealAnew(session: Session, anew: () => Promise<unknown>): Promise<void> {
  try {
    await anew();
  } catch (error) {
    if (!(error instanceof StageError)) throw error;
    session.apply({ type: 'end', reason: endReasonOf(error.problem) });
  }
}
