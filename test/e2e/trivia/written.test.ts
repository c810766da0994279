import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { createTestDatabase, type TestDatabase } from '#test/support/database/create-test-database.ts';
import { runMain, type MainProcess } from '#test/support/e2e/main-process.ts';
import { textOf } from '#test/support/e2e/read.ts';
import { createPeople, type People } from '#test/support/local-discord/people.ts';

let directory: string;
let database: TestDatabase;
let bot: MainProcess;
let people: People;
beforeEach(async () => {
  directory = mkdtempSync(join(tmpdir(), 'crossover-written-'));
  database = await createTestDatabase({ bare: true });
  const port = await freePort();
  // As somebody tries it who has no account: the bot brings its Discord along.
  bot = runMain(directory, {
    DATABASE_URL: database.url,
    DATA_DIR: join(directory, 'data'),
    LOCAL_DISCORD_PORT: String(port),
    READ_MESSAGES: 'true',
  });
  await bot.said(/^Ready/m);
  people = createPeople(`http://127.0.0.1:${port}`);
});
afterEach(async () => {
  bot.kill('SIGTERM');
  await bot.ended;
  await database.drop();
  rmSync(directory, { recursive: true, force: true });
});

function freePort(): Promise<number> {
  const probe = createServer();
  return new Promise((resolve) => {
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo; // of a server that listens on a port
      probe.close(() => resolve(port));
    });
  });
}

interface Round {
  readonly state: string;
  readonly accepted: string;
}

async function openRound(): Promise<Round> {
  const [round] = await database.prisma.$queryRaw<Round[]>`
    SELECT state::text, question->'typed'->'accepted'->>0 AS accepted FROM trivia_rounds WHERE state = 'open'`;
  if (round === undefined) throw new Error('no round takes answers');
  return round;
}

describe('with READ_MESSAGES=true', () => {
  it('a right answer written in the channel counts, talk does not, and the reveal tells', async () => {
    const { guilds, users } = await people.state();
    const channel = guilds[0]?.channels.find(({ name }) => name === 'trivia')?.id ?? '';
    const [mina, jun] = ['mina', 'jun'].map((name) => users.find(({ username }) => username === name)?.id ?? '');
    const as = { user_id: mina ?? '', channel_id: channel, locale: 'en-US' };
    await people.run({ ...as, command: 'trivia start', options: { rounds: 5, pace: 'fast', answers: 'typed' } });
    const { accepted } = await vi.waitFor(openRound, { timeout: 20_000 });
    await people.say({ user_id: as.user_id, channel_id: channel, content: 'hm, let me think' });
    await people.say({ user_id: jun ?? '', channel_id: channel, content: accepted });
    const reveal = async () => {
      const texts = (await people.transcript(channel, mina ?? '')).map((message) => textOf({ message }));
      return texts.find((text) => text.includes('Right answer')) ?? Promise.reject(new Error('no reveal yet'));
    };
    const told = await vi.waitFor(reveal, { timeout: 25_000 });
    expect(told).toContain(`1. <@${jun}>`);
    expect(told).not.toContain(`<@${mina}>`);
    expect(await people.violations()).toEqual([]);
  });
});
