import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { startLocalDiscord } from '#src/local-discord/server.ts';
import { createManualClock } from '#test/support/local-discord/manual-clock.ts';
import { createPeople } from '#test/support/local-discord/people.ts';
import { rest } from '#test/support/local-discord/rest-call.ts';

async function folder(...inner: string[]) {
  const path = await mkdtemp(join(tmpdir(), 'local-discord-'));
  return {
    stateFile: join(path, ...inner, 'state.json'),
    path,
    [Symbol.asyncDispose]: () => rm(path, { recursive: true }),
  };
}

async function withDiscord<T>(
  stateFile: string,
  use: (discord: Awaited<ReturnType<typeof startLocalDiscord>>) => Promise<T>,
  more = {},
): Promise<T> {
  const discord = await startLocalDiscord({ port: 0, stateFile, ...more });
  try {
    return await use(discord);
  } finally {
    await discord.close();
  }
}

describe('the state file', () => {
  test('brings back people, servers, permissions, messages, files and commands', async () => {
    await using place = await folder('not', 'yet', 'there');
    const before = await withDiscord(place.stateFile, async (discord) => {
      const people = createPeople(discord.url);
      const { guilds, users } = await people.state();
      const guildId = guilds[0]?.id ?? '';
      const channelId = guilds[0]?.channels[0]?.id ?? '';
      const userId = users.find(({ username }) => username === 'jun')?.id ?? '';
      await people.control('POST', '/control/roles', {
        guild_id: guildId,
        name: 'Hosts',
        permissions: ['ManageGuild'],
      });
      await people.control('PUT', `/control/channels/${channelId}/overwrites`, {
        overwrites: [{ id: guildId, type: 'role', deny: ['AttachFiles'] }],
      });
      await people.control('PATCH', '/control/application', { privileged_intents: ['members'] });
      await people.say({ user_id: userId, channel_id: channelId, content: 'still here' });
      const form = new FormData();
      form.set('payload_json', '{"content":"with a file"}');
      form.set('files[0]', new Blob(['bytes']), 'a.txt');
      const dmId = (await people.state()).private_channels[0]?.id ?? '';
      await rest(discord, { method: 'POST', path: `/channels/${dmId}/messages`, form });
      await rest(discord, {
        method: 'PUT',
        path: `/applications/${discord.applicationId}/commands`,
        body: [{ name: 'kept', description: 'Kept' }],
      });
      return {
        state: await people.state(),
        transcript: await people.transcript(channelId, userId),
        channelId,
        userId,
        dmId,
      };
    });
    await withDiscord(place.stateFile, async (discord) => {
      const people = createPeople(discord.url);
      expect(await people.state()).toEqual(before.state);
      expect(await people.transcript(before.channelId, before.userId)).toEqual(before.transcript);
      const { body } = await rest(discord, { method: 'GET', path: `/channels/${before.dmId}/messages` });
      const [message] = body as unknown as { attachments: { url: string }[] }[];
      const path = new URL(message?.attachments[0]?.url ?? '').pathname;
      expect(await (await fetch(`${discord.url}${path}`)).text()).toBe('bytes');
    });
  });

  test('is written within 200 ms of a change, without waiting for the end', async () => {
    await using place = await folder();
    const clock = createManualClock();
    await withDiscord(
      place.stateFile,
      async (discord) => {
        await createPeople(discord.url).control('POST', '/control/users', { username: 'sora' });
        await expect(readFile(place.stateFile)).rejects.toMatchObject({ code: 'ENOENT' });
        clock.advance(200);
        expect(await readFile(place.stateFile, 'utf8')).toContain('sora');
        expect(await readdir(place.path)).toEqual(['state.json']);
      },
      { clock },
    );
  });

  test('keeps ids rising when the clock has gone back', async () => {
    await using place = await folder();
    const make = (discord: { url: string }) =>
      createPeople(discord.url).control<{ user: { id: string } }>('POST', '/control/users', { username: 'sora' });
    const first = await withDiscord(place.stateFile, make, { clock: createManualClock(Date.parse('2026-06-01')) });
    const second = await withDiscord(place.stateFile, make, { clock: createManualClock(Date.parse('2026-01-01')) });
    expect(BigInt(second.user.id)).toBeGreaterThan(BigInt(first.user.id));
  });

  test.each([
    ['half a file', '{"version":1,"users":['],
    ['another version', '{"version":99}'],
    ['something else', '[]'],
  ])('that is %s is set aside with a warning, and the world starts afresh', async (_what, text) => {
    await using place = await folder();
    await writeFile(place.stateFile, text);
    const warnings: string[] = [];
    const quiet = () => undefined;
    const log = {
      debug: quiet,
      info: quiet,
      error: quiet,
      warn: (_facts: object, message: string) => void warnings.push(message),
    };
    const { guilds } = await withDiscord(place.stateFile, (discord) => createPeople(discord.url).state(), { log });
    expect(guilds).toMatchObject([{ name: 'Fan server' }]);
    expect(warnings).toEqual(['the state file of the local discord is damaged: starting afresh']);
    const aside = (await readdir(place.path)).find((name) => name.startsWith('state.json.damaged-'));
    expect(await readFile(join(place.path, aside ?? ''), 'utf8')).toBe(text);
  });

  test('of an older version gets the role of curators in its servers', async () => {
    await using place = await folder();
    await withDiscord(place.stateFile, async (discord) => {
      await createPeople(discord.url).control('POST', '/control/users', { username: 'sora' });
    });
    const stored = JSON.parse(await readFile(place.stateFile, 'utf8')) as { guilds: { roles: { name: string }[] }[] };
    for (const guild of stored.guilds) guild.roles = guild.roles.filter(({ name }) => name !== 'Curator');
    await writeFile(place.stateFile, JSON.stringify(stored));
    await withDiscord(place.stateFile, async (discord) => {
      const { guilds } = await createPeople(discord.url).state();
      expect(guilds[0]?.roles).toContainEqual(expect.objectContaining({ id: discord.curatorRoleId, name: 'Curator' }));
    });
  });

  test('that cannot be written is said in the log, and the server goes on', async () => {
    await using place = await folder();
    const clock = createManualClock();
    const errors: string[] = [];
    const quiet = () => undefined;
    const log = {
      debug: quiet,
      info: quiet,
      warn: quiet,
      error: (_facts: object, message: string) => void errors.push(message),
    };
    await mkdir(`${place.stateFile}.new`); // where the draft would be written
    await withDiscord(
      place.stateFile,
      async (discord) => {
        await createPeople(discord.url).control('POST', '/control/users', { username: 'sora' });
        clock.advance(200);
        expect(errors[0]).toBe('the state of the local discord could not be saved');
      },
      { clock, log },
    );
  });
});
