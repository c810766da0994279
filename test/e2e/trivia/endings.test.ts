import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { openBotScene, type BotScene } from '#test/support/e2e/bot.ts';
import { textOf } from '#test/support/e2e/read.ts';
import { newChannel, sitDown, type Table } from '#test/support/trivia/table.ts';

let bot: BotScene;
beforeAll(async () => {
  bot = await openBotScene();
});
afterAll(() => bot[Symbol.asyncDispose]());

/** A game in a channel of its own, in its first round, of which somebody has taken an answer. */
async function playing(name: string): Promise<{ channelId: string; table: Table }> {
  const channelId = await newChannel(bot, name);
  const table = await sitDown(bot, channelId);
  await table.run(bot.fanId, 'trivia start', { rounds: 5, pace: 'fast' });
  await table.answer(await table.openRound(1), bot.fanId, true);
  return { channelId, table };
}

async function endOf({ sql }: Table, channelId: string): Promise<string | undefined> {
  const text = 'SELECT end_reason FROM trivia_games WHERE channel_id = $1';
  return (await sql.query<{ end_reason: string | null }>(text, [channelId])).rows[0]?.end_reason ?? undefined;
}

const deny = (channelId: string, permissions: readonly string[]) =>
  bot.people.control('PUT', `/control/channels/${channelId}/overwrites`, {
    overwrites: [{ id: bot.guildId, type: 'role', allow: [], deny: permissions }],
  });

describe('a game whose channel is taken away', () => {
  it.concurrent.each([
    ['may no longer write there', (channelId: string) => deny(channelId, ['SendMessages']), 'forbidden'],
    ['may no longer see it', (channelId: string) => deny(channelId, ['ViewChannel']), 'forbidden'],
    ['finds it deleted', (channelId: string) => bot.people.control('DELETE', `/control/channels/${channelId}`), 'gone'],
  ] as const)('ends when the bot %s, and what was answered is settled', async (what, takeAway, reason) => {
    const { channelId, table } = await playing(what.replaceAll(' ', '-'));
    await takeAway(channelId);
    await expect.poll(() => endOf(table, channelId), { timeout: 30_000 }).toBe(reason);
    const { rows } = await table.sql.query(
      `SELECT points FROM trivia_ledger row JOIN trivia_games game ON game.id = row.game_id WHERE game.channel_id = $1`,
      [channelId],
    );
    expect(rows).toHaveLength(1);
    await table[Symbol.asyncDispose]();
  });

  it('is not begun where the bot may not write, and the sentence says what is missing', async () => {
    const channelId = await newChannel(bot, 'read-only');
    await deny(channelId, ['SendMessages']);
    const run = { user_id: bot.moderatorId, channel_id: channelId, command: 'trivia start', locale: 'en-US' };
    const answer = await bot.people.run({ ...run, options: {} });
    expect(textOf(answer)).toMatch(/send messages/i);
  });
});
