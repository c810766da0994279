import type { AnswerForm, Question } from '#src/domain/trivia/question.ts';
import { paceMs } from '#src/domain/trivia/settings.ts';

import type { EffectNeeds } from './needs.ts';
import { endReasonOf } from './end-reason.ts';
import { StageError, type Posted, type SavedRound } from './ports.ts';
import { redraw } from './redraw.ts';
import type { Session } from './session.ts';
import { closesAtOf } from './shows-of.ts';
import type { QuestionShow } from './shows.ts';

/** A shown end that is further off than this from the real one is put right. */
const shownWrongMs = 1000;
/** Discord remembers a nonce for "the past few minutes": older ones are looked for in the channel. */
const nonceLastsMs = 120_000;
/** A clock that stood still for less was only waiting for an answer. */
const stoodStillMs = 1000;

export interface Asking {
  /** Makes, stores and shows the question of a round, and opens it. */
  ask(session: Session, round: number): Promise<void>;
  /** Shows a question that was stored before, unless it is on screen already, and opens its round. */
  showStored(session: Session, round: SavedRound): Promise<void>;
}

type Needs = Pick<EffectNeeds, 'store' | 'staging' | 'patience' | 'clock' | 'log' | 'questions'>;

export function createAsking(needs: Needs): Asking {
  const { store, staging, patience, clock } = needs;
  /** Discord's clock minus ours, as the newest question told. */
  let ahead = 0;

  async function ask(session: Session, round: number): Promise<void> {
    const { record } = session;
    const planned = record.plan[round - 1];
    const question = planned && needs.questions().bank.make(planned.key, planned);
    if (planned === undefined || question === undefined) {
      session.apply({ type: 'unaskable', at: clock.now() });
      return;
    }
    const form = formOf(question, planned.typed);
    await patience.untilStored(() => store.openRound({ gameId: record.id, round, question, form, at: clock.now() }));
    await show(session, { round, question, form }, async () => {
      const posted = await post(session, { round, question, form });
      ahead = posted.at - clock.now();
      return posted;
    });
  }

  async function showStored(session: Session, saved: SavedRound): Promise<void> {
    await show(session, saved, async () => {
      const { messageId, questionAt } = saved;
      if (messageId !== undefined && questionAt !== undefined) return { messageId, at: questionAt };
      const old = clock.now() - saved.storedAt > nonceLastsMs;
      const found = old ? await staging.find(session.record, questionOf(session, saved), saved.storedAt) : undefined;
      const shown = found ?? (await post(session, saved));
      // Perhaps Discord has had it since before: then it says nothing of Discord's clock now, and its card still shows the old end.
      session.around.shownClosesAt = undefined;
      return shown;
    });
  }

  async function show(session: Session, asked: Asked, put: () => Promise<Posted>): Promise<void> {
    const shown = await put().catch((error: unknown) => {
      if (!(error instanceof StageError)) throw error;
      session.apply({ type: 'end', reason: endReasonOf(error.problem) });
    });
    if (shown === undefined) return;
    session.around.message = { ...shown, round: asked.round };
    const ref = { gameId: session.record.id, round: asked.round };
    await patience.untilStored(() => store.roundShown(ref, shown));
    const { question, form } = asked;
    const since = clock.now() + ahead - shown.at;
    session.apply({
      type: 'asked',
      question,
      form,
      questionAt: shown.at,
      at: clock.now(),
      stoodStillMs: since > stoodStillMs ? since : 0,
    });
    // In a turn of its own: a click that was faster than the answer to our post waits for the turn before, and this one may stand in
    // Discord's queue for longer than an interaction lives.
    session.inTurn(() => putRight(session));
  }

  async function post(session: Session, asked: Asked): Promise<Posted> {
    const show = questionOf(session, asked);
    const { id } = session.record;
    const posted = await staging.post(session.record, show, `${id}-${asked.round}-q`);
    session.around.shownClosesAt = show.closesAt;
    return posted;
  }

  /** The end is on the card before the message has its timestamp, and the card may stand in line before that. */
  function questionOf({ record, game }: Session, { round, question, form }: Asked): QuestionShow {
    const closesAt = clock.now() + ahead + staging.lineMs() + paceMs[record.settings.pace];
    const { rounds } = game();
    return {
      type: 'question',
      gameId: record.id,
      round,
      rounds,
      question,
      form,
      closesAt,
      hint: undefined,
      paused: false,
    };
  }

  async function putRight(session: Session): Promise<void> {
    const { phase } = session.game();
    if (phase.type !== 'open') return;
    const off = Math.abs(closesAtOf(phase.open) - (session.around.shownClosesAt ?? 0));
    if (off > shownWrongMs) await redraw(needs, session);
  }

  return { ask, showStored };
}

interface Asked {
  readonly round: number;
  readonly question: Question;
  readonly form: AnswerForm;
}

function formOf(question: Question, typed: boolean): AnswerForm {
  if (typed && question.typed !== undefined) return 'typed';
  return question.choices.some(({ type }) => type === 'order') ? 'menu' : 'buttons';
}
