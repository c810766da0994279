import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { startProcess, type Running } from '#test/support/processes.ts';

/** A local Discord in its own process. */
export interface Discord extends Running {
  readonly url: string;
  readonly apiUrl: string;
  readonly token: string;
}

export async function startDiscord(): Promise<Discord> {
  const started = await startProcess({
    file: 'src/local-discord/main.ts',
    args: ['--port', '0'],
    ready: /^\{.*"apiUrl"/,
  });
  const about: unknown = JSON.parse(started.line);
  return { ...started, ...(about as { url: string; apiUrl: string; token: string }) }; // the line that main.ts documents
}

/** What the bot's process gets beside what `npm start` gives it. */
interface Extra {
  readonly nodeArgs?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  /** Where the database is, and stays; a folder of its own that goes with the bot unless given. */
  readonly dataDir?: string;
  /** A database that more than one bot shares. */
  readonly databaseUrl?: string;
}

/** The whole bot as `npm start` runs it, with a database of its own. */
export async function startCrossover({ apiUrl, token }: Discord, extra: Extra = {}): Promise<Running> {
  const dataDir = extra.dataDir ?? mkdtempSync(join(tmpdir(), 'crossover-bench-'));
  const bot = await startProcess({
    // As the start script does.
    nodeArgs: ['--max-semi-space-size=4', ...(extra.nodeArgs ?? [])],
    file: 'src/main.ts',
    environment: {
      ...extra.environment,
      DISCORD_TOKEN: token,
      DISCORD_API_URL: apiUrl,
      DATA_DIR: dataDir,
      DATABASE_URL: extra.databaseUrl ?? '',
      DISCORD_GUILD_ID: '',
      DISCORD_APPLICATION_ID: '',
      LOG_LEVEL: 'info',
    },
    ready: /^Ready/,
  });
  return {
    ...bot,
    async stop() {
      await bot.stop();
      if (extra.dataDir === undefined) rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

export function startBareBot({ apiUrl, token }: Discord, intents: 'none' | 'guilds'): Promise<Running> {
  return startProcess({ file: 'test/bench/bare-bot.ts', args: [apiUrl, token, intents], ready: /^Ready/ });
}
