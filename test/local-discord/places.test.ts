import { describe, expect, test } from 'vitest';
import type { Interaction } from 'discord.js';
import { createManualClock } from '#test/support/local-discord/manual-clock.ts';
import { onInteraction } from '#test/support/local-discord/on-interaction.ts';
import type { SeenGuild } from '#test/support/local-discord/people.ts';
import { rest } from '#test/support/local-discord/rest-call.ts';
import { openScene } from '#test/support/local-discord/scene.ts';
import {
  admin,
  everywhere,
  form,
  manage,
  nested,
  ping,
  quote,
  serverOnly,
  voice,
} from '#test/support/local-discord/test-commands.ts';

async function sceneWithCommands() {
  const scene = await openScene();
  const client = await scene.login();
  await client.application.commands.set([ping, everywhere, serverOnly, manage, admin, form, nested, quote, voice]);
  const seen: Interaction[] = [];
  onInteraction(client, async (interaction) => {
    seen.push(interaction);
    if (interaction.isChatInputCommand()) await interaction.reply('ok');
  });
  const run = (user_id: string, channel_id: string, command: string, options = {}) =>
    scene.people.run({ user_id, channel_id, command, options });
  return { scene, people: scene.people, run, seen, [Symbol.asyncDispose]: () => scene[Symbol.asyncDispose]() };
}

describe('where a command can be run', () => {
  test('in a server: by whoever is in it, with the facts that discord.js reads', async () => {
    await using it = await sceneWithCommands();
    await it.people.control('PATCH', `/control/guilds/${it.scene.guildId}`, { locale: 'ja' });
    await it.run(it.scene.fanId, it.scene.generalId, 'everywhere');
    const [interaction] = it.seen;
    expect(interaction).toMatchObject({
      locale: 'ko',
      guildLocale: 'ja',
      context: 0,
      guildId: it.scene.guildId,
      channelId: it.scene.generalId,
    });
    expect(interaction?.appPermissions.has('SendMessages')).toBe(true);
    expect(interaction?.memberPermissions?.has('ManageGuild')).toBe(false);
    expect(interaction?.authorizingIntegrationOwners.guildId).toBe(it.scene.guildId);
    expect(interaction?.attachmentSizeLimit).toBe(10 * 1024 * 1024);
  });

  test('alone with the bot, unless it is for servers only', async () => {
    await using it = await sceneWithCommands();
    expect(await it.run(it.scene.friendId, it.scene.dmId, 'ping')).toMatchObject({ outcome: 'message' });
    expect(it.seen[0]).toMatchObject({ context: 1, guildId: null, user: { id: it.scene.friendId } });
    await expect(it.run(it.scene.friendId, it.scene.dmId, 'server')).rejects.toMatchObject({
      status: 403,
      code: 'wrong-context',
    });
  });

  test('anywhere by a person who has installed it, and nowhere else after they took it away', async () => {
    await using it = await sceneWithCommands();
    const { channel } = await it.people.control<{ channel: { id: string } }>('POST', '/control/group-dms', {
      user_ids: [it.scene.fanId, it.scene.friendId],
    });
    await expect(it.run(it.scene.fanId, channel.id, 'everywhere')).rejects.toMatchObject({ code: 'not-installed' });
    await it.people.control('POST', `/control/users/${it.scene.fanId}/install`);
    expect(await it.run(it.scene.fanId, channel.id, 'everywhere')).toMatchObject({ outcome: 'message' });
    expect(it.seen[0]).toMatchObject({ context: 2 });
    expect(it.seen[0]?.authorizingIntegrationOwners).toMatchObject({ userId: it.scene.fanId, guildId: null });
    await expect(it.run(it.scene.fanId, channel.id, 'ping')).rejects.toMatchObject({ code: 'not-installed' });
    await it.people.control('DELETE', `/control/users/${it.scene.fanId}/install`);
    await expect(it.run(it.scene.fanId, channel.id, 'everywhere')).rejects.toMatchObject({ code: 'not-installed' });
  });

  test('in a server without the bot: its answer is for its person alone unless they may speak for it', async () => {
    await using it = await sceneWithCommands();
    const { guild } = await it.people.control<{ guild: SeenGuild }>('POST', '/control/guilds', {
      name: 'Elsewhere',
      bot: false,
      owner_id: it.scene.moderatorId,
    });
    await it.people.control('POST', `/control/guilds/${guild.id}/members`, { user_id: it.scene.fanId });
    await it.people.control('POST', `/control/users/${it.scene.fanId}/install`);
    const channelId = guild.channels[0]?.id ?? '';
    expect(await it.run(it.scene.fanId, channelId, 'everywhere')).toMatchObject({ message: { ephemeral: false } });
    await it.people.control('PATCH', `/control/guilds/${guild.id}/roles/${guild.id}`, {
      permissions: ['ViewChannel', 'SendMessages', 'UseApplicationCommands'],
    });
    expect(await it.run(it.scene.fanId, channelId, 'everywhere')).toMatchObject({ message: { ephemeral: true } });
  });

  test('at most five follow-ups come from a user-installed application', async () => {
    const clock = createManualClock();
    await using scene = await openScene({ clock });
    const client = await scene.login();
    await client.application.commands.set([everywhere]);
    const tokens: string[] = [];
    onInteraction(client, async (interaction) => {
      tokens.push(interaction.token);
      if (interaction.isChatInputCommand()) await interaction.reply('0');
    });
    const { channel } = await scene.people.control<{ channel: { id: string } }>('POST', '/control/dms', {
      user_id: scene.fanId,
      with: scene.friendId,
    });
    await scene.people.control('POST', `/control/users/${scene.fanId}/install`);
    await scene.people.run({ user_id: scene.fanId, channel_id: channel.id, command: 'everywhere' });
    const followUp = {
      method: 'POST',
      path: `/webhooks/${scene.discord.applicationId}/${tokens[0] ?? ''}`,
      body: { content: 'more' },
    };
    for (let index = 1; index <= 5; index += 1)
      expect(await rest(scene.discord, followUp)).toMatchObject({ status: 200 });
    clock.advance(2_000);
    expect(await rest(scene.discord, followUp)).toMatchObject({ status: 400, body: { code: 40094 } });
    expect(await scene.people.transcript(channel.id, scene.friendId)).toHaveLength(6);
  });

  test('a server’s own command hides the global one of its name', async () => {
    await using it = await sceneWithCommands();
    const { commands } = await it.people.state();
    const client = await it.scene.login();
    await client.application.commands.set([{ name: 'ping', description: 'Here' }], it.scene.guildId);
    await it.run(it.scene.fanId, it.scene.generalId, 'ping');
    const [interaction] = it.seen;
    expect(interaction?.isChatInputCommand() === true && interaction.commandGuildId).toBe(it.scene.guildId);
    expect(interaction?.isChatInputCommand() === true && interaction.commandId).not.toBe(
      commands.find(({ name }) => name === 'ping')?.id,
    );
  });
});

describe('who may run a command', () => {
  test('not who does not see the channel', async () => {
    await using it = await sceneWithCommands();
    await it.people.control('PUT', `/control/channels/${it.scene.generalId}/overwrites`, {
      overwrites: [{ id: it.scene.fanId, type: 'member', deny: ['ViewChannel'] }],
    });
    await expect(it.run(it.scene.fanId, it.scene.generalId, 'ping')).rejects.toMatchObject({
      status: 403,
      code: 'cannot-see-channel',
    });
    const looking = it.people.transcript(it.scene.generalId, it.scene.fanId);
    await expect(looking).rejects.toMatchObject({ code: 'cannot-see-channel' });
    expect(await it.run(it.scene.moderatorId, it.scene.generalId, 'ping')).toMatchObject({ outcome: 'message' });
  });

  test('not who may not use application commands there', async () => {
    await using it = await sceneWithCommands();
    await it.people.control('PUT', `/control/channels/${it.scene.generalId}/overwrites`, {
      overwrites: [{ id: it.scene.guildId, type: 'role', deny: ['UseApplicationCommands'] }],
    });
    await expect(it.run(it.scene.fanId, it.scene.generalId, 'ping')).rejects.toMatchObject({
      code: 'no-application-commands',
    });
    expect(await it.run(it.scene.ownerId, it.scene.generalId, 'ping')).toMatchObject({ outcome: 'message' });
  });

  test('only who has the permissions that the command asks for; "0" means administrators', async () => {
    await using it = await sceneWithCommands();
    const here = it.scene.generalId;
    await expect(it.run(it.scene.fanId, here, 'manage')).rejects.toMatchObject({ code: 'missing-permissions' });
    expect(await it.run(it.scene.moderatorId, here, 'manage')).toMatchObject({ outcome: 'message' });
    await expect(it.run(it.scene.moderatorId, here, 'admin')).rejects.toMatchObject({ code: 'missing-permissions' });
    const { role } = await it.people.control<{ role: { id: string } }>('POST', '/control/roles', {
      guild_id: it.scene.guildId,
      name: 'Admins',
      permissions: ['Administrator'],
    });
    await it.people.control('PATCH', `/control/guilds/${it.scene.guildId}/members/${it.scene.fanId}`, {
      roles: [role.id],
    });
    expect(await it.run(it.scene.fanId, here, 'admin')).toMatchObject({ outcome: 'message' });
  });
});

describe('what the client lets a person send', () => {
  test.each([
    ['an option that is not there', 'unknown-option', { word: 'abc', nothing: 1 }],
    ['nothing where something is required', 'missing-option', {}],
    ['a text that is too short', 'wrong-length', { word: 'ab' }],
    ['a text that is too long', 'wrong-length', { word: 'abcdef' }],
    ['an empty text', 'empty-value', { word: '' }],
    ['a number for a text', 'wrong-type', { word: 3 }],
    ['a value that is not among the choices', 'not-a-choice', { word: 'abc', pick: 'c' }],
    ['a number below the least', 'out-of-range', { word: 'abc', count: 0 }],
    ['a fraction for a whole number', 'wrong-type', { word: 'abc', count: 1.5 }],
    ['a text for a number', 'wrong-type', { word: 'abc', ratio: '1' }],
    ['a text for yes or no', 'wrong-type', { word: 'abc', flag: 'yes' }],
    ['a person who is not there', 'unknown-user', { word: 'abc', who: '1' }],
    ['a channel that is not there', 'unknown-channel', { word: 'abc', where: '1' }],
    ['a role that is not there', 'unknown-role', { word: 'abc', role: '1' }],
    ['a number for a person', 'wrong-type', { word: 'abc', who: 1 }],
    ['a file without its bytes', 'wrong-type', { word: 'abc', file: { filename: 'x' } }],
  ])('not %s (%s)', async (_what, code, options) => {
    await using it = await sceneWithCommands();
    await expect(it.run(it.scene.fanId, it.scene.generalId, 'form', options)).rejects.toMatchObject({
      status: 422,
      code,
    });
    expect(it.seen).toEqual([]);
  });

  test('every kind of value, which the bot then reads', async () => {
    await using it = await sceneWithCommands();
    const file = { filename: 'a.txt', content_type: 'text/plain', base64: Buffer.from('hello').toString('base64') };
    const options = {
      word: 'abc',
      pick: 'b',
      free: 'not a suggestion',
      count: 10,
      ratio: 0.5,
      flag: false,
      who: it.scene.moderatorId,
      where: it.scene.generalId,
      role: it.scene.guildId,
      any: it.scene.guildId,
      file,
    };
    await it.run(it.scene.fanId, it.scene.generalId, 'form', options);
    const [interaction] = it.seen;
    if (interaction?.isChatInputCommand() !== true) throw new Error('no command came');
    const given = interaction.options;
    expect([
      given.getString('word'),
      given.getString('pick'),
      given.getString('free'),
      given.getInteger('count'),
      given.getNumber('ratio'),
      given.getBoolean('flag'),
    ]).toEqual(['abc', 'b', 'not a suggestion', 10, 0.5, false]);
    expect([
      given.getUser('who')?.username,
      given.getChannel('where')?.name,
      given.getRole('role')?.name,
      given.getMentionable('any')?.valueOf(),
    ]).toMatchObject(['mina', 'general', '@everyone', {}]);
    const attachment = given.getAttachment('file', true);
    expect(await (await fetch(attachment.url)).text()).toBe('hello');
  });

  test('a subcommand by its words, and no command that has none of them', async () => {
    await using it = await sceneWithCommands();
    const here = it.scene.generalId;
    await it.run(it.scene.fanId, here, 'nested plain', { text: 'x' });
    await it.run(it.scene.fanId, here, '/nested group deep');
    const read = it.seen.map((interaction) =>
      interaction.isChatInputCommand()
        ? [interaction.options.getSubcommandGroup(false), interaction.options.getSubcommand()]
        : [],
    );
    expect(read).toEqual([
      [null, 'plain'],
      ['group', 'deep'],
    ]);
    await expect(it.run(it.scene.fanId, here, 'nested')).rejects.toMatchObject({ code: 'subcommand-needed' });
    await expect(it.run(it.scene.fanId, here, 'nested other')).rejects.toMatchObject({
      status: 404,
      code: 'unknown-command',
    });
    await expect(it.run(it.scene.fanId, here, 'nothing')).rejects.toMatchObject({
      status: 404,
      code: 'unknown-command',
    });
  });

  test('not a menu command without what it was opened on, or on what is not there', async () => {
    await using it = await sceneWithCommands();
    const menu = { user_id: it.scene.fanId, channel_id: it.scene.generalId, command: 'Quote this', type: 3 } as const;
    await expect(it.people.run(menu)).rejects.toMatchObject({ status: 422, code: 'missing-target' });
    await expect(it.people.run({ ...menu, target_id: '1' })).rejects.toMatchObject({
      status: 422,
      code: 'unknown-message',
    });
  });

  test('not a text channel where another kind is wanted', async () => {
    await using it = await sceneWithCommands();
    const joining = it.run(it.scene.fanId, it.scene.generalId, 'voice', { where: it.scene.generalId });
    await expect(joining).rejects.toMatchObject({ status: 422, code: 'wrong-channel-type' });
  });

  test('half a text to an option with autocomplete, and to no other', async () => {
    await using it = await sceneWithCommands();
    const typing = { user_id: it.scene.fanId, channel_id: it.scene.generalId, command: 'form', value: '' };
    await expect(it.people.autocomplete({ ...typing, option: 'word' })).rejects.toMatchObject({
      code: 'no-autocomplete',
    });
    await expect(it.people.autocomplete({ ...typing, option: 'other' })).rejects.toMatchObject({
      code: 'unknown-option',
    });
  });
});
