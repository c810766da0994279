import { readFile } from 'node:fs/promises';

import { Events, GatewayIntentBits } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { identified } from '#test/support/local-discord/gateway-peer.ts';
import type { SeenGuild, SeenUser } from '#test/support/local-discord/people.ts';
import { openScene } from '#test/support/local-discord/scene.ts';

const missing = '1';

describe('the control API', () => {
  test('lists its routes, one line each', async () => {
    await using scene = await openScene();
    const { routes } = await scene.people.control<{ routes: string[] }>('GET', '/control');
    expect(routes).toContain(
      'GET /control/state: The application, servers, people, private channels, commands and the bot’s sessions.',
    );
    expect(routes.every((line) => /^(GET|POST|PATCH|PUT|DELETE) \/control\S*: \S.+\.$/.test(line))).toBe(true);
  });

  test('has every one of its routes in the documentation', async () => {
    await using scene = await openScene();
    const { routes } = await scene.people.control<{ routes: string[] }>('GET', '/control');
    const text = await readFile(new URL('../../docs/local-discord.md', import.meta.url), 'utf8');
    const paths = routes.map((line) => line.split(/[ :](?= |\/)/)[1] ?? line).map((path) => path.replace(/:$/, ''));
    expect(paths.filter((path) => !text.includes(path))).toEqual([]);
  });

  test.each([
    ['a body that is not JSON', '{', 400, 'not-json'],
    ['a field it does not know', { username: 'abc', nickname: 'x' }, 400, 'bad-input'],
    ['a field that is missing', {}, 400, 'bad-input'],
    ['a locale that Discord has not', { username: 'abc', locale: 'xx' }, 400, 'bad-input'],
    ['a name that Discord would refuse', { username: 'Not A Name' }, 400, 'bad-input'],
  ])('refuses %s', async (_what, body, status, code) => {
    await using scene = await openScene();
    const response = await fetch(`${scene.discord.url}/control/users`, {
      method: 'POST',
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
    expect([response.status, await response.json()]).toEqual([
      status,
      { error: { code, message: expect.any(String) } },
    ]);
  });

  test('lets nobody act as the bot', async () => {
    await using scene = await openScene();
    const { control } = scene.people;
    const bot = scene.discord.applicationId;
    await expect(scene.people.say({ user_id: bot, channel_id: scene.generalId, content: 'x' })).rejects.toMatchObject({
      status: 403,
      code: 'bot',
    });
    await expect(control('POST', `/control/users/${bot}/install`)).rejects.toMatchObject({ status: 409, code: 'bot' });
    await expect(control('POST', '/control/group-dms', { user_ids: [scene.fanId, bot] })).rejects.toMatchObject({
      status: 409,
      code: 'bot',
    });
  });

  test('refuses a group that names somebody twice', async () => {
    await using scene = await openScene();
    await expect(
      scene.people.control('POST', '/control/group-dms', { user_ids: [scene.fanId, scene.fanId] }),
    ).rejects.toMatchObject({ status: 422, code: 'same-person' });
  });

  test('refuses overwrites for roles and people that there are not, and permissions by other names', async () => {
    await using scene = await openScene();
    const put = (overwrite: object) =>
      scene.people.control('PUT', `/control/channels/${scene.generalId}/overwrites`, { overwrites: [overwrite] });
    await expect(put({ id: missing, type: 'role' })).rejects.toMatchObject({ status: 404, code: 'unknown-role' });
    await expect(put({ id: missing, type: 'member' })).rejects.toMatchObject({ status: 404, code: 'unknown-user' });
    await expect(put({ id: scene.guildId, type: 'role', deny: ['Sing'] })).rejects.toMatchObject({
      status: 400,
      message: expect.stringContaining('SendMessages'),
    });
  });

  test('refuses unknown routes, wrong methods, unknown query fields and giant bodies', async () => {
    await using scene = await openScene();
    const { control } = scene.people;
    await expect(control('GET', '/control/nothing')).rejects.toMatchObject({ status: 404, code: 'unknown-route' });
    await expect(control('DELETE', '/control/state')).rejects.toMatchObject({ status: 405, code: 'wrong-method' });
    await expect(control('GET', '/control/state?x=1')).rejects.toMatchObject({ status: 400, code: 'bad-input' });
    await expect(control('GET', '/control/requests?after=x')).rejects.toMatchObject({ status: 400, code: 'bad-input' });
    await expect(control('POST', '/control/users', 'x'.repeat(16 * 1024 * 1024))).rejects.toMatchObject({
      status: 413,
      code: 'too-large',
    });
  });

  test('answers 404 for whatever is not there', async () => {
    await using scene = await openScene();
    const { control, transcript } = scene.people;
    const say = (user_id: string, channel_id: string) => scene.people.say({ user_id, channel_id, content: 'x' });
    const gone: [() => Promise<unknown>, string][] = [
      [() => control('PATCH', `/control/users/${missing}`, {}), 'unknown-user'],
      [() => control('POST', `/control/users/${missing}/install`), 'unknown-user'],
      [() => control('POST', '/control/guilds', { name: 'No owner', owner_id: missing }), 'unknown-user'],
      [() => control('PATCH', `/control/guilds/${missing}`, {}), 'unknown-guild'],
      [() => control('DELETE', `/control/guilds/${missing}`), 'unknown-guild'],
      [() => control('POST', `/control/guilds/${missing}/members`, { user_id: scene.fanId }), 'unknown-guild'],
      [() => control('POST', `/control/guilds/${scene.guildId}/members`, { user_id: missing }), 'unknown-user'],
      [
        () =>
          control('POST', `/control/guilds/${scene.guildId}/members`, { user_id: scene.friendId, roles: [missing] }),
        'unknown-role',
      ],
      [() => control('PATCH', `/control/guilds/${scene.guildId}/members/${missing}`, { roles: [] }), 'unknown-member'],
      [() => control('DELETE', `/control/guilds/${scene.guildId}/members/${missing}`), 'unknown-member'],
      [() => control('PATCH', `/control/guilds/${scene.guildId}/roles/${missing}`, {}), 'unknown-role'],
      [() => control('POST', '/control/channels', { guild_id: missing, name: 'x' }), 'unknown-guild'],
      [() => control('DELETE', `/control/channels/${missing}`), 'unknown-channel'],
      [() => control('PUT', `/control/channels/${missing}/overwrites`, { overwrites: [] }), 'unknown-channel'],
      [() => control('POST', '/control/roles', { guild_id: missing, name: 'x' }), 'unknown-guild'],
      [() => control('POST', '/control/dms', { user_id: missing }), 'unknown-user'],
      [() => control('POST', '/control/group-dms', { user_ids: [missing, scene.fanId] }), 'unknown-user'],
      [() => control('DELETE', `/control/messages/${missing}`), 'unknown-message'],
      [() => control('GET', `/control/interactions/${missing}`), 'unknown-interaction'],
      [() => control('DELETE', '/control/faults/none'), 'unknown-fault'],
      [() => transcript(missing, scene.fanId), 'unknown-channel'],
      [() => transcript(scene.generalId, missing), 'unknown-user'],
      [() => say(missing, scene.generalId), 'unknown-user'],
      [() => say(scene.fanId, missing), 'unknown-channel'],
    ];
    for (const [ask, code] of gone) await expect(ask()).rejects.toMatchObject({ status: 404, code });
  });

  test('refuses what could not be: joining twice, a leaving owner, talking to oneself', async () => {
    await using scene = await openScene();
    const { control } = scene.people;
    const members = `/control/guilds/${scene.guildId}/members`;
    await expect(control('POST', members, { user_id: scene.fanId })).rejects.toMatchObject({
      status: 409,
      code: 'already-member',
    });
    await expect(control('DELETE', `${members}/${scene.ownerId}`)).rejects.toMatchObject({
      status: 409,
      code: 'owner',
    });
    await expect(control('POST', '/control/dms', { user_id: scene.fanId, with: scene.fanId })).rejects.toMatchObject({
      status: 422,
      code: 'same-person',
    });
    await expect(control('DELETE', `/control/channels/${scene.dmId}`)).rejects.toMatchObject({
      status: 409,
      code: 'private-channel',
    });
    await control('DELETE', `${members}/${scene.discord.applicationId}`);
    await expect(control('POST', members, { user_id: scene.discord.applicationId })).rejects.toMatchObject({
      status: 409,
      code: 'bot',
    });
  });

  test('refuses to write where a person may not', async () => {
    await using scene = await openScene();
    await scene.people.control('PUT', `/control/channels/${scene.generalId}/overwrites`, {
      overwrites: [{ id: scene.guildId, type: 'role', deny: '2048' }],
    });
    const saying = scene.people.say({ user_id: scene.fanId, channel_id: scene.generalId, content: 'x' });
    await expect(saying).rejects.toMatchObject({ status: 403, code: 'cannot-send' });
  });

  test.each([
    ['a kind it does not know', { kind: 'fire' }],
    ['a route that is not there', { kind: 'delay', ms: 1, route: 'GET /nothing' }],
    ['a status that is no fault', { kind: 'status', status: 200 }],
    ['a close code of the network', { kind: 'close', code: 1000 }],
  ])('refuses a fault with %s', async (_what, fault) => {
    await using scene = await openScene();
    await expect(scene.people.fault(fault)).rejects.toMatchObject({ status: 400, code: 'bad-input' });
  });

  test('refuses a modal where none was shown', async () => {
    await using scene = await openScene();
    await expect(
      scene.people.submit({ user_id: scene.fanId, interaction_id: missing, values: {} }),
    ).rejects.toMatchObject({ status: 404, code: 'unknown-interaction' });
  });

  test('answers nobody who comes by another name', async () => {
    await using scene = await openScene();
    const { status } = await fetch(`${scene.discord.url}/control/state`, { headers: { origin: 'http://example.org' } });
    expect(status).toBe(403);
    const own = await fetch(`${scene.discord.url}/control/state`, { headers: { origin: scene.discord.url } });
    expect(own.status).toBe(200);
  });
});

describe('people and places', () => {
  test('are made, changed and deleted, and the bot hears of it', async () => {
    await using scene = await openScene();
    await scene.people.control('PATCH', '/control/application', { privileged_intents: ['members'] });
    const { peer } = await identified(scene.discord, {
      intents: GatewayIntentBits.Guilds | GatewayIntentBits.GuildMembers,
    });
    const { control } = scene.people;
    const next = (name: string) => peer.next(({ t }) => t === name);
    const { user } = await control<{ user: SeenUser }>('POST', '/control/users', {
      username: 'sora',
      global_name: 'Sora',
      locale: 'ja',
    });
    const { guild } = await control<{ guild: SeenGuild }>('POST', '/control/guilds', {
      name: 'Second',
      owner_id: user.id,
      locale: 'ko',
      channels: ['one', 'two'],
    });
    await peer.next(({ t, d }) => t === 'GUILD_CREATE' && (d as { id: string }).id === guild.id);
    expect(guild).toMatchObject({ locale: 'ko', bot: true, channels: [{ name: 'one' }, { name: 'two' }] });
    await control('POST', `/control/guilds/${guild.id}/members`, { user_id: scene.fanId });
    expect(await next('GUILD_MEMBER_ADD')).toMatchObject({ d: { guild_id: guild.id, user: { username: 'jun' } } });
    const { role } = await control<{ role: { id: string } }>('POST', '/control/roles', {
      guild_id: guild.id,
      name: 'Hosts',
      permissions: ['ManageGuild'],
      color: 255,
    });
    expect(await next('GUILD_ROLE_CREATE')).toMatchObject({ d: { role: { name: 'Hosts', permissions: '32' } } });
    await control('PATCH', `/control/guilds/${guild.id}/roles/${role.id}`, { name: 'Quiz hosts', permissions: [] });
    expect(await next('GUILD_ROLE_UPDATE')).toMatchObject({ d: { role: { name: 'Quiz hosts', permissions: '0' } } });
    await control('PATCH', `/control/guilds/${guild.id}/members/${scene.fanId}`, { roles: [role.id] });
    expect(await next('GUILD_MEMBER_UPDATE')).toMatchObject({ d: { roles: [role.id] } });
    await control('DELETE', `/control/guilds/${guild.id}/members/${scene.fanId}`);
    expect(await next('GUILD_MEMBER_REMOVE')).toMatchObject({ d: { user: { id: scene.fanId } } });
    await control('DELETE', `/control/channels/${guild.channels[0]?.id ?? ''}`);
    expect(await next('CHANNEL_DELETE')).toMatchObject({ d: { name: 'one' } });
    await control('DELETE', `/control/guilds/${guild.id}`);
    expect(await next('GUILD_DELETE')).toMatchObject({ d: { id: guild.id } });
    expect((await scene.people.state()).guilds.map(({ name }) => name)).toEqual(['Fan server']);
    await peer[Symbol.asyncDispose]();
  });

  test('the bot is kicked and invited again', async () => {
    await using scene = await openScene();
    const client = await scene.login({ intents: [GatewayIntentBits.Guilds] });
    const left = new Promise((resolve) => void client.once(Events.GuildDelete, ({ id }) => resolve(id)));
    await scene.people.control('DELETE', `/control/guilds/${scene.guildId}/bot`);
    expect(await left).toBe(scene.guildId);
    const joined = new Promise((resolve) => void client.once(Events.GuildCreate, ({ id }) => resolve(id)));
    await scene.people.control('POST', `/control/guilds/${scene.guildId}/bot`);
    await scene.people.control('POST', `/control/guilds/${scene.guildId}/bot`);
    expect(await joined).toBe(scene.guildId);
  });

  test('the bot hears nothing of a server that it is not in', async () => {
    await using scene = await openScene();
    const { peer } = await identified(scene.discord, { intents: GatewayIntentBits.Guilds });
    const { guild } = await scene.people.control<{ guild: SeenGuild }>('POST', '/control/guilds', {
      name: 'Elsewhere',
      bot: false,
    });
    await scene.people.control('PATCH', `/control/guilds/${guild.id}`, { name: 'Renamed' });
    await scene.people.control('PATCH', `/control/guilds/${scene.guildId}`, { name: 'Also renamed' });
    expect(await peer.next(({ t }) => t === 'GUILD_UPDATE')).toMatchObject({ d: { id: scene.guildId } });
    await peer[Symbol.asyncDispose]();
  });

  test('events are streamed to whoever listens', async () => {
    await using scene = await openScene();
    const response = await fetch(`${scene.discord.url}/control/events`);
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    if (reader === undefined) throw new Error('no stream');
    let text = (await reader.read()).value ?? '';
    const said = await scene.people.say({ user_id: scene.fanId, channel_id: scene.generalId, content: 'x' });
    while (!text.includes(said.id)) text += (await reader.read()).value ?? '';
    expect(text).toContain(
      `event: message.created\ndata: {"type":"message.created","channelId":"${scene.generalId}","messageId":"${said.id}"}\n\n`,
    );
    await reader.cancel();
  });

  test('requests are logged in order, without tokens, and from any number on', async () => {
    await using scene = await openScene();
    await scene.login();
    const all = await scene.people.requests();
    expect(all.map(({ method, route, status }) => `${method} ${route} ${status}`)).toContain('GET /gateway/bot 200');
    const last = all.at(-1)?.number ?? 0;
    expect((await scene.people.requests(last - 1)).map(({ number }) => number)).toEqual([last]);
    expect(await scene.people.requests(last)).toEqual([]);
    expect(JSON.stringify(all)).not.toContain(scene.discord.token);
  });
});
