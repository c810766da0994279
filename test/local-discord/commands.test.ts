import { ApplicationCommandType } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { createManualClock } from '#test/support/local-discord/manual-clock.ts';
import { rest } from '#test/support/local-discord/rest-call.ts';
import { openScene, type Scene } from '#test/support/local-discord/scene.ts';
import { form, ping } from '#test/support/local-discord/test-commands.ts';

const path = (scene: Scene, guildId?: string) =>
  `/applications/${scene.discord.applicationId}${guildId === undefined ? '' : `/guilds/${guildId}`}/commands`;

const simple = (name: string, description = 'Something') => ({ name, description, type: 1 });

describe('commands', () => {
  test('written by name keep their id, and only a new one counts as created', async () => {
    await using scene = await openScene();
    const post = (body: unknown) => rest(scene.discord, { method: 'POST', path: path(scene), body });
    const made = await post(simple('one'));
    const again = await post(simple('one', 'Otherwise'));
    expect([made.status, again.status]).toEqual([201, 200]);
    expect(again.body).toMatchObject({ id: made.body?.['id'], description: 'Otherwise' });
    expect(again.body?.['version']).not.toBe(made.body?.['version']);
  });

  test('cannot be renamed to what another is called', async () => {
    await using scene = await openScene();
    const { application } = await scene.login();
    await application.commands.create(simple('one'));
    const two = await application.commands.create(simple('two'));
    const rename = (name: string) =>
      rest(scene.discord, { method: 'PATCH', path: `${path(scene)}/${two.id}`, body: { name } });
    expect(await rename('one')).toMatchObject({ status: 400, body: { code: 50035, errors: { name: {} } } });
    expect(await rename('two')).toMatchObject({ status: 200 });
    expect(await rename('three')).toMatchObject({ status: 200, body: { name: 'three' } });
  });

  test('take the permissions they need as a number too, and hold people to them', async () => {
    await using scene = await openScene();
    const body = { ...simple('manage'), default_member_permissions: 32 };
    expect((await rest(scene.discord, { method: 'POST', path: path(scene), body })).body).toMatchObject({
      default_member_permissions: '32',
    });
    await expect(
      scene.people.run({ user_id: scene.fanId, channel_id: scene.generalId, command: 'manage' }),
    ).rejects.toMatchObject({ code: 'missing-permissions' });
  });

  test('with dm_permission false and no contexts are not offered in private', async () => {
    await using scene = await openScene();
    const body = { ...simple('outside'), dm_permission: false };
    expect((await rest(scene.discord, { method: 'POST', path: path(scene), body })).body).toMatchObject({
      dm_permission: false,
      contexts: null,
    });
    await expect(
      scene.people.run({ user_id: scene.friendId, channel_id: scene.dmId, command: 'outside' }),
    ).rejects.toMatchObject({ code: 'wrong-context' });
  });

  test('overwritten in bulk keep the ids of those that stay and lose the rest', async () => {
    await using scene = await openScene();
    const { application } = await scene.login();
    const before = await application.commands.set([ping, form]);
    const after = await application.commands.set([ping, { name: 'new', description: 'New' }]);
    expect(after.map(({ name }) => name)).toEqual(['ping', 'new']);
    expect(after.find(({ name }) => name === 'ping')?.id).toBe(before.find(({ name }) => name === 'ping')?.id);
    expect((await scene.people.state()).commands.map(({ name }) => name)).toEqual(['ping', 'new']);
  });

  test('of a server are not those of everywhere', async () => {
    await using scene = await openScene();
    const { application } = await scene.login();
    await application.commands.set([ping]);
    await application.commands.set([form], scene.guildId);
    expect((await application.commands.fetch()).map(({ name }) => name)).toEqual(['ping']);
    expect((await application.commands.fetch({ guildId: scene.guildId })).map(({ name }) => name)).toEqual(['form']);
  });

  test('can be read, changed and deleted one by one', async () => {
    await using scene = await openScene();
    const { application } = await scene.login();
    const { id } = await application.commands.create(ping);
    expect((await application.commands.edit(id, { description: 'Changed' })).description).toBe('Changed');
    expect((await application.commands.fetch(id)).name).toBe('ping');
    await application.commands.delete(id);
    await expect(application.commands.fetch(id, { force: true })).rejects.toMatchObject({ code: 10063 });
    await expect(application.commands.fetch(id, { force: true, guildId: '1' })).rejects.toMatchObject({ code: 10004 });
  });

  test('are listed with their translations only when asked', async () => {
    await using scene = await openScene();
    const body = {
      ...simple('hello'),
      description_localizations: { ko: '인사' },
      options: [{ ...simple('text'), type: 3, description_localizations: { ko: '글' } }],
    };
    await rest(scene.discord, { method: 'POST', path: path(scene), body });
    const read = async (query: string) =>
      JSON.stringify((await rest(scene.discord, { method: 'GET', path: `${path(scene)}${query}` })).body);
    expect(await read('')).not.toContain('localizations');
    expect(await read('?with_localizations=true')).toContain('인사');
    expect(await read('?with_localizations=1')).toContain('글');
    expect(await read('?with_localizations=false')).not.toContain('글');
  });

  test('come back without the defaults that Discord drops', async () => {
    await using scene = await openScene();
    const options = [{ type: 3, name: 'text', description: 'Text', required: false, autocomplete: false }];
    const made = await rest(scene.discord, { method: 'POST', path: path(scene), body: { ...simple('a'), options } });
    expect(made.body).toMatchObject({
      contexts: null,
      integration_types: [0],
      default_member_permissions: null,
      nsfw: false,
    });
    expect(made.body?.['options']).toEqual([{ type: 3, name: 'text', description: 'Text' }]);
  });

  test('are created 200 times a day and no more: 30034', async () => {
    const clock = createManualClock();
    await using scene = await openScene({ clock });
    const put = (names: string[]) =>
      rest(scene.discord, { method: 'PUT', path: path(scene), body: names.map((name) => simple(name)) });
    const hundred = (letter: string) => Array.from({ length: 100 }, (_, index) => `${letter}${index}`);
    expect(await put(hundred('a'))).toMatchObject({ status: 200 });
    expect(await put(hundred('b'))).toMatchObject({ status: 200 });
    expect(await put([...hundred('b').slice(1), 'c'])).toMatchObject({ status: 400, body: { code: 30034 } });
    expect(await put(hundred('b').toReversed())).toMatchObject({ status: 200 });
    clock.advance(86_400_000);
    expect(await put(['c'])).toMatchObject({ status: 200 });
  });

  test('are at most a hundred of a type: 30032', async () => {
    await using scene = await openScene();
    const full = Array.from({ length: 100 }, (_, index) => simple(`c${index}`));
    await rest(scene.discord, { method: 'PUT', path: path(scene), body: full });
    const post = (body: unknown) => rest(scene.discord, { method: 'POST', path: path(scene), body });
    expect(await post(simple('one-more'))).toMatchObject({ status: 400, body: { code: 30032 } });
    expect(await post({ name: 'A menu', type: ApplicationCommandType.User })).toMatchObject({ status: 201 });
  });

  test('of another application, or of a server without the bot, cannot be touched', async () => {
    await using scene = await openScene();
    const { guild } = await scene.people.control<{ guild: { id: string } }>('POST', '/control/guilds', {
      name: 'Elsewhere',
      bot: false,
    });
    expect(await rest(scene.discord, { method: 'GET', path: '/applications/1/commands' })).toMatchObject({
      status: 403,
      body: { code: 20012 },
    });
    expect(await rest(scene.discord, { method: 'GET', path: path(scene, guild.id) })).toMatchObject({
      status: 403,
      body: { code: 50001 },
    });
  });

  test('that Discord would refuse are refused with the path, and the log names the rule', async () => {
    await using scene = await openScene();
    const answer = await rest(scene.discord, { method: 'POST', path: path(scene), body: simple('Not Lower') });
    expect(answer).toMatchObject({ status: 400, body: { code: 50035, errors: { name: { _errors: [{}] } } } });
    expect(await scene.people.violations()).toMatchObject([
      { method: 'POST', route: '/applications/{application_id}/commands', valid: false, rule: expect.any(String) },
    ]);
  });
});
