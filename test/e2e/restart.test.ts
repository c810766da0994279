import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { openBotScene, type BotScene } from '#test/support/e2e/bot.ts';
import { buttonOf, textOf } from '#test/support/e2e/read.ts';

let bot: BotScene;
beforeEach(async () => {
  bot = await openBotScene();
});
afterEach(() => bot[Symbol.asyncDispose]());

const ask = (title: string) =>
  bot.people.run({
    user_id: bot.fanId,
    channel_id: bot.generalId,
    command: 'collab song',
    options: { title },
    locale: 'en-US',
  });

describe('the bot over time', () => {
  it('goes on paging a list that it drew before a restart', async () => {
    const list = await bot.people.run({
      user_id: bot.fanId,
      channel_id: bot.generalId,
      command: 'collab artist',
      options: { name: 'BTS' },
      locale: 'en-US',
    });
    await bot.restart();
    const next = await bot.people.click({
      user_id: bot.fanId,
      message_id: list.message?.id ?? '',
      custom_id: buttonOf(list, 'Next page').customId,
      locale: 'en-US',
    });
    expect(next.message?.id).toBe(list.message?.id);
    expect(textOf(next)).toContain('Page 2 of');
  });

  it('registers its commands once and seeds its catalog once', async () => {
    const before = (await bot.people.requests()).at(-1)?.number ?? 0;
    await bot.restart();
    const writes = (await bot.people.requests(before)).filter(
      ({ method, route }) => method !== 'GET' && route.includes('/commands'),
    );
    expect(writes).toEqual([]);
    expect(bot.lines.filter((line) => /rows written/.test(line))).toHaveLength(1);
    expect(bot.lines.filter((line) => /up to date/.test(line))).toHaveLength(2);
  });

  it('comes back after the gateway dropped it, asked it to reconnect or ended its session', async () => {
    for (const fault of [{ kind: 'drop-gateway' }, { kind: 'op7' }, { kind: 'op9', resumable: false }]) {
      await bot.people.fault(fault);
      await expect.poll(async () => (await ask('apt')).outcome, { timeout: 20_000 }).toBe('message');
    }
  });

  it('answers once when Discord took the answer but the connection broke before it said so', async () => {
    await bot.people.fault({ kind: 'lost-answer', count: 1 });
    expect(textOf(await ask('apt'))).toContain('APT.');
    expect(textOf(await ask('apt'))).toContain('APT.');
    const seen = await bot.people.transcript(bot.generalId, bot.fanId);
    expect(seen.filter((message) => textOf({ message }).includes('APT.'))).toHaveLength(2);
  });

  it('answers again as soon as Discord takes answers again', async () => {
    await bot.people.fault({ kind: 'status', status: 500, count: 8 });
    expect((await ask('apt')).outcome).not.toBe('message');
    await bot.people.control('DELETE', '/control/faults');
    expect(textOf(await ask('apt'))).toContain('APT.');
  });
});
