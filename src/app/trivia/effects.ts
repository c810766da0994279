import type { Effect, EndReason } from '#src/domain/trivia/game.ts';
import { standingsOf } from '#src/domain/trivia/game/results.ts';

import { createAsking, type Asking } from './asking.ts';
import type { EffectNeeds } from './needs.ts';
import { StageError } from './ports.ts';
import { redraw } from './redraw.ts';
import type { Session } from './session.ts';
import { createSettling } from './settling.ts';
import { podiumShow } from './shows-of.ts';
import { storeAnswer } from './store-answer.ts';

/** Does what a game's steps ask for. What must survive is stored before it is shown. */
export interface Effects {
  carryOut(session: Session, effect: Effect): Promise<void>;
  /** Shows a question that is stored, and opens its round. */
  readonly asking: Asking;
  /** Says that the game is over; nothing of it is left afterwards. */
  farewell(session: Session, sinceAt: number | undefined): Promise<void>;
}

export function createEffects(needs: EffectNeeds): Effects {
  const { store, patience, clock } = needs;
  const asking = createAsking(needs);
  const settle = createSettling(needs);

  async function finish(session: Session, reason: EndReason): Promise<void> {
    const { id } = session.record;
    const players = standingsOf(session.game()).map(({ userId, points, place }) => ({ userId, points, place }));
    await patience.untilStored(() => store.finishGame({ gameId: id, reason, endedAt: clock.now(), players }));
    needs.onOver(session);
    session.finished.resolve();
    await farewell(session, undefined);
  }

  async function farewell(session: Session, sinceAt: number | undefined): Promise<void> {
    await sayFarewell(needs, session, sinceAt);
    await patience.untilStored(() => store.farewellShown(session.record.id));
  }

  return {
    asking,
    farewell,
    carryOut(session, effect) {
      switch (effect.type) {
        case 'ask':
          return asking.ask(session, effect.round);
        case 'store-answer':
          return storeAnswer(needs, session, effect.pick);
        case 'store-hint': {
          const ref = { gameId: session.record.id, round: session.game().round };
          return patience.untilStored(() => store.giveHint(ref, effect.hint));
        }
        case 'store-pause': {
          const ref = { gameId: session.record.id, round: session.game().round };
          return patience.untilStored(() => store.setPause(ref, effect));
        }
        case 'redraw':
          return redraw(needs, session);
        case 'settle':
          return settle(session);
        case 'finish':
          return finish(session, effect.reason);
      }
    },
  };
}

async function sayFarewell(
  { staging, log }: EffectNeeds,
  session: Session,
  sinceAt: number | undefined,
): Promise<void> {
  const game = session.game();
  if (game.phase.type === 'over' && (game.phase.reason === 'gone' || game.phase.reason === 'forbidden')) return;
  const show = podiumShow(game);
  try {
    // After a restart Discord may have forgotten the nonce of a podium that is there.
    const found = sinceAt === undefined ? undefined : await staging.find(session.record, show, sinceAt);
    if (found === undefined) await staging.post(session.record, show, `${game.id}-end`);
  } catch (error) {
    if (!(error instanceof StageError)) throw error;
    log.debug({ gameId: game.id, problem: error.problem }, 'podium could not be shown');
  }
}
