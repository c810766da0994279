import { describe, expect, test } from 'vitest';

import { createManualClock } from '#test/support/local-discord/manual-clock.ts';
import { rest } from '#test/support/local-discord/rest-call.ts';
import { openScene } from '#test/support/local-discord/scene.ts';

describe('the rest of REST', () => {
  test('tells of the bot, its servers, channels, roles, members and people', async () => {
    await using scene = await openScene();
    const get = async (path: string) => (await rest(scene.discord, { method: 'GET', path })).body;
    const bot = { id: scene.discord.applicationId, bot: true };
    expect(await get('/users/@me')).toMatchObject(bot);
    expect(await get('/applications/@me')).toMatchObject({ id: bot.id, bot, flags: 0 });
    expect(await get('/oauth2/applications/@me')).toMatchObject({ id: bot.id });
    expect(await get('/users/@me/guilds')).toMatchObject([{ id: scene.guildId }]);
    expect(await get(`/users/${scene.fanId}`)).toMatchObject({ username: 'jun' });
    expect(await get('/users/1')).toMatchObject({ code: 10013 });
    expect(await get(`/guilds/${scene.guildId}`)).toMatchObject({ name: 'Fan server' });
    expect(await get('/guilds/1')).toMatchObject({ code: 10004 });
    expect(await get(`/guilds/${scene.guildId}/channels`)).toMatchObject([{ name: 'general' }, { name: 'trivia' }]);
    expect(await get(`/guilds/${scene.guildId}/roles`)).toMatchObject([
      { name: '@everyone' },
      { name: 'Moderators' },
      { name: 'Curator' },
      { name: 'Crossover' },
    ]);
    expect(await get(`/guilds/${scene.guildId}/members/${scene.fanId}`)).toMatchObject({ user: { username: 'jun' } });
    expect(await get(`/guilds/${scene.guildId}/members/${scene.friendId}`)).toMatchObject({ code: 10007 });
    expect(await get(`/channels/${scene.dmId}`)).toMatchObject({ type: 1, recipients: [{ id: scene.friendId }] });
    expect(await get('/gateway')).toEqual({ url: `${scene.discord.url.replace('http', 'ws')}/gateway` });
  });

  test('opens one conversation with a person, and none with nobody or itself', async () => {
    await using scene = await openScene();
    const open = (recipient_id: string) =>
      rest(scene.discord, { method: 'POST', path: '/users/@me/channels', body: { recipient_id } });
    expect(await open(scene.friendId)).toMatchObject({ body: { id: scene.dmId } });
    const { body } = await open(scene.fanId);
    expect((await open(scene.fanId)).body).toEqual(body);
    expect(await open('1')).toMatchObject({ status: 400, body: { code: 50035 } });
    expect(await open(scene.discord.applicationId)).toMatchObject({ body: { code: 50007 } });
  });

  test('lets the bot leave a server', async () => {
    await using scene = await openScene();
    expect((await rest(scene.discord, { method: 'DELETE', path: `/users/@me/guilds/${scene.guildId}` })).status).toBe(
      204,
    );
    expect(await rest(scene.discord, { method: 'GET', path: `/guilds/${scene.guildId}` })).toMatchObject({
      body: { code: 50001 },
    });
  });

  test('refuses strangers, and libraries that do not say who they are', async () => {
    await using scene = await openScene();
    const me = { method: 'GET', path: '/users/@me' };
    expect(await rest(scene.discord, { ...me, headers: { authorization: 'Bot nonsense' } })).toMatchObject({
      status: 401,
      body: { code: 0 },
    });
    expect(await rest(scene.discord, { ...me, headers: { 'user-agent': 'curl/8' } })).toMatchObject({
      status: 403,
      body: { code: 40333 },
    });
  });

  test('refuses loudly what it does not know', async () => {
    await using scene = await openScene();
    expect(await rest(scene.discord, { method: 'GET', path: '/nothing' })).toMatchObject({
      status: 404,
      body: { code: 0 },
    });
    expect(await rest(scene.discord, { method: 'GET', path: `/guilds/${scene.guildId}/audit-logs` })).toMatchObject({
      status: 404,
      body: { code: 0 },
    });
    expect(await scene.people.violations()).toMatchObject([
      { rule: 'route.unknown' },
      { rule: 'route.not-in-local-discord' },
    ]);
  });

  test('refuses a body that is not JSON, a broken form, and one that is too large', async () => {
    await using scene = await openScene();
    const send = async (body: string, type: string) => {
      const headers = {
        authorization: `Bot ${scene.discord.token}`,
        'user-agent': 'DiscordBot (x, 1)',
        'content-type': type,
      };
      const response = await fetch(`${scene.discord.apiUrl}/v10/channels/${scene.generalId}/messages`, {
        method: 'POST',
        headers,
        body,
      });
      return [response.status, ((await response.json()) as { code: number }).code];
    };
    expect(await send('{', 'application/json')).toEqual([400, 50109]);
    expect(await send('x', 'multipart/form-data; boundary=y')).toEqual([400, 50109]);
    expect(await send('x'.repeat(25 * 1024 * 1024 + 1), 'application/json')).toEqual([413, 40005]);
  });
});

describe('a mistake of the server’s own', () => {
  /** A clock that fails as often as it is told to; anything inside the server could. */
  async function failing() {
    const clock = createManualClock();
    let failures = 0;
    const logged: string[] = [];
    const quiet = () => undefined;
    const log = {
      debug: quiet,
      info: quiet,
      warn: quiet,
      error: (_facts: object, message: string) => void logged.push(message),
    };
    const now = () => {
      failures -= 1;
      if (failures >= 0) throw new Error('the clock is broken');
      return clock.now();
    };
    const scene = await openScene({ clock: { ...clock, now }, log });
    return {
      scene,
      logged,
      fail: (times: number) => (failures = times),
      [Symbol.asyncDispose]: () => scene[Symbol.asyncDispose](),
    };
  }

  test('is a 500 to the bot and a line in the log, never a violation', async () => {
    await using it = await failing();
    it.fail(1);
    expect(await rest(it.scene.discord, { method: 'GET', path: '/users/@me' })).toMatchObject({
      status: 500,
      body: { code: 0 },
    });
    expect(it.logged).toEqual(['the local discord failed to answer']);
    expect(await it.scene.people.violations()).toEqual([]);
  });

  test('cuts the connection when it cannot even be answered', async () => {
    await using it = await failing();
    it.fail(2);
    await expect(rest(it.scene.discord, { method: 'GET', path: '/users/@me' })).rejects.toThrow('fetch failed');
    expect((await rest(it.scene.discord, { method: 'GET', path: '/users/@me' })).status).toBe(200);
  });

  test('is said to whoever uses the control API', async () => {
    await using it = await failing();
    it.fail(1);
    const making = it.scene.people.control('POST', '/control/users', { username: 'sora' });
    await expect(making).rejects.toMatchObject({ status: 500, code: 'bug', message: 'the clock is broken' });
    expect(it.logged).toEqual(['the control api failed']);
  });
});
