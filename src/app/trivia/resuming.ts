import type { Game } from '#src/domain/trivia/game.ts';

import type { Effects } from './effects.ts';
import type { HostNeeds } from './needs.ts';
import type { Patience } from './patience.ts';
import { StageError, type GameRecord, type SavedGame } from './ports.ts';
import { restore, type Restored } from './restore.ts';
import type { Session } from './session.ts';
import { closesAtOf } from './shows-of.ts';
import type { Staging } from './staging.ts';

interface Needs extends Pick<HostNeeds, 'clock' | 'log' | 'store'> {
  readonly effects: Effects;
  readonly patience: Patience;
  readonly staging: Staging;
}

/** Puts games back where their process left them. */
export function createResuming(needs: Needs) {
  const { clock } = needs;
  return {
    resume(
      saved: SavedGame,
      open: (record: GameRecord, game: Game) => Session,
      forget: (session: Session) => void,
    ): void {
      const { game, todo } = restore(saved, clock.now());
      const session = open(saved, game);
      const last = saved.rounds.at(-1);
      if (last?.messageId !== undefined && last.questionAt !== undefined) {
        session.around.message = { messageId: last.messageId, at: last.questionAt, round: last.round };
      }
      if (todo.type === 'farewell') forget(session);
      session.inTurn(() => goOn(needs, session, saved, todo));
    },
  };
}

async function goOn(needs: Needs, session: Session, saved: SavedGame, todo: Restored['todo']): Promise<void> {
  const { effects, clock, patience, store } = needs;
  switch (todo.type) {
    case 'farewell':
      session.finished.resolve();
      return effects.farewell(session, saved.end?.endedAt);
    case 'wait':
      return sayResumed(needs, session, saved);
    case 'show':
      await sayResumed(needs, session, saved);
      return effects.asking.showStored(session, todo.round);
    case 'settle':
      session.around.settledRows = todo.rows;
      await effects.carryOut(session, { type: 'settle' });
      return session.game().phase.type === 'over' ? undefined : sayResumed(needs, session, saved);
    case 'go-on': {
      const { phase, round } = session.game();
      if (phase.type !== 'open') return;
      const { pausedMs, limitMs } = phase.open;
      await patience.untilStored(() => store.setPause({ gameId: saved.id, round }, { pausedMs, limitMs }));
      await effects.carryOut(session, { type: 'redraw' });
      await sayResumed(needs, session, saved);
      // Perhaps everybody had answered already.
      session.apply({ type: 'answers-read', picks: saved.picks });
      session.apply({ type: 'time', at: clock.now() });
    }
  }
}

/** One line, so that nobody wonders. */
async function sayResumed({ staging, log }: Needs, session: Session, { aliveAt }: SavedGame): Promise<void> {
  const { record } = session;
  const { phase } = session.game();
  const closesAt = phase.type === 'open' ? closesAtOf(phase.open) : undefined;
  try {
    const nonce = `${record.id}-${aliveAt.toString(36)}`;
    await staging.post(record, { type: 'resumed', gameId: record.id, closesAt }, nonce);
  } catch (error) {
    if (!(error instanceof StageError)) throw error;
    log.debug({ gameId: record.id, problem: error.problem }, 'resumption could not be told');
  }
}
