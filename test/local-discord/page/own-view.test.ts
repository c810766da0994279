import { describe, expect, it } from 'vitest';

import type { SeenMessage } from '#src/local-discord/control/transcript.ts';
import { onInteraction } from '#test/support/local-discord/on-interaction.ts';
import type { SeenState } from '#test/support/local-discord/people.ts';
import { openScene, type Scene } from '#test/support/local-discord/scene.ts';
import {
  admin,
  everywhere,
  manage,
  nested,
  ping,
  quote,
  serverOnly,
} from '#test/support/local-discord/test-commands.ts';

type Messages = { messages: SeenMessage[] };

async function commandsOf(scene: Scene, channelId: string, userId: string): Promise<string[]> {
  const path = `/control/channels/${channelId}/commands?as=${userId}`;
  const { commands } = await scene.people.control<{ commands: { name: string }[] }>('GET', path);
  return commands.map(({ name }) => name).sort();
}

describe('what a person is offered', () => {
  it('are the commands of this place that they may run', async () => {
    await using scene = await openScene();
    const client = await scene.login();
    await client.application.commands.set([ping, everywhere, serverOnly, manage, admin, quote]);
    const everyone = ['Quote this', 'everywhere', 'ping', 'server'];
    expect(await commandsOf(scene, scene.generalId, scene.fanId)).toEqual(everyone);
    expect(await commandsOf(scene, scene.generalId, scene.moderatorId)).toEqual([...everyone, 'manage'].sort());
    expect(await commandsOf(scene, scene.generalId, scene.ownerId)).toEqual([...everyone, 'admin', 'manage'].sort());
    expect(await commandsOf(scene, scene.dmId, scene.friendId)).not.toContain('server');
    await scene.people.control('DELETE', `/control/guilds/${scene.guildId}/bot`);
    expect(await commandsOf(scene, scene.generalId, scene.fanId)).toEqual([]);
    await scene.people.control('POST', `/control/users/${scene.fanId}/install`);
    expect(await commandsOf(scene, scene.generalId, scene.fanId)).toEqual(['everywhere']);
  });

  it('is a server’s own command in place of the global one of its name', async () => {
    await using scene = await openScene();
    const client = await scene.login();
    await client.application.commands.set([ping]);
    await client.application.commands.set([{ ...ping, description: 'This server’s own' }], scene.guildId);
    const path = `/control/channels/${scene.generalId}/commands?as=${scene.fanId}`;
    expect(await scene.people.control('GET', path)).toMatchObject({ commands: [{ description: 'This server’s own' }] });
  });

  it('is nothing in a channel that they do not see', async () => {
    await using scene = await openScene();
    await expect(commandsOf(scene, scene.dmId, scene.fanId)).rejects.toMatchObject({ status: 403 });
  });

  it('are the channels that they see, and what they may do there', async () => {
    await using scene = await openScene();
    const { control } = scene.people;
    await control('PUT', `/control/channels/${scene.generalId}/overwrites`, {
      overwrites: [{ id: scene.guildId, type: 'role', deny: ['SendMessages'] }],
    });
    const channelsOf = (id: string) => control('GET', `/control/users/${id}/channels`);
    expect(await channelsOf(scene.friendId)).toEqual({
      channels: [{ id: scene.dmId, may_send: true, may_manage: false }],
    });
    expect(await channelsOf(scene.fanId)).toMatchObject({
      channels: [{ id: scene.generalId, may_send: false, may_manage: false }, { may_send: true }],
    });
    expect(await channelsOf(scene.moderatorId)).toMatchObject({ channels: [{ may_manage: true }, {}] });
    await expect(channelsOf(scene.discord.applicationId)).rejects.toMatchObject({ status: 409 });
  });
});

describe('a channel', () => {
  it('can be read from its end, and back from any message', async () => {
    await using scene = await openScene();
    const said: string[] = [];
    for (const content of ['one', 'two', 'three', 'four']) {
      const { id } = await scene.people.say({ user_id: scene.fanId, channel_id: scene.generalId, content });
      said.push(id);
    }
    const read = async (range: string) => {
      const path = `/control/channels/${scene.generalId}/messages?as=${scene.fanId}${range}`;
      return (await scene.people.control<Messages>('GET', path)).messages.map(({ content }) => content);
    };
    expect(await read('')).toEqual(['one', 'two', 'three', 'four']);
    expect(await read('&limit=2')).toEqual(['three', 'four']);
    expect(await read(`&before=${said[2]}`)).toEqual(['one', 'two']);
    expect(await read(`&before=${said[2]}&limit=1`)).toEqual(['two']);
  });

  it('shows one message to those alone who see it', async () => {
    await using scene = await openScene();
    const client = await scene.login();
    await client.application.commands.set([nested]);
    onInteraction(client, async (interaction) => {
      if (interaction.isChatInputCommand()) await interaction.reply({ content: 'psst', flags: 64 });
    });
    const asked = { user_id: scene.fanId, channel_id: scene.generalId, command: 'nested plain' };
    const { message } = await scene.people.run(asked);
    const read = (channelId: string, as: string) =>
      scene.people.control('GET', `/control/channels/${channelId}/messages/${message?.id}?as=${as}`);
    expect(await read(scene.generalId, scene.fanId)).toMatchObject({
      message: { content: 'psst', ephemeral: true, command: 'nested plain' },
    });
    await expect(read(scene.generalId, scene.moderatorId)).rejects.toMatchObject({ code: 'unknown-message' });
    await expect(read(scene.dmId, scene.friendId)).rejects.toMatchObject({ code: 'unknown-message' });
  });
});

describe('the role of curators', () => {
  it('is in every server under the id that the server names, and shows what administrators see', async () => {
    await using scene = await openScene();
    const client = await scene.login();
    await client.application.commands.set([admin]);
    const roleId = scene.discord.curatorRoleId;
    await scene.people.control('POST', '/control/guilds', { name: 'Another', owner_id: scene.fanId });
    const { guilds } = await scene.people.control<SeenState>('GET', '/control/state');
    const names = guilds.map(({ roles }) => roles.find(({ id }) => id === roleId)?.name);
    expect(names).toEqual(['Curator', 'Curator']);
    expect(await commandsOf(scene, scene.generalId, scene.fanId)).toEqual([]);
    await scene.people.control('PATCH', `/control/guilds/${scene.guildId}/members/${scene.fanId}`, { roles: [roleId] });
    expect(await commandsOf(scene, scene.generalId, scene.fanId)).toEqual(['admin']);
  });
});
