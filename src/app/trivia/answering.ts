import type { AnswerEvent, Reply, RoundAnswer } from '#src/domain/trivia/game.ts';
import { mostAttempts } from '#src/domain/trivia/game.ts';
import { isDone } from '#src/domain/trivia/game/answers.ts';
import { judge } from '#src/domain/trivia/judge/judge.ts';
import type { Question } from '#src/domain/trivia/question.ts';

import type { HostNeeds } from './needs.ts';
import type { Session } from './session.ts';
import type { GuessRequest, PickReply, PickRequest, Trivia } from './trivia.ts';

interface Needs extends Pick<HostNeeds, 'names' | 'log' | 'questions'> {
  readonly byId: ReadonlyMap<string, Session>;
  readonly byChannel: ReadonlyMap<string, Session>;
}

/** Answers on their way through a game: judged at once, told once they are stored. */
export function createAnswering(needs: Needs): Pick<Trivia, 'pick' | 'guess' | 'mayGuess' | 'hear'> {
  const { byId, byChannel } = needs;

  /** The session in which that round takes answers; a click can be faster than the answer to our own post. */
  async function roundOf({ gameId, round }: { gameId: string; round: number }): Promise<Session | undefined> {
    const session = byId.get(gameId);
    if (session === undefined || session.game().round !== round) return undefined;
    if (session.game().phase.type === 'asking') await session.settled();
    return session;
  }

  async function give(session: Session, request: Request, given: AnswerEvent['given']): Promise<PickReply> {
    const { userId, answeredAt, round } = request;
    const { phase } = session.game();
    if (phase.type !== 'open' || session.game().round !== round) return { type: 'over' };
    const { question } = phase.open;
    const reply = session.apply({ type: 'answer', userId, answeredAt, given });
    // What stands before counts only once it is stored, and that may be under way.
    await session.storing.get(userId);
    const told = tell(reply, entryOf(session, userId), question);
    if (told.type === 'counted' || told.type === 'right') noteName(needs, session, request);
    return told;
  }

  return {
    async pick(request) {
      const session = await roundOf(request);
      return session === undefined
        ? { type: 'over' }
        : give(session, request, { form: 'choice', choice: request.choice });
    },
    async guess(request) {
      const session = await roundOf(request);
      if (session === undefined) return { type: 'over' };
      const verdict = verdictOf(needs, session, request.text);
      return verdict === undefined
        ? { type: 'over' }
        : give(session, request, { form: 'guess', text: request.text, verdict });
    },
    mayGuess({ gameId, round, userId }) {
      const session = byId.get(gameId);
      const game = session?.game();
      if (game?.phase.type !== 'open' || game.round !== round) return { type: 'over' };
      const { open } = game.phase;
      if (open.pausedAt !== undefined) return { type: 'not-stored' };
      const entry = open.answers.get(userId);
      return entry !== undefined && isDone(open, entry) ? doneReply(entry) : undefined;
    },
    async hear({ channelId, ...request }) {
      const session = byChannel.get(channelId);
      // People also talk to each other while they play: only what is right is an answer.
      if (session === undefined || verdictOf(needs, session, request.text) !== 'right') return undefined;
      const about = { ...request, gameId: session.record.id, round: session.game().round };
      return give(session, about, { form: 'guess', text: request.text, verdict: 'right' });
    },
  };
}

type Request = Omit<PickRequest, 'choice'> | Omit<GuessRequest, 'text'>;

function entryOf(session: Session, userId: string): RoundAnswer | undefined {
  const { phase } = session.game();
  return phase.type === 'open' || phase.type === 'closing' ? phase.open.answers.get(userId) : undefined;
}

/** Undefined when no typed round is open. */
function verdictOf({ questions }: Needs, session: Session, text: string) {
  const { phase, round } = session.game();
  if (phase.type !== 'open' || phase.open.form !== 'typed') return undefined;
  const { typed } = phase.open.question;
  if (typed === undefined) return undefined;
  const { around } = session;
  if (around.isAnotherName?.round !== round) {
    around.isAnotherName = { round, test: questions().otherNames(typed.accepted) };
  }
  return judge(text, typed, around.isAnotherName.test).verdict;
}

function tell(reply: Reply | undefined, entry: RoundAnswer | undefined, question: Question): PickReply {
  switch (reply?.type) {
    case 'storing':
      return toldStored(reply.pick.attempt, entry, question);
    case 'already':
      if (entry?.stored !== true) return { type: 'not-stored' };
      return { type: 'already', question, choice: entry.pick.choice ?? 0 };
    case 'done':
      return entry?.stored === true ? doneReply(entry) : { type: 'not-stored' };
    case 'late':
      return { type: 'late' };
    case 'paused':
      return { type: 'not-stored' };
    default:
      return { type: 'over' };
  }
}

/** What storage has in the end, which is not what was sent when an earlier answer turns up. */
function toldStored(attempt: number, entry: RoundAnswer | undefined, question: Question): PickReply {
  if (entry?.stored !== true || entry.attempts < attempt) return { type: 'not-stored' };
  const { pick, attempts } = entry;
  if (pick.choice !== undefined) return { type: 'counted', question, choice: pick.choice };
  if (pick.verdict === 'right') return { type: 'right', speedMs: pick.speedMs };
  return { type: pick.verdict, left: mostAttempts - attempts };
}

function doneReply({ pick }: RoundAnswer): PickReply {
  return { type: 'done', right: pick.verdict === 'right' };
}

/** Not waited for: a board without somebody's newest name is right all the same. */
function noteName({ names, log }: Needs, session: Session, { userId, userName }: Request): void {
  if (session.named.has(userId)) return;
  session.named.add(userId);
  names.noteName(userId, userName).catch((error: unknown) => log.warn({ err: error }, 'name was not noted'));
}
