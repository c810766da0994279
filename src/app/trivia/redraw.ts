import type { Logger } from './logger.ts';
import { StageError } from './ports.ts';
import type { Session } from './session.ts';
import { questionShow } from './shows-of.ts';
import type { Staging } from './staging.ts';

/** The question's message as the round stands now. A later step draws it anew anyway, so a failure here ends nothing. */
export async function redraw(
  { staging, log }: { readonly staging: Staging; readonly log: Logger },
  session: Session,
): Promise<void> {
  const { phase } = session.game();
  const { message } = session.around;
  if (phase.type !== 'open' || message === undefined) return;
  try {
    await staging.tryEdit(session.record, message.messageId, questionShow(session.game(), phase.open));
  } catch (error) {
    if (!(error instanceof StageError)) throw error;
    log.debug({ gameId: session.record.id, problem: error.problem }, 'question could not be redrawn');
  }
}
