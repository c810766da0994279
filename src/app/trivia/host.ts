import { UserError } from '#src/app/errors.ts';
import type { Game } from '#src/domain/trivia/game.ts';

import { createAnswering } from './answering.ts';
import { createEffects } from './effects.ts';
import { endReasonOf } from './end-reason.ts';
import type { HostNeeds } from './needs.ts';
import { createPatience, Stopped } from './patience.ts';
import { StageError, StoreAwayError, type GameRecord, type SavedGame } from './ports.ts';
import { gameOf } from './restore.ts';
import { createResuming } from './resuming.ts';
import { createSession, type Session } from './session.ts';
import { createStaging } from './staging.ts';
import { planStart } from './starting.ts';
import type { Trivia } from './trivia.ts';
import { createVoting } from './voting.ts';

/** All games of one process. */
export interface TriviaHost extends Trivia {
  /** Goes on with the games of processes that died, now and from then on. Resolves when each has its place; what they show follows. */
  takeOver(): Promise<void>;
  /** Lets every game rest as it is stored; the next process goes on. Resolves when nothing is under way. */
  close(): Promise<void>;
  /** How many games are running. */
  count(): number;
}

/** How often games are looked for that nobody has. */
const lookAgainMs = 30_000;
/** How often storage is told that this process is alive: what a crash cost is known that exactly. */
const beatMs = 1000;

export function createTriviaHost(needs: HostNeeds): TriviaHost {
  const { store, clock, log, stage } = needs;
  const byId = new Map<string, Session>();
  const byChannel = new Map<string, Session>();
  /** Those with something under way, also after they are over. */
  const alive = new Set<Session>();
  let closing = false;
  let beating = false;

  const patience = createPatience({ ping: () => store.ping(), clock, onAway: pauseAll, onBack: resumeAll });
  const staging = createStaging(stage, clock);
  const effects = createEffects({ ...needs, staging, patience, onOver: forget });

  function open(record: GameRecord, game: Game): Session {
    const session = createSession({
      record,
      game,
      clock,
      carryOut: (one, effect) => effects.carryOut(one, effect),
      onBroken,
    });
    byId.set(record.id, session);
    byChannel.set(record.channelId, session);
    alive.add(session);
    void session.finished.promise.then(() => session.settled()).then(() => alive.delete(session));
    if (!beating) beat();
    return session;
  }

  function forget(session: Session): void {
    const { id, channelId } = session.record;
    byId.delete(id);
    if (byChannel.get(channelId) === session) byChannel.delete(channelId);
  }

  /** Stopping is no fault. Anything else ends the game here, so that its channel is never stuck; what is stored stays. */
  async function onBroken(session: Session, error: unknown): Promise<void> {
    session.rest();
    if (error instanceof Stopped || closing) return session.finished.resolve();
    const { id: gameId } = session.record;
    log.error({ err: error, gameId }, 'game broke');
    forget(session);
    session.finished.resolve();
    const reason = error instanceof StageError ? endReasonOf(error.problem) : 'unavailable';
    const finish = { gameId, reason, endedAt: clock.now(), players: [] };
    await store
      .finishGame(finish)
      .catch((failure: unknown) => log.error({ err: failure, gameId }, 'broken game stays open'));
  }

  function beat(): void {
    beating = byId.size > 0 && !closing;
    if (!beating) return;
    store.beat(clock.now()).catch((error: unknown) => {
      if (error instanceof StoreAwayError) patience.noteAway();
      else log.error({ err: error }, 'beat failed');
    });
    clock.after(beatMs, beat);
  }

  function pauseAll(): void {
    log.warn({ games: byId.size }, 'storage is away, games stand still');
    for (const session of byId.values()) session.apply({ type: 'paused', at: clock.now() });
  }

  /** What became of answers that were on their way is read before a round goes on. */
  async function resumeAll(): Promise<void> {
    log.info({ games: byId.size }, 'storage is back, games go on');
    await Promise.all([...byId.values()].map((session) => readDoubtful(session)));
    for (const session of byId.values()) session.apply({ type: 'resumed', at: clock.now() });
  }

  async function readDoubtful(session: Session): Promise<void> {
    await Promise.all(session.storing.values());
    if (!session.around.doubtful || session.game().phase.type !== 'open') return;
    try {
      const picks = await store.picksOf({ gameId: session.record.id, round: session.game().round });
      session.around.doubtful = false;
      session.apply({ type: 'answers-read', picks });
    } catch (error) {
      // Read again before the round is settled.
      log.warn({ err: error, gameId: session.record.id }, 'answers could not be read');
    }
  }

  async function takeOver(): Promise<void> {
    const saved: readonly SavedGame[] = await store.takeOver(clock.now());
    // A stop came first: the next process finds them as they are.
    if (closing) return;
    const lost = saved.filter(({ id }) => !byId.has(id));
    if (lost.length > 0) log.info({ games: lost.length }, 'going on with stored games');
    for (const game of lost) resuming.resume(game, open, forget);
  }

  /** Games of processes that died meanwhile, and those of our own whose coming nobody told us of because storage broke off. */
  async function lookAgain(): Promise<void> {
    if (closing) return;
    await takeOver().catch((error: unknown) => {
      if (error instanceof StoreAwayError) patience.noteAway();
      else log.error({ err: error }, 'looking for lost games failed');
    });
    clock.after(lookAgainMs, () => void lookAgain());
  }

  const resuming = createResuming({ ...needs, effects, patience, staging });

  return {
    ...createAnswering({ ...needs, byId, byChannel }),
    ...createVoting({ clock, byChannel }),
    async start(request) {
      if (closing) throw new UserError('app.starting', {});
      if (byChannel.has(request.channelId)) throw new UserError('trivia.busy', { channelId: request.channelId });
      const record = await planStart(needs, request);
      const session = open(record, gameOf(record, clock.now()));
      return { game: session.record, round: 0 };
    },
    running(channelId) {
      const session = byChannel.get(channelId);
      return session && { game: session.record, round: session.game().round };
    },
    async takeOver() {
      await takeOver();
      clock.after(lookAgainMs, () => void lookAgain());
    },
    async close() {
      closing = true;
      patience.stop();
      for (const session of alive) session.rest();
      await Promise.all([...alive].map((session) => session.settled()));
    },
    count: () => byId.size,
  };
}
