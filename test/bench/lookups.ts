import { createPeople, type People } from '#test/support/local-discord/people.ts';

import { startBareBot, startCrossover, startDiscord, type Discord } from './bots.ts';
import { figuresOf, ms, table, type Figures } from './figures.ts';
import type { Running } from '#test/support/processes.ts';

/** 2,000 of each kind one at a time and 2,000 with 64 at once, in turns of 250 between the bots, so that drift meets both. */
const total = 2000;
const turn = 250;
const warmUp = 300;
const together = 64;

interface Side {
  readonly name: string;
  readonly discord: Discord;
  readonly bot: Running;
  readonly people: People;
  readonly userId: string;
  readonly channelId: string;
  readonly ask: Readonly<Record<Kind, (at: number) => Asked>>;
}

type Kind = 'answer' | 'autocomplete';
type Asked =
  | { readonly command: string; readonly options: Readonly<Record<string, unknown>> }
  | { readonly command: string; readonly option: string; readonly value: string };

const titles = ['apt', 'mic drop', 'ice cream', 'my universe', 'seven', 'butter', 'sour candy', 'unforgiven'];
const typed = ['ro', 'bts', '로ㅈ', 'jungk', 'ㅂㅌ', 'bla', 'le ss', 'snop dog'];
const pick = (list: readonly string[], at: number) => list[at % list.length] ?? '';

/** A lookup and its autocomplete beside a bare discord.js bot that replies constants: same machine, same run, a process each. */
export async function lookups(): Promise<string> {
  const sides = [await bareSide(), await crossoverSide()] as const;
  try {
    const rows: string[][] = [];
    for (const kind of ['answer', 'autocomplete'] as const) {
      for (const atOnce of [1, together]) rows.push(...(await compare(sides, kind, atOnce)));
    }
    const memory = sides.map(({ name, bot }) => `${name} ${bot.residentMb().toFixed(0)} MB`).join(', ');
    const header = ['what', 'at once', 'bot', 'p50 ms', 'p99 ms', 'a second', 'p50 ratio'];
    return `${table(header, rows)}\n\nResident memory after the run: ${memory}.`;
  } finally {
    for (const { bot, discord } of sides) {
      await bot.stop();
      await discord.stop();
    }
  }
}

async function compare(sides: readonly [Side, Side], kind: Kind, atOnce: number): Promise<string[][]> {
  const latencies = sides.map((): number[] => []);
  const elapsed = sides.map(() => 0);
  for (const side of sides) await block(side, kind, { count: warmUp, atOnce });
  for (let done = 0; done < total; done += turn) {
    for (const [index, side] of sides.entries()) {
      const startedAt = performance.now();
      latencies[index]?.push(...(await block(side, kind, { count: turn, atOnce })));
      elapsed[index] = (elapsed[index] ?? 0) + performance.now() - startedAt;
    }
  }
  const figures = sides.map((_, index) => figuresOf(latencies[index] ?? [], elapsed[index] ?? 0));
  const base = figures[0]?.p50 ?? NaN;
  return sides.map(({ name }, index) => row({ kind, atOnce, name, base }, figures[index]));
}

function row(of: { kind: Kind; atOnce: number; name: string; base: number }, figures: Figures | undefined): string[] {
  if (figures === undefined) return [];
  const { p50, p99, throughput } = figures;
  return [of.kind, String(of.atOnce), of.name, ms(p50), ms(p99), throughput.toFixed(0), (p50 / of.base).toFixed(2)];
}

/** Milliseconds from the gateway event to the bot's answer, as the local Discord saw them. */
async function block(side: Side, kind: Kind, { count, atOnce }: { count: number; atOnce: number }): Promise<number[]> {
  const latencies: number[] = [];
  let next = 0;
  const worker = async (): Promise<void> => {
    while (next < count) latencies.push(await once(side, side.ask[kind](next++)));
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return latencies;
}

async function once({ people, userId, channelId }: Side, asked: Asked): Promise<number> {
  const where = { user_id: userId, channel_id: channelId };
  const { outcome, response_ms: elapsedMs } =
    'option' in asked ? await people.autocomplete({ ...where, ...asked }) : await people.run({ ...where, ...asked });
  if (typeof elapsedMs !== 'number' || (outcome !== 'message' && outcome !== 'choices')) {
    throw new Error(`${asked.command} was not answered: ${outcome}`);
  }
  return elapsedMs;
}

async function bareSide(): Promise<Side> {
  const discord = await startDiscord();
  const bot = await startBareBot(discord, 'none');
  return {
    name: 'bare discord.js',
    discord,
    bot,
    ...(await someone(discord)),
    ask: {
      answer: () => ({ command: 'ping', options: { text: 'x' } }),
      autocomplete: (at) => ({ command: 'ping', option: 'text', value: pick(typed, at) }),
    },
  };
}

async function crossoverSide(): Promise<Side> {
  const discord = await startDiscord();
  const bot = await startCrossover(discord);
  return {
    name: 'Crossover',
    discord,
    bot,
    ...(await someone(discord)),
    ask: {
      answer: (at) => ({ command: 'collab song', options: { title: pick(titles, at) } }),
      autocomplete: (at) => ({ command: 'collab artist', option: 'name', value: pick(typed, at) }),
    },
  };
}

async function someone({ url }: Discord): Promise<Pick<Side, 'people' | 'userId' | 'channelId'>> {
  const people = createPeople(url);
  const { guilds } = await people.state();
  const [guild] = guilds;
  const channel = guild?.channels.find(({ name }) => name === 'general');
  const member = guild?.members.find(({ user_id: id }) => id !== guild.owner_id);
  if (channel === undefined || member === undefined) throw new Error('the local Discord has no member or channel');
  return { people, userId: member.user_id, channelId: channel.id };
}
