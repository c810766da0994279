import { ChannelType, PermissionsBitField, type PermissionResolvable } from 'discord.js';
import { describe, expect, it } from 'vitest';

import { nameOf, refuseMute, type Doing } from '#commands/trivia/place.ts';

/** An interaction in a channel of this type, where the bot has these permissions; the local Discord has no threads. */
function doing(has: PermissionResolvable, type: ChannelType) {
  const asked: string[] = [];
  const get = async (route: string) => (asked.push(route), { id: '3', type });
  const interaction = { appPermissions: new PermissionsBitField(has), channelId: '3', client: { rest: { get } } };
  return { asked, refused: refuseMute(interaction as unknown as Doing) }; // the part that is looked at
}

describe('a game may begin', () => {
  it('without a question to Discord where the bot may write in channels and threads alike', async () => {
    const has: PermissionResolvable = ['ViewChannel', 'SendMessages', 'SendMessagesInThreads'];
    const { asked, refused } = doing(has, ChannelType.GuildText);
    await expect(refused).resolves.toBeUndefined();
    expect(asked).toEqual([]);
  });

  it.each([
    [ChannelType.PublicThread, 'SendMessagesInThreads' as const],
    [ChannelType.PrivateThread, 'SendMessagesInThreads' as const],
    [ChannelType.GuildText, 'SendMessages' as const],
    [ChannelType.GuildVoice, 'SendMessages' as const],
  ])('in a channel of type %s with %s alone', async (type, permission) => {
    await expect(doing(['ViewChannel', permission], type).refused).resolves.toBeUndefined();
  });

  it.each([
    [ChannelType.PublicThread, ['ViewChannel', 'SendMessages'], ['SendMessagesInThreads']],
    [ChannelType.GuildText, ['ViewChannel', 'SendMessagesInThreads'], ['SendMessages']],
    [ChannelType.GuildText, ['SendMessages', 'SendMessagesInThreads'], ['ViewChannel']],
    [ChannelType.GuildText, [], ['ViewChannel', 'SendMessages']],
  ] as const)('not in a channel of type %s with %j', async (type, has, permissions) => {
    await expect(doing([...has], type).refused).rejects.toMatchObject({
      code: 'trivia.cannotPost',
      facts: { permissions },
    });
  });
});

it.each([
  [{ member: { nick: 'Mina of TWICE' }, user: { globalName: 'Mina', username: 'mina97' } }, 'Mina of TWICE'],
  [{ member: { nickname: 'Mina of TWICE' }, user: { globalName: 'Mina', username: 'mina97' } }, 'Mina of TWICE'],
  [{ member: { nick: null }, user: { globalName: 'Mina', username: 'mina97' } }, 'Mina'],
  [{ member: null, user: { globalName: null, username: 'mina97' } }, 'mina97'],
])('a player %j is called %s', (who, name) => {
  expect(nameOf(who as unknown as Doing)).toBe(name);
});
