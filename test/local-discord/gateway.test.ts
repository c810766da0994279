import { once } from 'node:events';

import { GatewayIntentBits as Intent } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';

import { startLocalDiscord } from '#src/local-discord/server.ts';
import { identified, identifyData, openPeer } from '#test/support/local-discord/gateway-peer.ts';
import { createManualClock } from '#test/support/local-discord/manual-clock.ts';
import { openScene } from '#test/support/local-discord/scene.ts';

async function closeCodeAfter(send: unknown[], options: { query?: string } = {}) {
  await using scene = await openScene();
  await using peer = await openPeer(scene.discord, options.query);
  for (const payload of send) peer.sendText(typeof payload === 'string' ? payload : JSON.stringify(payload));
  return await peer.closed;
}

const identify = (more: Readonly<Record<string, unknown>>) => ({
  op: 2,
  d: {
    token: 'local-discord.bot-token.good-on-this-machine-only',
    intents: 0,
    properties: { os: 'a', browser: 'b', device: 'c' },
    ...more,
  },
});

describe('the gateway closes a connection', () => {
  test.each([
    [4001, 'an unknown opcode', [identify({}), { op: 99, d: null }]],
    [4002, 'a payload that is not JSON', ['{']],
    [4002, 'a payload of more than 4096 bytes', [{ op: 1, d: null, x: 'x'.repeat(4096) }]],
    [4002, 'an identify without its properties', [{ op: 2, d: { token: 'x', intents: 0 } }]],
    [4003, 'a presence before the identify', [{ op: 3, d: {} }]],
    [4004, 'a wrong token', [identify({ token: 'nonsense' })]],
    [4005, 'a second identify', [identify({}), identify({})]],
    [4007, 'a heartbeat with a sequence from the future', [identify({}), { op: 1, d: 99 }]],
    [4010, 'a shard that is not there', [identify({ shard: [2, 2] })]],
    [4013, 'intents that do not exist', [identify({ intents: 1 << 30 })]],
    [4013, 'intents beyond 32 bits', [identify({ intents: 2 ** 32 })]],
    [4014, 'privileged intents that are switched off', [identify({ intents: Intent.MessageContent })]],
  ])('with %i for %s', async (code, _why, send) => {
    expect(await closeCodeAfter(send)).toBe(code);
  });

  test('and hears nothing that comes after it', async () => {
    await using scene = await openScene();
    await using peer = await openPeer(scene.discord);
    peer.send(99, null);
    peer.send(2, identifyData(scene.discord));
    expect(await peer.closed).toBe(4001);
    expect((await scene.people.state()).sessions).toEqual([]);
  });

  test('with 4004 for an identify beyond those of the day, until the next', async () => {
    const clock = createManualClock();
    await using scene = await openScene({ clock });
    await scene.people.control('PATCH', '/control/application', { identifies_left: 1 });
    await identified(scene.discord);
    await using peer = await openPeer(scene.discord);
    peer.send(2, identifyData(scene.discord));
    expect(await peer.closed).toBe(4004);
    clock.advance(86_400_000);
    await identified(scene.discord);
  });

  test('with 4012 for another version of the API', async () => {
    expect(await closeCodeAfter([], { query: '?v=6&encoding=json' })).toBe(4012);
  });

  test('with 4008 at the 121st payload of a minute', async () => {
    await using scene = await openScene();
    const { peer } = await identified(scene.discord);
    for (let index = 0; index < 121; index += 1) peer.send(1, null);
    expect(await peer.closed).toBe(4008);
  });

  test('with 4009 when no heartbeat comes', async () => {
    const clock = createManualClock();
    await using scene = await openScene({ clock });
    const { peer } = await identified(scene.discord);
    clock.advance(41_250 * 2);
    expect(await peer.closed).toBe(4009);
  });

  test('with 4011 when a shard would have more than 2500 servers', async () => {
    await using scene = await openScene();
    await scene.people.control('POST', '/control/guilds/bulk', { count: 2_500, channels: 1, roles: 0, members: 2 });
    await using peer = await openPeer(scene.discord);
    peer.send(2, identifyData(scene.discord));
    expect(await peer.closed).toBe(4011);
    await using half = await openPeer(scene.discord);
    half.send(2, identifyData(scene.discord, { shard: [0, 2] }));
    expect(await half.next(({ t }) => t === 'READY')).toMatchObject({ s: 1 });
  });
});

describe('a session', () => {
  test('starts with hello and keeps alive by heartbeats', async () => {
    const clock = createManualClock();
    await using scene = await openScene({ clock });
    await using peer = await openPeer(scene.discord);
    expect(await peer.next(({ op }) => op === 10)).toMatchObject({ d: { heartbeat_interval: 41_250 } });
    for (let beat = 0; beat < 5; beat += 1) {
      peer.send(1, null);
      await peer.next(({ op }) => op === 11);
      clock.advance(41_250);
    }
    peer.send(2, identifyData(scene.discord));
    expect(await peer.next(({ t }) => t === 'READY')).toMatchObject({ s: 1 });
  });

  test('hears of its servers only with the guilds intent', async () => {
    await using scene = await openScene();
    const { peer } = await identified(scene.discord, { intents: Intent.Guilds });
    expect(await peer.next(({ t }) => t === 'GUILD_CREATE')).toMatchObject({
      d: { id: scene.guildId, member_count: 4, members: [{ user: { bot: true } }] },
    });
    const { peer: deaf } = await identified(scene.discord, { intents: 0 });
    await scene.people.control('PATCH', `/control/guilds/${scene.guildId}`, { name: 'Renamed' });
    await peer.next(({ t }) => t === 'GUILD_UPDATE');
    deaf.send(1, null);
    expect(await deaf.next(({ op }) => op !== 10)).toMatchObject({ op: 11 });
    await peer[Symbol.asyncDispose]();
    await deaf[Symbol.asyncDispose]();
  });

  test('gets the servers of its shard and no others', async () => {
    await using scene = await openScene();
    const { guild_ids: made } = await scene.people.control<{ guild_ids: string[] }>('POST', '/control/guilds/bulk', {
      count: 20,
      channels: 1,
      members: 2,
    });
    const shards = await Promise.all([0, 1].map((id) => identified(scene.discord, { shard: [id, 2] })));
    const heard = shards.map(({ ready }) => (ready.d as { guilds: { id: string }[] }).guilds.map(({ id }) => id));
    expect(heard.flat().toSorted()).toEqual([...made, scene.guildId].toSorted());
    for (const [shard, ids] of heard.entries())
      expect(ids.every((id) => (BigInt(id) >> 22n) % 2n === BigInt(shard))).toBe(true);
    for (const { peer } of shards) await peer[Symbol.asyncDispose]();
  });

  test('resumes with exactly the events that it missed', async () => {
    await using scene = await openScene();
    const { peer, ready } = await identified(scene.discord, { intents: Intent.Guilds });
    const { s: seq } = await peer.next(({ t }) => t === 'GUILD_CREATE');
    await scene.people.fault({ kind: 'drop-gateway' });
    await peer.closed;
    await scene.people.control('POST', '/control/channels', { guild_id: scene.guildId, name: 'first' });
    await scene.people.control('POST', '/control/channels', { guild_id: scene.guildId, name: 'second' });
    await using again = await openPeer(scene.discord);
    again.send(6, { token: scene.discord.token, session_id: (ready.d as { session_id: string }).session_id, seq });
    expect(await again.next(({ op }) => op === 0)).toMatchObject({ t: 'CHANNEL_CREATE', s: 3, d: { name: 'first' } });
    expect(await again.next(({ op }) => op === 0)).toMatchObject({ t: 'CHANNEL_CREATE', s: 4, d: { name: 'second' } });
    expect(await again.next(({ op }) => op === 0)).toMatchObject({ t: 'RESUMED', s: 5 });
  });

  test('that nobody knows, or that has waited too long, is answered with op 9', async () => {
    const clock = createManualClock();
    await using scene = await openScene({ clock });
    const { peer, ready } = await identified(scene.discord);
    await scene.people.fault({ kind: 'drop-gateway' });
    await peer.closed;
    clock.advance(180_000);
    for (const session_id of [(ready.d as { session_id: string }).session_id, 'unknown']) {
      await using again = await openPeer(scene.discord);
      again.send(6, { token: scene.discord.token, session_id, seq: 1 });
      expect(await again.next(({ op }) => op === 9)).toMatchObject({ d: false });
    }
  });

  test('that resumes with a wrong token or from the future is closed', async () => {
    await using scene = await openScene();
    const { peer, ready } = await identified(scene.discord);
    const { session_id } = ready.d as { session_id: string };
    await using stranger = await openPeer(scene.discord);
    stranger.send(6, { token: 'nonsense', session_id, seq: 1 });
    expect(await stranger.closed).toBe(4004);
    await using early = await openPeer(scene.discord);
    early.send(6, { token: scene.discord.token, session_id, seq: 99 });
    expect(await early.closed).toBe(4007);
    await peer[Symbol.asyncDispose]();
  });

  test('gets the members it asks for, all of them only with the members intent', async () => {
    await using scene = await openScene();
    const { peer } = await identified(scene.discord);
    peer.send(8, { guild_id: scene.guildId, query: 'ju', limit: 5, nonce: 'n' });
    expect(await peer.next(({ t }) => t === 'GUILD_MEMBERS_CHUNK')).toMatchObject({
      d: { nonce: 'n', chunk_count: 1, members: [{ user: { username: 'jun' } }] },
    });
    peer.send(8, { guild_id: scene.guildId, user_ids: [scene.fanId, '1'] });
    expect(await peer.next(({ t }) => t === 'GUILD_MEMBERS_CHUNK')).toMatchObject({
      d: { members: [{ user: { id: scene.fanId } }], not_found: ['1'] },
    });
    peer.send(8, { guild_id: scene.guildId, query: '', limit: 0 });
    expect(await peer.closed).toBe(4014);
  });
});

describe('what people write', () => {
  test('comes without its content to a bot that may not read it, unless it is spoken to', async () => {
    await using scene = await openScene();
    const intents = Intent.GuildMessages | Intent.DirectMessages;
    const { peer } = await identified(scene.discord, { intents });
    const next = () => peer.next(({ t }) => t === 'MESSAGE_CREATE');
    await scene.people.say({ user_id: scene.fanId, channel_id: scene.generalId, content: 'to everybody' });
    expect(await next()).toMatchObject({ d: { content: '', author: { id: scene.fanId }, guild_id: scene.guildId } });
    await scene.people.say({
      user_id: scene.fanId,
      channel_id: scene.generalId,
      content: `<@${scene.discord.applicationId}> hello`,
    });
    expect(await next()).toMatchObject({ d: { content: `<@${scene.discord.applicationId}> hello` } });
    await scene.people.say({ user_id: scene.friendId, channel_id: scene.dmId, content: 'to you' });
    expect(await next()).toMatchObject({ d: { content: 'to you' } });
    await peer[Symbol.asyncDispose]();
  });

  test('does not come from a channel that the bot does not see', async () => {
    await using scene = await openScene();
    const { peer } = await identified(scene.discord, { intents: Intent.GuildMessages });
    const say = (channel_id: string) => scene.people.say({ user_id: scene.fanId, channel_id, content: 'words' });
    await scene.people.control('PUT', `/control/channels/${scene.generalId}/overwrites`, {
      overwrites: [{ id: scene.discord.applicationId, type: 'member', deny: ['ViewChannel'] }],
    });
    const { id } = await say(scene.generalId);
    await scene.people.control('DELETE', `/control/messages/${id}`);
    const guild = (await scene.people.state()).guilds[0];
    await say(guild?.channels.find(({ name }) => name === 'trivia')?.id ?? '');
    expect(await peer.next(({ t }) => t?.startsWith('MESSAGE_') ?? false)).toMatchObject({
      t: 'MESSAGE_CREATE',
      d: { channel_id: guild?.channels.find(({ name }) => name === 'trivia')?.id },
    });
    await peer[Symbol.asyncDispose]();
  });

  test('comes whole to a bot with the message content intent', async () => {
    await using scene = await openScene();
    await scene.people.control('PATCH', '/control/application', { privileged_intents: ['message_content'] });
    const { peer } = await identified(scene.discord, { intents: Intent.GuildMessages | Intent.MessageContent });
    await scene.people.say({ user_id: scene.fanId, channel_id: scene.generalId, content: 'to everybody' });
    expect(await peer.next(({ t }) => t === 'MESSAGE_CREATE')).toMatchObject({ d: { content: 'to everybody' } });
    await peer[Symbol.asyncDispose]();
  });
});

describe('the server itself', () => {
  test('lets no page of somebody else into the gateway', async () => {
    await using scene = await openScene();
    const socket = new WebSocket(`${scene.discord.url.replace('http', 'ws')}/gateway`, {
      origin: 'http://example.org',
    });
    const [error] = (await once(socket, 'error')) as [Error]; // ws reports a refused upgrade so
    expect(error.message).toBe('Unexpected server response: 403');
  });

  test('refuses a port that is taken with EADDRINUSE', async () => {
    await using scene = await openScene();
    await expect(startLocalDiscord({ port: Number(new URL(scene.discord.url).port) })).rejects.toMatchObject({
      code: 'EADDRINUSE',
    });
  });
});
