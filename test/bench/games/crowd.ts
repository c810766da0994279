import { setTimeout as sleep } from 'node:timers/promises';

import { createPeople, type People } from '#test/support/local-discord/people.ts';

import { startDiscord, type Discord } from '../bots.ts';
import { figuresOf, ms, table } from '../figures.ts';
import { seatPlayers, type Players } from './players.ts';
import { startProbed, type Probed } from './probed.ts';
import { processorTime } from './processor-time.ts';
import { makeRooms, type Room } from './rooms.ts';
import { startGame } from './start-game.ts';
import { within } from './within.ts';

/** 1,000 games of ten players. */
const size = { servers: 250, channels: 4, players: 10 };
const options = { rounds: 30, pace: 'relaxed', answers: 'choices' };
/** How long is measured once all games run. */
const measuredMs = 75_000;
/** Begun and stopped before anything is measured: what is made once a process is no game's. */
const warmUps = 40;
/** So many games are begun at a time. */
const together = 8;

/** Games in as many channels, all in one process; Discord takes 50 messages a second of it, and acknowledgements besides. */
export async function crowd(): Promise<string> {
  const discord = await startDiscord();
  try {
    const people = createPeople(discord.url);
    const rooms = await makeRooms(people, size);
    const bot = await startProbed(discord);
    try {
      return await measure(discord, bot, { people, rooms });
    } finally {
      await bot.stop();
    }
  } finally {
    await discord.stop();
  }
}

interface Scene {
  readonly people: People;
  readonly rooms: readonly Room[];
}

async function measure(discord: Discord, bot: Probed, scene: Scene): Promise<string> {
  await warmUp(scene);
  const empty = await bot.heap();
  const players = await seatPlayers(discord, scene.people, scene.rooms);
  try {
    const startMs = await startAll(scene, players);
    await within(120_000, 'not all games had a question', players.allPlay);
    players.phase = 'running';
    await bot.timers();
    const before = timesNow(bot, discord);
    await sleep(measuredMs);
    players.phase = 'over';
    const spent = timesNow(bot, discord).map((seconds, at) => seconds - (before[at] ?? 0));
    const lateMs = await bot.timers();
    const residentMb = bot.residentMb();
    const perGameKb = ((await bot.heap()) - empty) / scene.rooms.length / 1024;
    return report({ players, lateMs, perGameKb, startMs, spent, residentMb });
  } finally {
    players.phase = 'over';
    players.stop();
  }
}

async function warmUp({ people, rooms }: Scene): Promise<void> {
  await inTurns(rooms.slice(0, warmUps), async ({ ownerId: userId, channelId }) => {
    await startGame(people, { userId, channelId, options });
    await people.run({ user_id: userId, channel_id: channelId, command: 'trivia stop' });
  });
  // Their podiums are on the way.
  await sleep(3000);
}

/** A game whose start was told too late runs all the same: whether all do is seen by their questions. */
async function startAll({ people, rooms }: Scene, { failures }: Players): Promise<number> {
  const startedAt = performance.now();
  await inTurns(rooms, ({ ownerId: userId, channelId }) =>
    startGame(people, { userId, channelId, options }).catch((error: unknown) => void failures.push(error)),
  );
  return performance.now() - startedAt;
}

async function inTurns(rooms: readonly Room[], task: (room: Room) => Promise<void>): Promise<void> {
  let next = 0;
  const worker = async (): Promise<void> => {
    for (let room = rooms[next++]; room !== undefined; room = rooms[next++]) await task(room);
  };
  await Promise.all(Array.from({ length: together }, worker));
}

const whose = ['the bot', 'its Postgres', 'the local Discord', 'the players'];

/** Processor seconds so far, in the order of `whose`. */
function timesNow(bot: Probed, discord: Discord): readonly number[] {
  const { own, children } = processorTime(bot.pid);
  return [own, children, processorTime(discord.pid).own, processorTime(process.pid).own];
}

interface Result {
  readonly players: Players;
  readonly lateMs: readonly number[];
  readonly perGameKb: number;
  readonly startMs: number;
  readonly spent: readonly number[];
  readonly residentMb: number;
}

function report({ players, lateMs, perGameKb, startMs, spent, residentMb }: Result): string {
  const { acks, failures } = players;
  const rows = [
    row('pick to acknowledgement, games still being begun', acks.starting),
    row('pick to acknowledgement, all 1,000 running', acks.running),
    row('a game’s timer, late by', lateMs),
    row('one question to the next in a channel', players.betweenMs),
    row('a player’s click, later than meant', players.lateMs),
  ];
  const first = failures.length === 0 ? '' : ` (the first: ${String(failures[0])})`;
  const shares = whose.map((who, at) => `${who} ${(((spent[at] ?? 0) / measuredMs) * 100_000).toFixed(0)} %`);
  return [
    table(['what', 'times', 'p50 ms', 'p99 ms', 'most ms'], rows),
    `Clicks and commands that were not answered in time: ${failures.length}${first}. Heap for each running game: ${perGameKb.toFixed(1)} KB. ` +
      `Resident memory: ${residentMb.toFixed(0)} MB. Beginning 1,000 games: ${(startMs / 1000).toFixed(1)} s. ` +
      `Of one processor core: ${shares.join(', ')}.`,
  ].join('\n\n');
}

function row(what: string, values: readonly number[]): string[] {
  const { p50, p99 } = figuresOf(values, 1);
  const most = values.reduce((one, other) => Math.max(one, other), 0);
  return [what, String(values.length), ms(p50), ms(p99), ms(most)];
}
