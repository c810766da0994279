import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { openBotScene, type BotScene } from '#test/support/e2e/bot.ts';
import { textOf } from '#test/support/e2e/read.ts';

let bot: BotScene;
beforeAll(async () => {
  bot = await openBotScene();
});
afterAll(() => bot[Symbol.asyncDispose]());

const ask = (channelId: string, options: Record<string, unknown> = { title: 'apt' }) =>
  bot.people.run({ user_id: bot.friendId, channel_id: channelId, command: 'collab song', options, locale: 'en-US' });

describe('as an app that a person installed', () => {
  beforeAll(() => bot.people.control('POST', `/control/users/${bot.friendId}/install`));

  it('answers in a server that the bot is not in', async () => {
    const { guild } = await bot.people.control<{ guild: { id: string; channels: { id: string }[] } }>(
      'POST',
      '/control/guilds',
      { name: 'Elsewhere', channels: ['talk'], bot: false },
    );
    await bot.people.control('POST', `/control/guilds/${guild.id}/members`, { user_id: bot.friendId });
    expect(textOf(await ask(guild.channels[0]?.id ?? ''))).toContain('APT. · 아파트');
  });

  it('answers in a conversation between people', async () => {
    const { channel } = await bot.people.control<{ channel: { id: string } }>('POST', '/control/group-dms', {
      user_ids: [bot.friendId, bot.fanId],
    });
    expect(textOf(await ask(channel.id))).toContain('APT. · 아파트');
  });
});
