import { UserError } from '#src/app/errors.ts';
import type { Reply } from '#src/domain/trivia/game.ts';

import type { Clock } from './ports.ts';
import type { Session } from './session.ts';
import type { ChannelRequest, Trivia, VoteReply } from './trivia.ts';

interface Needs {
  readonly clock: Clock;
  readonly byChannel: ReadonlyMap<string, Session>;
}

/** What was decided is told when it is stored, or after this long: an interaction has three seconds. */
const patienceMs = 2000;

/** What members decide about the game of their channel. */
export function createVoting({ clock, byChannel }: Needs): Pick<Trivia, 'skip' | 'hint' | 'stop'> {
  function find({ channelId }: ChannelRequest): Session {
    const session = byChannel.get(channelId);
    if (session === undefined) throw new UserError('trivia.noGame', {});
    return session;
  }

  async function atMost(done: Promise<void>): Promise<void> {
    const waited = Promise.withResolvers<void>();
    const cancel = clock.after(patienceMs, waited.resolve);
    await Promise.race([done, waited.promise]);
    cancel();
  }

  return {
    async skip(request) {
      const session = find(request);
      const reply = voteReply(session.apply({ type: 'skip', ...voteOf(session, request) }));
      if (reply.type === 'decided') await atMost(session.settled());
      return reply;
    },
    async hint(request) {
      const session = find(request);
      const reply = voteReply(session.apply({ type: 'hint', ...voteOf(session, request) }));
      const { phase } = session.game();
      if (reply.type !== 'decided' || phase.type !== 'open' || phase.open.hint === undefined) return reply;
      await atMost(session.settled());
      return { ...reply, hint: phase.open.hint };
    },
    async stop(request) {
      const session = find(request);
      const { starterId } = session.record;
      if (!isDecider(session, request)) throw new UserError('trivia.mayNotStop', { starterId });
      session.apply({ type: 'end', reason: 'stopped' });
      await atMost(session.finished.promise);
    },
  };
}

function voteOf(session: Session, request: ChannelRequest) {
  return { userId: request.userId, decides: isDecider(session, request) };
}

function isDecider({ record }: Session, { userId, isModerator }: ChannelRequest): boolean {
  return isModerator || record.starterId === userId;
}

function voteReply(reply: Reply | undefined): VoteReply {
  if (reply?.type === 'decided' || reply?.type === 'voted') return reply;
  if (reply?.type === 'not-playing') throw new UserError('trivia.notPlaying', {});
  if (reply?.type === 'no-hint') throw new UserError('trivia.noHint', {});
  if (reply?.type === 'paused') throw new UserError('trivia.storeAway', {});
  throw new UserError('trivia.noRound', {});
}
