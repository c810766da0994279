import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { runMain, type MainProcess } from '#test/support/e2e/main-process.ts';

/** One run of the bot's process, from its start to its death. */
export interface Life {
  readonly number: number;
  readonly process: MainProcess;
  /** Our clock. */
  readonly startedAt: number;
  /** Our clock; undefined when it died before. */
  loggedInAt: number | undefined;
  killedAt: number | undefined;
}

/** The bot as its own process, killed and started again. */
export interface Bot {
  readonly lives: readonly Life[];
  /** The number of the life that is going on, or was last. */
  life(): number;
  start(): Life;
  /** Resolves when the process is gone. */
  ended(life: Life): Promise<{ readonly code: number | null; readonly signal: NodeJS.Signals | null }>;
  /** Ends what is still running. */
  close(): Promise<void>;
}

interface Needs {
  readonly token: string;
  readonly apiUrl: () => string;
  readonly databaseUrl: () => string;
}

export async function openBot({ token, apiUrl, databaseUrl }: Needs): Promise<Bot> {
  const folder = await mkdtemp(join(tmpdir(), 'crossover-chaos-'));
  const lives: Life[] = [];
  // Whoever ends the run leaves no bot behind.
  const lastResort = () => {
    for (const life of lives) life.process.kill('SIGKILL');
  };
  process.once('exit', lastResort);
  return {
    lives,
    life: () => Math.max(0, lives.length - 1),
    start() {
      const main = runMain(folder, {
        DISCORD_TOKEN: token,
        DISCORD_API_URL: apiUrl(),
        DATABASE_URL: databaseUrl(),
        LOG_LEVEL: 'error',
        // A podium's picture comes after the game, and nothing waits for it.
        PICTURES: 'off',
      });
      const life: Life = {
        number: lives.length,
        process: main,
        startedAt: Date.now(),
        loggedInAt: undefined,
        killedAt: undefined,
      };
      lives.push(life);
      noteWhen(main, /^Logged in/m, () => (life.loggedInAt = Date.now()));
      return life;
    },
    ended: ({ process }) => process.ended,
    async close() {
      await Promise.all(lives.map(({ process }) => end(process)));
      process.removeListener('exit', lastResort);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** A life may be over before it says so. */
function noteWhen(process: MainProcess, said: RegExp, note: () => void): void {
  process.said(said).then(note, () => undefined);
}

async function end(process: MainProcess): Promise<void> {
  process.kill('SIGKILL');
  await process.ended;
}
