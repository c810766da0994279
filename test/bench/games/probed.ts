import { mkdtempSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { startCrossover, type Discord } from '../bots.ts';
import type { Running } from '#test/support/processes.ts';

/** The bot with `probe.ts` inside. */
export interface Probed extends Running {
  /** Bytes of the heap that are alive, after a collection. */
  heap(): Promise<number>;
  /** How late the games' timers came since the last call, in milliseconds. */
  timers(): Promise<readonly number[]>;
}

export async function startProbed(discord: Discord): Promise<Probed> {
  const dir = mkdtempSync(join(tmpdir(), 'crossover-probe-'));
  const socketPath = join(dir, 'socket');
  const bot = await startCrossover(discord, {
    nodeArgs: ['--expose-gc', '--import', './test/bench/games/probe.ts'],
    environment: { BENCH_PROBE: socketPath },
  });
  return {
    ...bot,
    heap: async () => (await ask<{ bytes: number }>(socketPath, '/heap')).bytes,
    timers: async () => (await ask<{ lateMs: number[] }>(socketPath, '/timers')).lateMs,
    async stop() {
      await bot.stop();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

function ask<Answer>(socketPath: string, path: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asking = request({ socketPath, path, agent: false }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part: string) => (text += part));
      response.on('end', () => resolve(JSON.parse(text) as Answer)); // what probe.ts answers on that path
    });
    asking.on('error', reject).end();
  });
}
