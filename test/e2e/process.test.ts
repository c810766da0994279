import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { createTestDatabase, type TestDatabase } from '#test/support/database/create-test-database.ts';
import { runMain, type MainProcess } from '#test/support/e2e/main-process.ts';
import { textOf } from '#test/support/e2e/read.ts';
import { openScene, type Scene } from '#test/support/local-discord/scene.ts';

let scene: Scene;
let directory: string;
let database: TestDatabase;
const running: MainProcess[] = [];

beforeEach(async () => {
  scene = await openScene();
  directory = mkdtempSync(join(tmpdir(), 'crossover-main-'));
  database = await createTestDatabase({ bare: true });
});
afterEach(async () => {
  for (const process of running.splice(0)) {
    process.kill('SIGTERM');
    await process.ended;
  }
  await scene[Symbol.asyncDispose]();
  await database.drop();
  rmSync(directory, { recursive: true, force: true });
});

function start(environment: Readonly<Record<string, string>> = {}): MainProcess {
  const process = runMain(directory, {
    DISCORD_TOKEN: scene.discord.token,
    DISCORD_API_URL: scene.discord.apiUrl,
    DATABASE_URL: database.url,
    ...environment,
  });
  running.push(process);
  return process;
}

const tables = () =>
  database.prisma.$queryRaw<{ count: number }[]>`SELECT count(*)::int FROM pg_tables WHERE schemaname = 'public'`;

const askForApt = () =>
  scene.people.run({
    user_id: scene.fanId,
    channel_id: scene.generalId,
    command: 'collab song',
    options: { title: 'apt' },
    locale: 'en-US',
  });

describe('a start that cannot succeed ends with one sentence, exit code 1 and nothing changed', () => {
  it.each<[string, Record<string, string>, RegExp]>([
    ['a wrong token', { DISCORD_TOKEN: 'wr0ng' }, /^Discord refused DISCORD_TOKEN \(4004\): [^\n]+\.\n$/],
    [
      'a Discord that is not there',
      { DISCORD_API_URL: 'http://127.0.0.1:1/api' },
      /^The Discord at 127\.0\.0\.1:1 could not be reached: [^\n]+\.\n$/,
    ],
    [
      'a database that is not there',
      { DATABASE_URL: 'postgres://u:pa55@127.0.0.1:1/x' },
      /^[^\n]*127\.0\.0\.1:1[^\n]*\.\n$/,
    ],
    ['a wrong setting', { LOG_LEVEL: 'loud' }, /^Wrong setting: LOG_LEVEL is not one of [^\n]+\.\n$/],
    [
      'the id of another application',
      { DISCORD_APPLICATION_ID: '123456789012345678' },
      /^DISCORD_APPLICATION_ID is 123456789012345678, but the token belongs to the application \d+\.\n$/,
    ],
  ])('for %s', async (_what, environment, sentence) => {
    const process = start(environment);
    expect(await process.ended).toEqual({ code: 1, signal: null });
    expect(process.stderr()).toMatch(sentence);
    expect(process.stderr()).not.toMatch(/wr0ng|pa55/);
    expect(await tables()).toEqual([{ count: 0 }]);
    expect(existsSync(join(directory, 'data'))).toBe(false);
  });

  it('for intents that Discord does not allow, or a token that the gateway refuses', async () => {
    for (const code of [4014, 4004]) {
      await scene.people.fault({ kind: 'refuse-identify', code, count: 1 });
      const process = start();
      expect(await process.ended).toEqual({ code: 1, signal: null });
      expect(process.stderr()).toContain(`(${code})`);
      expect(await tables()).toEqual([{ count: 0 }]);
    }
  });

  it('for a development guild that the bot is not in', async () => {
    const process = start({ DISCORD_GUILD_ID: '123456789012345678' });
    expect(await process.ended).toEqual({ code: 1, signal: null });
    expect(process.stderr()).toMatch(/^The bot may not register commands in the guild 123456789012345678 [^\n]+\.\n$/);
  });

  it('for a malformed .env', async () => {
    writeFileSync(join(directory, '.env'), 'LOG_LEVEL=info\nDISCORD_TOKEN s3cret\n');
    const process = start({ DISCORD_TOKEN: '' });
    expect(await process.ended).toEqual({ code: 1, signal: null });
    expect(process.stderr()).toBe('.env line 2: DISCORD_TOKEN is not followed by = and a value.\n');
  });

  it('for a port in use', async () => {
    const port = new URL(scene.discord.url).port;
    const process = start({ DISCORD_TOKEN: '', DISCORD_API_URL: '', DATABASE_URL: '', LOCAL_DISCORD_PORT: port });
    expect(await process.ended).toEqual({ code: 1, signal: null });
    expect(process.stderr()).toBe(`Port ${port} is in use: stop what uses it, or set LOCAL_DISCORD_PORT to another.\n`);
    expect(existsSync(join(directory, 'data'))).toBe(false);
  });

  it('for a local Discord whose file cannot be read', async () => {
    const file = join('data', 'local-discord.json');
    mkdirSync(join(directory, file), { recursive: true });
    const process = start({ DISCORD_TOKEN: '', DISCORD_API_URL: '', DATA_DIR: 'data' });
    expect(await process.ended).toEqual({ code: 1, signal: null });
    expect(process.stderr()).toBe(
      `The local Discord's file ${file} cannot be used (EISDIR): correct it, or set DATA_DIR to another.\n`,
    );
    expect(await tables()).toEqual([{ count: 0 }]);
  });
});

describe('a start that is stopped half-way', () => {
  it.each([/^Creating a database/m, /^Starting Postgres/m, /^Migrating/m])(
    'after %s ends with 0 and leaves nothing running',
    async (moment) => {
      const process = start({ DATABASE_URL: '' });
      await process.said(moment);
      process.kill('SIGTERM');
      expect(await process.ended).toEqual({ code: 0, signal: null });
      expect(process.stderr()).toBe('');
      expect(process.stdout()).not.toContain('Commands');
      expect(readdirSync(join(directory, 'data'))).toEqual(['postgres']);
      expect(existsSync(join(directory, 'data/postgres/data/postmaster.pid'))).toBe(false);
    },
  );

  it('says for whom it waits', async () => {
    const first = start({ DATABASE_URL: '' });
    await first.said(/^Ready/m);
    const second = start({ DATABASE_URL: '' });
    await second.said(/^Waiting for process \d+ to let go of the database/m);
    second.kill('SIGINT');
    expect(await second.ended).toEqual({ code: 0, signal: null });
  });
});

describe('a running bot', () => {
  it('goes on when nobody reads what it says', async () => {
    const process = start();
    await process.said(/^Logged in/m);
    process.stopReading();
    await expect.poll(async () => textOf(await askForApt()), { timeout: 20_000 }).toContain('APT.');
    process.kill('SIGTERM');
    expect(await process.ended).toEqual({ code: 0, signal: null });
  });

  it('finishes what is in flight at SIGTERM and ends with 0', async () => {
    const process = start();
    await process.said(/^Ready/m);
    await scene.people.fault({ kind: 'delay', ms: 1500, count: 1 });
    const asked = askForApt();
    await expect.poll(async () => (await scene.people.requests()).length + 1, { timeout: 5000 }).toBeGreaterThan(1);
    process.kill('SIGTERM');
    expect(textOf(await asked)).toContain('APT.');
    expect(await process.ended).toEqual({ code: 0, signal: null });
  });

  it('goes on answering from memory when its database is gone, and still ends with 0', async () => {
    const process = start();
    await process.said(/^Ready/m);
    await database.drop();
    expect(textOf(await askForApt())).toContain('APT.');
    process.kill('SIGTERM');
    expect(await process.ended).toEqual({ code: 0, signal: null });
  });

  it('ends with the reason when Discord closes the gateway for good', async () => {
    const process = start();
    await process.said(/^Ready/m);
    await scene.people.fault({ kind: 'close', code: 4004 });
    expect(await process.ended).toEqual({ code: 1, signal: null });
    expect(process.stderr()).toContain('(4004)');
  });

  it('works again after SIGKILL, with the embedded database that the killed process left running', async () => {
    const embedded = { DATABASE_URL: '' };
    const killed = start(embedded);
    await killed.said(/^Ready/m);
    killed.kill('SIGKILL');
    await killed.ended;
    const next = start(embedded);
    await next.said(/^Ready/m);
    expect(next.stdout()).toContain('up to date');
    expect(textOf(await askForApt())).toContain('APT.');
    next.kill('SIGINT');
    expect(await next.ended).toEqual({ code: 0, signal: null });
  });
});
