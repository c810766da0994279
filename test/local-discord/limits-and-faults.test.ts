import { Events, GatewayIntentBits, RESTEvents, type TextChannel } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { createManualClock } from '#test/support/local-discord/manual-clock.ts';
import { identified, openPeer, identifyData } from '#test/support/local-discord/gateway-peer.ts';
import { onInteraction } from '#test/support/local-discord/on-interaction.ts';
import { rest } from '#test/support/local-discord/rest-call.ts';
import { openScene } from '#test/support/local-discord/scene.ts';
import { ping } from '#test/support/local-discord/test-commands.ts';

const ME = { method: 'GET', path: '/users/@me' };

describe('rate limits', () => {
  test('a sixth message within five seconds is refused with 429 and all its headers', async () => {
    const clock = createManualClock();
    await using scene = await openScene({ clock });
    const post = () =>
      rest(scene.discord, { method: 'POST', path: `/channels/${scene.generalId}/messages`, body: { content: 'x' } });
    const first = await post();
    expect(Object.fromEntries(first.headers)).toMatchObject({
      'x-ratelimit-limit': '5',
      'x-ratelimit-remaining': '4',
      'x-ratelimit-reset-after': '5.000',
    });
    for (let index = 0; index < 4; index += 1) expect((await post()).status).toBe(200);
    clock.advance(2_000);
    const refused = await post();
    expect(refused).toMatchObject({
      status: 429,
      body: { retry_after: 3, global: false, message: 'You are being rate limited.' },
    });
    expect(Object.fromEntries(refused.headers)).toMatchObject({
      'retry-after': '3',
      'x-ratelimit-scope': 'user',
      'x-ratelimit-remaining': '0',
    });
    clock.advance(3_000);
    expect((await post()).status).toBe(200);
    expect(await scene.people.violations()).toEqual([]);
  });

  test('each channel has a bucket of its own', async () => {
    const clock = createManualClock();
    await using scene = await openScene({ clock });
    const post = (id: string) =>
      rest(scene.discord, { method: 'POST', path: `/channels/${id}/messages`, body: { content: 'x' } });
    for (let index = 0; index < 5; index += 1) await post(scene.generalId);
    expect([(await post(scene.generalId)).status, (await post(scene.dmId)).status]).toEqual([429, 200]);
  });

  test('each route names a bucket of its own, so that a client does not take two for one', async () => {
    await using scene = await openScene();
    const channel = `/channels/${scene.generalId}`;
    const paths = [channel, `${channel}/messages`, `/guilds/${scene.guildId}`, `/guilds/${scene.guildId}/roles`];
    const names = await Promise.all(
      paths.map(async (path) => (await rest(scene.discord, { method: 'GET', path })).headers.get('x-ratelimit-bucket')),
    );
    expect(names).not.toContain(null);
    expect(new Set(names).size).toBe(paths.length);
  });

  test('the bot has fifty requests a second, and interactions do not count', async () => {
    const clock = createManualClock();
    await using scene = await openScene({ clock });
    for (let index = 0; index < 50; index += 1)
      expect(
        (
          await rest(scene.discord, {
            method: 'GET',
            path: `/guilds/${scene.guildId}/${index % 2 === 0 ? 'roles' : 'channels'}`,
          })
        ).status,
      ).toBe(200);
    const refused = await rest(scene.discord, ME);
    expect(refused).toMatchObject({ status: 429, body: { global: true } });
    expect(Object.fromEntries(refused.headers)).toMatchObject({
      'x-ratelimit-global': 'true',
      'x-ratelimit-scope': 'global',
    });
    const callback = { method: 'POST', path: '/interactions/1/x/callback', body: { type: 4, data: { content: 'x' } } };
    expect(await rest(scene.discord, callback)).toMatchObject({ body: { code: 10062 } });
    clock.advance(1_000);
    expect((await rest(scene.discord, ME)).status).toBe(200);
  });

  test('discord.js waits as it is told and then succeeds', async () => {
    await using scene = await openScene();
    const client = await scene.login({ intents: [GatewayIntentBits.Guilds] });
    const channel = (await client.channels.fetch(scene.generalId)) as TextChannel; // the scene's own
    const statuses: number[] = [];
    client.rest.on(RESTEvents.Response, (_request, { status }) => statuses.push(status));
    await scene.people.fault({
      kind: 'status',
      status: 429,
      retry_after: 0,
      route: 'POST /channels/{channel_id}/messages',
    });
    await channel.send('at last');
    expect(statuses).toEqual([429, 200]);
    expect(await scene.people.transcript(scene.generalId, scene.fanId)).toMatchObject([{ content: 'at last' }]);
  });
});

describe('a fault of the gateway', () => {
  test.each([
    ['drop-gateway', { kind: 'drop-gateway' }],
    ['op7', { kind: 'op7' }],
    ['op9, resumable', { kind: 'op9', resumable: true }],
    ['close with 4000', { kind: 'close', code: 4000 }],
  ])(
    '%s: discord.js resumes and has missed nothing',
    async (_name, fault) => {
      await using scene = await openScene();
      const client = await scene.login({ intents: [GatewayIntentBits.Guilds] });
      const resumed = new Promise((resolve) => void client.once(Events.ShardResume, resolve));
      const heard = new Promise((resolve) => void client.once(Events.ChannelCreate, ({ name }) => resolve(name)));
      expect(await scene.people.fault(fault)).toEqual({ affected: 1 });
      await scene.people.control('POST', '/control/channels', { guild_id: scene.guildId, name: 'meanwhile' });
      await resumed;
      expect(await heard).toBe('meanwhile');
      expect((await scene.people.state()).sessions).toMatchObject([{ online: true }]);
    },
    15_000,
  );

  test('an interaction that comes while the bot is away is answered when it is back in time', async () => {
    await using scene = await openScene();
    const client = await scene.login();
    await client.application.commands.set([ping]);
    onInteraction(client, async (interaction) => interaction.isChatInputCommand() && interaction.reply('pong'));
    await scene.people.fault({ kind: 'drop-gateway' });
    expect(
      await scene.people.run({ user_id: scene.fanId, channel_id: scene.generalId, command: 'ping' }),
    ).toMatchObject({ outcome: 'message' });
  });

  test('op 9 that cannot be resumed ends the session', async () => {
    await using scene = await openScene();
    const { peer, ready } = await identified(scene.discord);
    await scene.people.fault({ kind: 'op9', resumable: false });
    expect(await peer.next(({ op }) => op === 9)).toMatchObject({ d: false });
    expect((await scene.people.state()).sessions).toEqual([]);
    peer.send(2, identifyData(scene.discord));
    expect(await peer.next(({ t }) => t === 'READY')).not.toMatchObject({
      d: { session_id: (ready.d as { session_id: string }).session_id },
    });
    await peer[Symbol.asyncDispose]();
  });

  test('a refused identify closes with the code that was asked for, as often as asked', async () => {
    await using scene = await openScene();
    await scene.people.fault({ kind: 'refuse-identify', code: 4014 });
    await expect(scene.client().login(scene.discord.token)).rejects.toThrow('Used disallowed intents');
    await using peer = await openPeer(scene.discord);
    peer.send(2, identifyData(scene.discord));
    expect(await peer.next(({ t }) => t === 'READY')).toBeDefined();
  });

  test('discord.js says that the token is wrong, and that intents are switched off', async () => {
    await using scene = await openScene();
    await expect(scene.client().login('nonsense')).rejects.toMatchObject({ code: 'TokenInvalid' });
    await expect(
      scene.client({ intents: [GatewayIntentBits.GuildMembers] }).login(scene.discord.token),
    ).rejects.toThrow('Used disallowed intents');
  });

  test('a mute gateway acknowledges no heartbeats until it is allowed to', async () => {
    await using scene = await openScene();
    const { peer } = await identified(scene.discord);
    const { fault } = await scene.people.fault({ kind: 'mute-gateway' });
    peer.send(1, null);
    peer.send(8, { guild_id: scene.guildId, user_ids: [] });
    expect(await peer.next(({ op }) => op === 11 || op === 0)).toMatchObject({ t: 'GUILD_MEMBERS_CHUNK' });
    await scene.people.control('DELETE', `/control/faults/${fault?.id ?? ''}`);
    peer.send(1, null);
    expect(await peer.next(({ op }) => op === 11)).toBeDefined();
    await peer[Symbol.asyncDispose]();
  });

  test('no identifies left: the bot is told so before it tries', async () => {
    const clock = createManualClock();
    await using scene = await openScene({ clock });
    await scene.people.control('PATCH', '/control/application', { identifies_left: 0 });
    expect((await rest(scene.discord, { method: 'GET', path: '/gateway/bot' })).body).toMatchObject({
      session_start_limit: { total: 1000, remaining: 0, reset_after: 3_600_000 },
    });
    await scene.people.control('PATCH', '/control/application', { identifies_left: 10 });
    const { peer } = await identified(scene.discord);
    expect((await rest(scene.discord, { method: 'GET', path: '/gateway/bot' })).body).toMatchObject({
      session_start_limit: { remaining: 9 },
    });
    await peer[Symbol.asyncDispose]();
  });
});

describe('a fault of REST', () => {
  test('a status strikes the route it names, as often as it says, and then no more', async () => {
    await using scene = await openScene();
    await scene.people.fault({ kind: 'status', status: 502, route: '/users/{}', count: 1 });
    await scene.people.fault({ kind: 'status', status: 500, route: 'GET /users/@me', count: 2 });
    const statuses = [];
    for (let index = 0; index < 3; index += 1) statuses.push((await rest(scene.discord, ME)).status);
    expect(statuses).toEqual([500, 500, 200]);
    expect(await scene.people.control('GET', '/control/faults')).toMatchObject({
      faults: [{ fault: { status: 502 }, left: 1 }],
    });
    await scene.people.control('DELETE', '/control/faults');
    expect(await scene.people.control('GET', '/control/faults')).toEqual({ faults: [] });
  });

  test('a delay holds the answer back', async () => {
    const clock = createManualClock();
    await using scene = await openScene({ clock });
    await scene.people.fault({ kind: 'delay', ms: 1_000, route: 'GET /users/@me' });
    let answered = false;
    const asking = rest(scene.discord, ME).then(() => (answered = true));
    await rest(scene.discord, { method: 'GET', path: '/applications/@me' });
    expect(answered).toBe(false);
    clock.advance(1_000);
    expect(await asking).toBe(true);
  });

  test('a lost answer has been carried out all the same', async () => {
    await using scene = await openScene();
    await scene.people.fault({ kind: 'lost-answer', route: 'POST /channels/{channel_id}/messages' });
    const post = rest(scene.discord, {
      method: 'POST',
      path: `/channels/${scene.generalId}/messages`,
      body: { content: 'there' },
    });
    await expect(post).rejects.toThrow('fetch failed');
    expect(await scene.people.transcript(scene.generalId, scene.fanId)).toMatchObject([{ content: 'there' }]);
    expect(await scene.people.requests()).toMatchObject([{ status: 200, faults: ['lost-answer'] }]);
  });
});
