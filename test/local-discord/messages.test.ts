import { AttachmentBuilder, GatewayIntentBits, MessageFlags, type Client, type TextChannel } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { onInteraction } from '#test/support/local-discord/on-interaction.ts';
import { rest } from '#test/support/local-discord/rest-call.ts';
import { openScene, type Scene } from '#test/support/local-discord/scene.ts';
import { ping } from '#test/support/local-discord/test-commands.ts';

async function channelOf(client: Client<true>, id: string): Promise<TextChannel> {
  const channel = await client.channels.fetch(id);
  if (channel === null) throw new Error('no such channel');
  return channel as TextChannel; // the scene's own channel
}

const inChannel = (scene: Scene, body: unknown, channelId = scene.generalId) =>
  rest(scene.discord, { method: 'POST', path: `/channels/${channelId}/messages`, body });
const deny = (scene: Scene, ...permissions: string[]) =>
  scene.people.control('PUT', `/control/channels/${scene.generalId}/overwrites`, {
    overwrites: [{ id: scene.discord.applicationId, type: 'member', deny: permissions }],
  });

describe('a message of the bot', () => {
  test('is posted, fetched, edited and deleted through discord.js', async () => {
    await using scene = await openScene();
    const client = await scene.login({ intents: [GatewayIntentBits.Guilds] });
    const channel = await channelOf(client, scene.generalId);
    const message = await channel.send('first');
    await message.edit('second');
    expect(await scene.people.transcript(scene.generalId, scene.fanId)).toMatchObject([
      { content: 'second', edited: true },
    ]);
    expect((await channel.messages.fetch({ message: message.id, force: true })).content).toBe('second');
    await message.delete();
    expect(await scene.people.transcript(scene.generalId, scene.fanId)).toEqual([]);
    await expect(channel.messages.fetch({ message: message.id, force: true })).rejects.toMatchObject({ code: 10008 });
    await expect(message.edit('third')).rejects.toMatchObject({ code: 10008 });
  });

  test('carries files, which are served under the addresses it names', async () => {
    await using scene = await openScene();
    const client = await scene.login({ intents: [GatewayIntentBits.Guilds] });
    const channel = await channelOf(client, scene.generalId);
    const file = new AttachmentBuilder(Buffer.from('picture'), { name: 'card.png', description: 'A card' });
    const sent = await channel.send({ files: [file], embeds: [{ image: { url: 'attachment://card.png' } }] });
    const attachment = sent.attachments.first();
    expect(attachment).toMatchObject({ name: 'card.png', size: 7, description: 'A card' });
    expect(sent.embeds[0]?.image?.url).toBe(attachment?.url);
    const served = await fetch(attachment?.url ?? '');
    expect([served.headers.get('content-type'), await served.text()]).toEqual(['image/png', 'picture']);
    expect((await sent.edit({ attachments: [], embeds: [], content: 'gone' })).attachments.size).toBe(0);
    expect((await fetch(`${scene.discord.url}/attachments/1/2/nothing.png`)).status).toBe(404);
  });

  test('with an enforced nonce is posted once', async () => {
    await using scene = await openScene();
    const body = { content: 'once', nonce: 'n1', enforce_nonce: true };
    const first = await inChannel(scene, body);
    const second = await inChannel(scene, body);
    expect(second.body?.['id']).toBe(first.body?.['id']);
    expect(await scene.people.transcript(scene.generalId, scene.fanId)).toHaveLength(1);
    expect((await inChannel(scene, { ...body, enforce_nonce: false })).body?.['id']).not.toBe(first.body?.['id']);
  });

  test('needs the permission to send: 50013; and the channel in sight: 50001', async () => {
    await using scene = await openScene();
    await deny(scene, 'SendMessages');
    expect(await inChannel(scene, { content: 'x' })).toMatchObject({ status: 403, body: { code: 50013 } });
    await deny(scene, 'ViewChannel');
    expect(await inChannel(scene, { content: 'x' })).toMatchObject({ status: 403, body: { code: 50001 } });
    expect(await inChannel(scene, { content: 'x' }, '1')).toMatchObject({ status: 404, body: { code: 10003 } });
    expect(await scene.people.violations()).toEqual([]);
  });

  test('may come as a form, field by field; no field is overlooked', async () => {
    await using scene = await openScene();
    const path = `/channels/${scene.generalId}/messages`;
    const post = (fields: Readonly<Record<string, string>>) => {
      const form = new FormData();
      for (const [name, value] of Object.entries(fields)) form.set(name, value);
      form.set('files[0]', new Blob(['x']), 'x.txt');
      return rest(scene.discord, { method: 'POST', path, form });
    };
    expect(await post({ content: 'x' })).toMatchObject({ status: 200, body: { content: 'x' } });
    const described = { content: 'y', attachments: [{ id: 0, filename: 'y.txt' }] };
    expect(await post({ content: 'x', payload_json: JSON.stringify(described) })).toMatchObject({
      status: 200,
      body: { content: 'y', attachments: [{ filename: 'y.txt' }] },
    });
    expect(await post({ payload_json: '{"content":"x"}', contnet: 'x' })).toMatchObject({
      status: 400,
      body: { code: 50035, errors: { contnet: {} } },
    });
  });

  test('with a file needs the permission to attach', async () => {
    await using scene = await openScene();
    await deny(scene, 'AttachFiles');
    const form = new FormData();
    form.set('payload_json', JSON.stringify({ content: 'x' }));
    form.set('files[0]', new Blob(['x']), 'x.txt');
    const path = `/channels/${scene.generalId}/messages`;
    expect(await rest(scene.discord, { method: 'POST', path, form })).toMatchObject({ body: { code: 50013 } });
  });

  test('is not sent to a person who takes no direct messages: 50007', async () => {
    await using scene = await openScene();
    await scene.people.control('PATCH', `/control/users/${scene.friendId}`, { accepts_dms: false });
    expect(await inChannel(scene, { content: 'x' }, scene.dmId)).toMatchObject({ status: 403, body: { code: 50007 } });
  });

  test('cannot be emptied by an edit: 50006', async () => {
    await using scene = await openScene();
    const { body } = await inChannel(scene, { content: 'x' });
    const path = `/channels/${scene.generalId}/messages/${String(body?.['id'])}`;
    expect(await rest(scene.discord, { method: 'PATCH', path, body: { content: '' } })).toMatchObject({
      status: 400,
      body: { code: 50006 },
    });
  });

  test('can answer another, and says so when that is gone', async () => {
    await using scene = await openScene();
    const said = await scene.people.say({ user_id: scene.fanId, channel_id: scene.generalId, content: 'question' });
    const reply = (message_id: string, more = {}) =>
      inChannel(scene, { content: 'answer', message_reference: { message_id, ...more } });
    expect(await reply(said.id)).toMatchObject({
      body: { type: 19, referenced_message: { content: 'question' }, mentions: [{ id: scene.fanId }] },
    });
    expect(await reply('1')).toMatchObject({ status: 400, body: { code: 50035, errors: { message_reference: {} } } });
    expect(await reply('1', { fail_if_not_exists: false })).toMatchObject({ status: 200, body: { type: 0 } });
  });

  test('is not the bot’s to change when somebody else wrote it', async () => {
    await using scene = await openScene();
    const said = await scene.people.say({ user_id: scene.fanId, channel_id: scene.generalId, content: 'mine' });
    const path = `/channels/${scene.generalId}/messages/${said.id}`;
    expect(await rest(scene.discord, { method: 'PATCH', path, body: { content: 'yours' } })).toMatchObject({
      body: { code: 50005 },
    });
    expect(await rest(scene.discord, { method: 'DELETE', path })).toMatchObject({ body: { code: 50013 } });
  });

  test('that was deleted by a moderator is unknown from then on', async () => {
    await using scene = await openScene();
    const { body } = await inChannel(scene, { content: 'x' });
    await scene.people.control('DELETE', `/control/messages/${String(body?.['id'])}`);
    const path = `/channels/${scene.generalId}/messages/${String(body?.['id'])}`;
    expect(await rest(scene.discord, { method: 'PATCH', path, body: { content: 'y' } })).toMatchObject({
      body: { code: 10008 },
    });
  });

  test('with Components V2 numbers its components and names its files’ addresses', async () => {
    await using scene = await openScene();
    const form = new FormData();
    const components = [
      {
        type: 17,
        components: [
          { type: 10, content: 'a' },
          { type: 12, items: [{ media: { url: 'attachment://a.png' } }] },
        ],
      },
    ];
    form.set(
      'payload_json',
      JSON.stringify({ flags: MessageFlags.IsComponentsV2, components, attachments: [{ id: '0', filename: 'a.png' }] }),
    );
    form.set('files[0]', new Blob(['x']), 'a.png');
    const { body } = await rest(scene.discord, { method: 'POST', path: `/channels/${scene.generalId}/messages`, form });
    expect(body).toMatchObject({
      components: [
        {
          id: 1,
          components: [{ id: 2 }, { id: 3, items: [{ media: { url: expect.stringContaining('/attachments/') } }] }],
        },
      ],
    });
  });
});

describe('a page of messages', () => {
  test('takes a limit of 1 to 100', async () => {
    await using scene = await openScene();
    const read = async (limit: string) =>
      (await rest(scene.discord, { method: 'GET', path: `/channels/${scene.generalId}/messages?limit=${limit}` }))
        .status;
    expect(await Promise.all(['1', '100', '0', '101', '-1', '1.5'].map(read))).toEqual([200, 200, 400, 400, 400, 400]);
  });

  test('says nothing to a bot that may not read the past', async () => {
    await using scene = await openScene();
    await scene.people.say({ user_id: scene.fanId, channel_id: scene.generalId, content: 'words' });
    await deny(scene, 'ReadMessageHistory');
    const path = `/channels/${scene.generalId}/messages`;
    expect(await rest(scene.discord, { method: 'GET', path })).toMatchObject({ status: 200, body: [] });
  });

  test('holds the words of others only where the application may read them', async () => {
    await using scene = await openScene();
    const read = async (channelId: string) => {
      const { body } = await rest(scene.discord, { method: 'GET', path: `/channels/${channelId}/messages` });
      return (body as unknown as { content: string }[]).map(({ content }) => content); // this route answers a list
    };
    const say = (user_id: string, channel_id: string, content: string) =>
      scene.people.say({ user_id, channel_id, content });
    const mention = `<@${scene.discord.applicationId}> words`;
    const said = await say(scene.fanId, scene.generalId, 'words');
    await say(scene.fanId, scene.generalId, mention);
    await say(scene.friendId, scene.dmId, 'in private');
    const path = `/channels/${scene.generalId}/messages/${said.id}`;
    expect((await rest(scene.discord, { method: 'GET', path })).body).toMatchObject({ content: '' });
    expect([await read(scene.generalId), await read(scene.dmId)]).toEqual([[mention, ''], ['in private']]);
    await scene.people.control('PATCH', '/control/application', { privileged_intents: ['message_content'] });
    expect(await read(scene.generalId)).toEqual([mention, 'words']);
  });

  test('is newest first, and starts before, after or around a message', async () => {
    await using scene = await openScene();
    await scene.people.control('PATCH', '/control/application', { privileged_intents: ['message_content'] });
    const ids: string[] = [];
    for (const content of ['1', '2', '3', '4', '5'])
      ids.push((await scene.people.say({ user_id: scene.fanId, channel_id: scene.generalId, content })).id);
    const read = async (query: string) => {
      const { body } = await rest(scene.discord, {
        method: 'GET',
        path: `/channels/${scene.generalId}/messages${query}`,
      });
      return (body as unknown as { content: string }[]).map(({ content }) => content).join('');
    };
    expect(await read('')).toBe('54321');
    expect(await read('?limit=2')).toBe('54');
    expect(await read(`?before=${ids[2]}`)).toBe('21');
    expect(await read(`?after=${ids[2]}&limit=1`)).toBe('4');
    expect(await read(`?around=${ids[2]}&limit=3`)).toBe('432');
  });

  test('has no ephemeral answers, not even for the bot', async () => {
    await using scene = await openScene();
    const client = await scene.login();
    await client.application.commands.set([ping]);
    onInteraction(
      client,
      async (interaction) =>
        interaction.isChatInputCommand() && interaction.reply({ content: 'psst', flags: MessageFlags.Ephemeral }),
    );
    const { message } = await scene.people.run({ user_id: scene.fanId, channel_id: scene.generalId, command: 'ping' });
    expect(await rest(scene.discord, { method: 'GET', path: `/channels/${scene.generalId}/messages` })).toMatchObject({
      body: [],
    });
    expect(
      await rest(scene.discord, { method: 'GET', path: `/channels/${scene.generalId}/messages/${message?.id ?? ''}` }),
    ).toMatchObject({ body: { code: 10008 } });
  });
});

describe('who is pinged', () => {
  test.each([
    ['everybody named, by an ordinary message', undefined, { users: 1, roles: 1, everyone: true }],
    ['nobody, when nothing may be parsed', { parse: [] }, { users: 0, roles: 0, everyone: false }],
    ['only the kinds that may be parsed', { parse: ['users'] }, { users: 1, roles: 0, everyone: false }],
    ['only the ids that are listed', { parse: [], roles: ['ROLE'] }, { users: 0, roles: 1, everyone: false }],
  ])('%s', async (_who, allowed, wanted) => {
    await using scene = await openScene();
    const guild = (await scene.people.state()).guilds[0];
    const role = guild?.roles.find(({ name }) => name === 'Moderators')?.id ?? '';
    const allowed_mentions =
      allowed === undefined ? {} : { allowed_mentions: JSON.parse(JSON.stringify(allowed).replace('ROLE', role)) };
    const { body } = await inChannel(scene, {
      content: `@everyone <@${scene.fanId}> <@&${role}>`,
      ...allowed_mentions,
    });
    expect({
      users: body?.['mentions'],
      roles: body?.['mention_roles'],
      everyone: body?.['mention_everyone'],
    }).toMatchObject({
      users: { length: wanted.users },
      roles: { length: wanted.roles },
      everyone: wanted.everyone,
    });
  });

  test('only people, by an answer that says nothing about it, also in Components V2', async () => {
    await using scene = await openScene();
    const client = await scene.login();
    await client.application.commands.set([ping]);
    const components = [{ type: 10 as const, content: `@everyone <@${scene.moderatorId}>` }];
    onInteraction(
      client,
      async (interaction) =>
        interaction.isChatInputCommand() && interaction.reply({ components, flags: MessageFlags.IsComponentsV2 }),
    );
    const { message } = await scene.people.run({ user_id: scene.fanId, channel_id: scene.generalId, command: 'ping' });
    expect(message).toMatchObject({ mention_everyone: false, mentions: [{ id: scene.moderatorId }] });
  });
});
