import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

import { createPeople } from '#test/support/local-discord/people.ts';
import type { Running } from '#test/support/processes.ts';

import { startCrossover, startDiscord, type Discord } from './bots.ts';
import { figuresOf, ms, table } from './figures.ts';
import { makeUpGraph } from './imported/made-up-graph.ts';

/** Files of a graph to import; without them one is made up. */
export interface GraphFiles {
  readonly graph?: string;
  readonly pairs?: string;
}

const run = promisify(execFile);
const asked = 1500;
const warmUp = 300;
const turn = 250;
const typed = ['ro', 'bts', '로ㅈ', 'jungk', 'ㅂㅌ', 'bla', 'le ss', 'snop dog'];

interface Side {
  readonly name: string;
  readonly startMs: number;
  readonly bot: Running;
  readonly discord: Discord;
  ask(at: number): Promise<number>;
}

/** The bot with a graph of sixty thousand artists behind its catalog, beside itself without: start, memory, autocomplete. */
export async function imported(files: GraphFiles): Promise<string> {
  const dir = mkdtempSync(join(tmpdir(), 'crossover-bench-'));
  const sides: Side[] = [];
  try {
    const taken = await takeGraph(files, dir);
    sides.push(await startSide('catalog alone', join(dir, 'alone')));
    sides.push(await startSide('with the graph behind it', join(dir, 'behind')));
    const latencies = await inTurns(sides);
    const base = figuresOf(latencies[0] ?? [], 1).p50;
    const rows = sides.map(({ name, startMs, bot }, at) => {
      const { p50, p99 } = figuresOf(latencies[at] ?? [], 1);
      return [
        name,
        (startMs / 1000).toFixed(1),
        bot.residentMb().toFixed(0),
        ms(p50),
        ms(p99),
        (p50 / base).toFixed(2),
      ];
    });
    const header = ['bot', 'start s', 'resident MB', 'autocomplete p50 ms', 'p99 ms', 'p50 ratio'];
    return `${taken}\n\n${table(header, rows)}`;
  } finally {
    for (const { bot, discord } of sides) {
      await bot.stop();
      await discord.stop();
    }
    rmSync(dir, { recursive: true, force: true });
  }
}

async function takeGraph({ graph, pairs }: GraphFiles, dir: string): Promise<string> {
  const [artistsFile, pairsFile] = [graph ?? join(dir, 'artists.tsv'), pairs ?? join(dir, 'pairs.tsv')];
  if (graph === undefined || pairs === undefined) {
    const made = makeUpGraph(20_261_126);
    writeFileSync(artistsFile, made.artists);
    writeFileSync(pairsFile, made.pairs);
  }
  const startedAt = performance.now();
  const { stdout } = await run(process.execPath, ['src/cli/catalog.ts', 'import', 'graph', artistsFile, pairsFile], {
    env: { ...process.env, DATABASE_URL: '', DATA_DIR: join(dir, 'behind'), LOG_LEVEL: 'error' },
  });
  return `${stdout.split('\n', 1)[0] ?? ''} Imported in ${((performance.now() - startedAt) / 1000).toFixed(1)} s.`;
}

/** The second start counts: the first one seeds. */
async function startSide(name: string, dataDir: string): Promise<Side> {
  const discord = await startDiscord();
  await (await startCrossover(discord, { dataDir })).stop();
  const startedAt = performance.now();
  const bot = await startCrossover(discord, { dataDir });
  const startMs = performance.now() - startedAt;
  const people = createPeople(discord.url);
  const { guilds } = await people.state();
  const channel = guilds[0]?.channels.find((one) => one.name === 'general');
  const member = guilds[0]?.members.find(({ user_id: id }) => id !== guilds[0]?.owner_id);
  if (channel === undefined || member === undefined) throw new Error('the local Discord has no member or channel');
  const where = { user_id: member.user_id, channel_id: channel.id };
  return {
    name,
    startMs,
    bot,
    discord,
    async ask(at) {
      const value = typed[at % typed.length] ?? '';
      const answer = await people.autocomplete({ ...where, command: 'collab artist', option: 'name', value });
      if (answer.outcome !== 'choices' || typeof answer.response_ms !== 'number')
        throw new Error(`autocomplete was not answered: ${answer.outcome}`);
      return answer.response_ms;
    },
  };
}

/** By turns, so that drift of the machine meets both. */
async function inTurns(sides: readonly Side[]): Promise<number[][]> {
  const latencies = sides.map((): number[] => []);
  for (const side of sides) for (let at = 0; at < warmUp; at++) await side.ask(at);
  for (let done = 0; done < asked; done += turn) {
    for (const [index, side] of sides.entries()) {
      for (let at = done; at < done + turn; at++) latencies[index]?.push(await side.ask(at));
    }
  }
  return latencies;
}
