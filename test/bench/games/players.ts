import { setTimeout as sleep } from 'node:timers/promises';

import type { People } from '#test/support/local-discord/people.ts';

import type { Discord } from '../bots.ts';
import { pick } from './pick.ts';
import { watchQuestions, type OnScreen } from './questions-on-screen.ts';
import type { Room } from './rooms.ts';

/** What players see; `phase` is set from outside. */
export interface Players {
  phase: 'starting' | 'running' | 'over';
  /** Milliseconds to the acknowledgement, while games were being started and once all ran. */
  readonly acks: { readonly starting: number[]; readonly running: number[] };
  /** How much later than they meant to players clicked: what the bench itself is slow by. */
  readonly lateMs: number[];
  /** From one question to the next in the same channel, once all ran. */
  readonly betweenMs: number[];
  readonly failures: unknown[];
  /** Resolves when every room has had a question. */
  readonly allPlay: Promise<void>;
  stop(): void;
}

/** Players pick at any moment of the 30 seconds but the last few: a late one would be told so. */
const pickWithinMs = 27_000;

/** In each round everybody picks but one, another one each time: so every round lasts until its timer. */
export async function seatPlayers({ url }: Discord, people: People, rooms: readonly Room[]): Promise<Players> {
  const byChannel = new Map(rooms.map((room) => [room.channelId, room]));
  const lastAt = new Map<string, number>();
  const all = Promise.withResolvers<void>();

  function onQuestion(question: OnScreen): void {
    const { channelId, at, round } = question;
    const before = lastAt.get(channelId);
    if (before !== undefined && players.phase === 'running') players.betweenMs.push(at - before);
    lastAt.set(channelId, at);
    if (lastAt.size === rooms.length) all.resolve();
    const { userIds = [] } = byChannel.get(channelId) ?? {};
    for (const [seat, userId] of userIds.entries()) {
      if (seat === round % userIds.length) continue;
      play(players, people, { question, userId, seat }).catch((error: unknown) => players.failures.push(error));
    }
  }

  const spectators = new Map(rooms.map(({ channelId, ownerId }) => [channelId, ownerId]));
  const players: Players = {
    phase: 'starting',
    acks: { starting: [], running: [] },
    lateMs: [],
    betweenMs: [],
    failures: [],
    allPlay: all.promise,
    stop: () => watch.stop(),
  };
  const watch = await watchQuestions({ url, people, spectators, onQuestion });
  return players;
}

interface Turn {
  readonly question: OnScreen;
  readonly userId: string;
  readonly seat: number;
}

async function play(players: Players, people: People, { question, userId, seat }: Turn): Promise<void> {
  const { round, messageId } = question;
  const delayMs = (seat * 6151 + Number(BigInt(messageId) % 27_011n) + round * 977) % pickWithinMs;
  const meantAt = performance.now() + delayMs;
  await sleep(delayMs);
  const { phase } = players;
  if (phase === 'over') return;
  players.lateMs.push(performance.now() - meantAt);
  players.acks[phase].push(await pick(people, question, { userId, choice: seat + round }));
}
