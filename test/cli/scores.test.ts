import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { startEmbeddedPostgres } from '#src/db/embedded/start-embedded-postgres.ts';
import { aRound } from '#test/db/trivia/support/a-game.ts';
import { createTriviaDatabase, playRound, type TriviaDatabase } from '#test/db/trivia/support/trivia-database.ts';
import { execute } from '#test/support/database/admin.ts';

import { jsonOf } from './run-cli.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
/** A process takes half a second to start, and longer on a busy machine. */
const timeout = 60_000;

let database: TriviaDatabase;
beforeAll(async () => {
  database = await createTriviaDatabase();
  await playRound(database.store, aRound('game0001'), [{ userId: '11' }, { userId: '12' }]);
});
afterAll(() => database.drop());

interface Ran {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

function scores(args: readonly string[], environment: Readonly<Record<string, string>>): Promise<Ran> {
  return new Promise((resolve) => {
    const env = { ...process.env, ...environment };
    execFile(process.execPath, ['src/cli/scores.ts', ...args], { cwd: root, env }, (error, stdout, stderr) => {
      resolve({ exitCode: error === null ? 0 : Number(error.code), stdout, stderr });
    });
  });
}

const onDatabase = (...args: string[]) => scores(args, { DATABASE_URL: database.url });
const spoil = () => execute(database.url, 'UPDATE trivia_totals SET points = points + 1 WHERE guild_id = 0');

describe('scores', { timeout }, () => {
  it('finds what is right to be right, and what is not, and corrects it', async () => {
    const right = await onDatabase('check', '--json');
    expect(right.exitCode).toBe(0);
    expect(jsonOf(right)).toMatchObject({ ok: true, ledgerRows: 2, voidedRounds: 0, finishedGames: 0 });

    await spoil();
    const wrong = await onDatabase('check', '--json');
    expect(wrong.exitCode).toBe(1);
    expect(jsonOf(wrong)).toMatchObject({ ok: false, different: { totals: 8, players: 0 } });

    const corrected = await onDatabase('rebuild');
    expect(corrected).toMatchObject({
      exitCode: 0,
      stdout: expect.stringContaining('(8 in totals): 2 rows of the ledger'),
    });
    expect(await onDatabase('check')).toMatchObject({
      exitCode: 0,
      stdout: expect.stringContaining('as the ledger says'),
    });
  });

  it('works beside a bot that keeps the embedded database, and leaves it running', async () => {
    const dataDir = mkdtempSync(path.join(tmpdir(), 'crossover-scores-'));
    const bot = await startEmbeddedPostgres({ dataDir, log: pino({ level: 'silent' }) });
    try {
      const ran = await scores(['rebuild', '--json'], { DATABASE_URL: '', DATA_DIR: dataDir });
      expect(ran).toMatchObject({ exitCode: 0, stderr: '' });
      expect(jsonOf(ran)).toMatchObject({ ok: true, ledgerRows: 0 });
      expect(await execute(bot.url, 'SELECT count(*)::int AS games FROM trivia_games')).toEqual([{ games: 0 }]);
    } finally {
      await bot.stop();
      rmSync(dataDir, { recursive: true, force: true });
    }
  });

  it.each([[['sing']], [[]], [['check', 'everything']], [['check', '--dir', 'x']]])(
    'does not understand %j',
    async (args) => {
      const ran = await onDatabase(...args, '--json');
      expect(ran.exitCode).toBe(2);
      expect(jsonOf(ran)).toMatchObject({ error: { code: 'usage' } });
    },
  );

  it('explains itself without a database', async () => {
    const ran = await scores(['--help'], { DATABASE_URL: 'postgresql://nobody@127.0.0.1:1/nothing' });
    expect(ran).toMatchObject({ exitCode: 0, stdout: expect.stringContaining('scores rebuild'), stderr: '' });
  });
});
