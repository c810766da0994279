import { createPeople, type People } from '#test/support/local-discord/people.ts';
import { buttonsOf } from '#test/support/e2e/read.ts';
import type { Running } from '#test/support/processes.ts';

import { startBareBot, startCrossover, startDiscord, type Discord } from '../bots.ts';
import { figuresOf, ms, table } from '../figures.ts';
import { pick } from './pick.ts';
import { makeRooms, type Room } from './rooms.ts';
import { startGame } from './start-game.ts';
import { within } from './within.ts';
import { watchQuestions, type OnScreen } from './questions-on-screen.ts';

/** One round to warm up, then four with one click at a time and four with 64 at once. A player has one pick a round. */
const plan = [0, 1, 1, 1, 1, 64, 64, 64, 64];
const players = 250;
/** The two bots take turns of this many clicks, so that drift meets both. */
const turn = 125;

interface Place extends Room {
  readonly people: People;
}

/** A click of the player with that number. */
type Click = (at: number) => Promise<number>;

interface Tally {
  readonly latencies: number[];
  elapsedMs: number;
}

/** A click in one game, stored before it is acknowledged, beside a button of a bare discord.js bot that replies a constant. */
export async function alone(): Promise<string> {
  const running: Running[] = [];
  const start = async <One extends Running>(starting: Promise<One>): Promise<One> => {
    const one = await starting;
    running.unshift(one);
    return one;
  };
  try {
    const bare = await start(startDiscord());
    const ours = await start(startDiscord());
    const places = { bare: await placeIn(bare), ours: await placeIn(ours) };
    await start(startBareBot(bare, 'none'));
    await start(startCrossover(ours));
    return tableOf(await play(await bareClick(places.bare), ours, places.ours));
  } finally {
    for (const one of running) await one.stop();
  }
}

async function placeIn({ url }: Discord): Promise<Place> {
  const people = createPeople(url);
  const [room] = await makeRooms(people, { servers: 1, channels: 1, players });
  if (room === undefined) throw new Error('the local Discord made no server');
  return { people, ...room };
}

async function bareClick({ people, channelId, ownerId, userIds }: Place): Promise<Click> {
  const sent = await people.run({ user_id: ownerId, channel_id: channelId, command: 'buttons' });
  const ids = buttonsOf(sent).map(({ customId }) => customId);
  const messageId = sent.message?.id ?? '';
  return async (at) => {
    const click = { user_id: userIds[at] ?? '', message_id: messageId, custom_id: ids[at % ids.length] ?? '' };
    const { outcome, response_ms: elapsedMs } = await people.click(click);
    if (outcome !== 'message' || elapsedMs === undefined) throw new Error(`a click was not answered: ${outcome}`);
    return elapsedMs;
  };
}

type Tallies = ReadonlyMap<number, readonly [Tally, Tally]>;

async function play(bare: Click, { url }: Discord, place: Place): Promise<Tallies> {
  const { people, channelId, ownerId, userIds } = place;
  const tallies = new Map(plan.map((atOnce) => [atOnce, [newTally(), newTally()] as const]));
  const questions = createQueue<OnScreen>();
  const spectators = new Map([[channelId, ownerId]]);
  const watch = await watchQuestions({ url, people, spectators, onQuestion: questions.put });
  try {
    await startGame(people, { userId: ownerId, channelId, options: { rounds: 10, pace: 'fast', answers: 'choices' } });
    for (const atOnce of plan) {
      const question = await within(60_000, 'no question came', questions.next());
      const ours: Click = (at) => pick(people, question, { userId: userIds[at] ?? '', choice: at });
      const both = tallies.get(atOnce) ?? [newTally(), newTally()];
      await round([bare, ours], both, Math.max(1, atOnce));
    }
  } finally {
    watch.stop();
  }
  tallies.delete(0);
  return tallies;
}

async function round(clicks: readonly Click[], tallies: readonly Tally[], atOnce: number): Promise<void> {
  for (let from = 0; from < players; from += turn) {
    for (const [side, click] of clicks.entries()) {
      const tally = tallies[side];
      if (tally !== undefined) await block(click, tally, { from, atOnce });
    }
  }
}

async function block(click: Click, tally: Tally, { from, atOnce }: { from: number; atOnce: number }): Promise<void> {
  const startedAt = performance.now();
  let next = from;
  const worker = async (): Promise<void> => {
    for (let at = next++; at < from + turn; at = next++) tally.latencies.push(await click(at));
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  tally.elapsedMs += performance.now() - startedAt;
}

function newTally(): Tally {
  return { latencies: [], elapsedMs: 0 };
}

/** Questions come on their own time. */
function createQueue<Value>() {
  const ready: Value[] = [];
  let waiting: ((value: Value) => void) | undefined;
  return {
    put(value: Value): void {
      if (waiting === undefined) ready.push(value);
      else waiting(value);
      waiting = undefined;
    },
    next(): Promise<Value> {
      const value = ready.shift();
      return value === undefined ? new Promise((resolve) => (waiting = resolve)) : Promise.resolve(value);
    },
  };
}

function tableOf(tallies: Tallies): string {
  const rows = [...tallies].flatMap(([atOnce, both]) => {
    const figures = both.map(({ latencies, elapsedMs }) => figuresOf(latencies, elapsedMs));
    return figures.map(({ p50, p99, throughput }, side) => {
      const ratio = p50 / (figures[0]?.p50 ?? NaN);
      const name = side === 0 ? 'bare discord.js, nothing stored' : 'Crossover, stored';
      const count = both[side]?.latencies.length ?? 0;
      return [String(atOnce), name, String(count), ms(p50), ms(p99), throughput.toFixed(0), ratio.toFixed(2)];
    });
  });
  return table(['at once', 'bot', 'clicks', 'p50 ms', 'p99 ms', 'a second', 'p50 ratio'], rows);
}
