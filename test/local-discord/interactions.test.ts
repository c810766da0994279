import { MessageFlags, TextDisplayBuilder, type Interaction } from 'discord.js';
import { describe, expect, test } from 'vitest';

import { createManualClock } from '#test/support/local-discord/manual-clock.ts';
import { rest } from '#test/support/local-discord/rest-call.ts';
import { sceneWith } from '#test/support/local-discord/scene-with-bot.ts';
import { openScene } from '#test/support/local-discord/scene.ts';

describe('a deferred answer', () => {
  test('shows that the bot is thinking, then becomes the answer', async () => {
    const { promise: told, resolve: tell } = Promise.withResolvers<void>();
    await using it = await sceneWith(async (interaction) => {
      if (!interaction.isChatInputCommand()) return;
      await interaction.deferReply();
      await told;
      await interaction.editReply('done');
    });
    const first = await it.people.run({ ...it.asFan, command: 'ping' });
    expect(first).toMatchObject({ outcome: 'deferred', message: { thinking: true, content: '' } });
    tell();
    expect(await it.people.settled(first.interaction_id)).toMatchObject({
      requests: 2,
      message: { content: 'done', thinking: false, edited: false },
    });
    expect(await it.people.transcript(it.scene.generalId, it.scene.moderatorId)).toMatchObject([{ content: 'done' }]);
    expect(it.failures).toEqual([]);
  });

  test('stays ephemeral when it was deferred so, whatever the edit says', async () => {
    await using it = await sceneWith(async (interaction) => {
      if (!interaction.isChatInputCommand()) return;
      await interaction.deferReply({ flags: MessageFlags.Ephemeral });
      await interaction.editReply({
        flags: MessageFlags.IsComponentsV2,
        components: [new TextDisplayBuilder({ content: 'only you' })],
      });
    });
    const { interaction_id } = await it.people.run({ ...it.asFan, command: 'ping' });
    expect(await it.people.settled(interaction_id)).toMatchObject({
      message: { ephemeral: true, components: [{ type: 10, content: 'only you' }] },
    });
    expect(await it.people.transcript(it.scene.generalId, it.scene.moderatorId)).toEqual([]);
  });

  test('can be finished by a follow-up, the deprecated way', async () => {
    await using it = await sceneWith(async (interaction) => {
      if (!interaction.isChatInputCommand()) return;
      await interaction.deferReply({ flags: MessageFlags.Ephemeral });
      await interaction.followUp('late');
    });
    const { interaction_id } = await it.people.run({ ...it.asFan, command: 'ping' });
    expect(await it.people.settled(interaction_id)).toMatchObject({ message: { content: 'late', ephemeral: true } });
    expect(await it.people.transcript(it.scene.generalId, it.scene.fanId)).toHaveLength(1);
  });

  test('is shown as failed when the token has run out', async () => {
    const clock = createManualClock();
    await using it = await sceneWith(
      async (interaction) => interaction.isChatInputCommand() && interaction.deferReply(),
      { clock },
    );
    const { interaction_id } = await it.people.run({ ...it.asFan, command: 'ping' });
    clock.advance(15 * 60_000);
    expect(await it.people.transcript(it.scene.generalId, it.scene.fanId)).toMatchObject([
      { thinking: false, failed: true },
    ]);
    expect(await it.people.settled(interaction_id, 0)).toMatchObject({ outcome: 'deferred' });
  });
});

describe('an interaction', () => {
  test('that nobody answers for three seconds has failed, for its person alone', async () => {
    const clock = createManualClock();
    const { promise: arrived, resolve: arrive } = Promise.withResolvers<Interaction>();
    await using it = await sceneWith(async (interaction) => arrive(interaction), { clock });
    const running = it.people.run({ ...it.asFan, command: 'ping' });
    const late = await arrived;
    clock.advance(3_000);
    expect(await running).toMatchObject({ outcome: 'timed-out', requests: 0 });
    expect(await it.people.transcript(it.scene.generalId, it.scene.fanId)).toMatchObject([
      { failed: true, ephemeral: true },
    ]);
    expect(await it.people.transcript(it.scene.generalId, it.scene.moderatorId)).toEqual([]);
    if (!late.isChatInputCommand()) throw new Error('not a command');
    await expect(late.reply('too late')).rejects.toMatchObject({ code: 10062 });
  });

  test('whose channel is gone has nowhere to be answered: 10003, and nothing is left behind', async () => {
    const clock = createManualClock();
    const arrivals: ((interaction: Interaction) => void)[] = [];
    await using it = await sceneWith(async (interaction) => arrivals.shift()?.(interaction), { clock });
    const { promise: arrived, resolve: arrive } = Promise.withResolvers<Interaction>();
    arrivals.push(arrive);
    const running = it.people.run({ ...it.asFan, command: 'ping' });
    const orphan = await arrived;
    if (!orphan.isChatInputCommand()) throw new Error('not a command');
    await it.people.control('DELETE', `/control/channels/${it.scene.generalId}`);
    await expect(orphan.reply('nowhere')).rejects.toMatchObject({ code: 10003 });
    clock.advance(3_000);
    expect((await running).outcome).toBe('timed-out');
    expect((await running).message).toBeUndefined();
    await expect(it.people.transcript(it.scene.generalId, it.scene.fanId)).rejects.toMatchObject({ status: 404 });
  });

  test('takes one callback: the second is refused with 40060', async () => {
    await using it = await sceneWith(async (interaction) => {
      if (!interaction.isChatInputCommand()) return;
      await interaction.reply('once');
      const path = `/interactions/${interaction.id}/${interaction.token}/callback`;
      const again = await rest(it.scene.discord, {
        method: 'POST',
        path,
        body: { type: 4, data: { content: 'twice' } },
      });
      expect(again).toMatchObject({ status: 400, body: { code: 40060 } });
    });
    expect(await it.people.run({ ...it.asFan, command: 'ping' })).toMatchObject({ message: { content: 'once' } });
    await expect.poll(async () => (await it.people.violations()).map(({ code }) => code)).toEqual([40060]);
    expect(it.failures).toEqual([]);
  });

  test('has a token for fifteen minutes: afterwards 50027', async () => {
    const clock = createManualClock();
    const { promise, resolve } = Promise.withResolvers<Interaction>();
    await using it = await sceneWith(
      async (interaction) => {
        if (interaction.isChatInputCommand()) await interaction.reply('x');
        resolve(interaction);
      },
      { clock },
    );
    await it.people.run({ ...it.asFan, command: 'ping' });
    const interaction = await promise;
    if (!interaction.isChatInputCommand()) throw new Error('not a command');
    clock.advance(15 * 60_000 - 1);
    await interaction.editReply('in time');
    clock.advance(1);
    await expect(interaction.editReply('late')).rejects.toMatchObject({ code: 50027 });
    await expect(interaction.followUp('late')).rejects.toMatchObject({ code: 50027 });
  });

  test('gives back its message with the callback when asked for it', async () => {
    let seen: unknown;
    await using it = await sceneWith(async (interaction) => {
      if (!interaction.isChatInputCommand()) return;
      const { resource, interaction: about } = await interaction.reply({ content: 'hello', withResponse: true });
      seen = {
        content: resource?.message?.content,
        id: about.responseMessageId,
        ephemeral: about.responseMessageEphemeral,
      };
    });
    const { message } = await it.people.run({ ...it.asFan, command: 'ping' });
    await expect.poll(() => seen).toEqual({ content: 'hello', id: message?.id, ephemeral: false });
  });

  test('can be followed up, and its messages fetched, edited and deleted', async () => {
    const done = Promise.withResolvers<void>();
    await using it = await sceneWith(async (interaction) => {
      if (!interaction.isChatInputCommand()) return;
      await interaction.reply('original');
      const more = await interaction.followUp({ content: 'more', flags: MessageFlags.Ephemeral });
      await interaction.editReply({ message: more, content: 'more, edited' });
      expect((await interaction.fetchReply()).content).toBe('original');
      await interaction.deleteReply();
      await expect(interaction.fetchReply()).rejects.toMatchObject({ code: 10008 });
      done.resolve();
    });
    await it.people.run({ ...it.asFan, command: 'ping' });
    await done.promise;
    expect(await it.people.transcript(it.scene.generalId, it.scene.fanId)).toMatchObject([
      { content: 'more, edited', edited: true, ephemeral: true },
    ]);
  });

  test('that never was is unknown: 10062 to its callback, 10015 to its webhook', async () => {
    await using scene = await openScene();
    const callback = {
      method: 'POST',
      path: '/interactions/1/nothing/callback',
      body: { type: 4, data: { content: 'x' } },
    };
    expect(await rest(scene.discord, callback)).toMatchObject({ status: 404, body: { code: 10062 } });
    const hook = { method: 'POST', path: `/webhooks/${scene.discord.applicationId}/nothing`, body: { content: 'x' } };
    expect(await rest(scene.discord, hook)).toMatchObject({ status: 404, body: { code: 10015 } });
  });

  test('cannot touch the messages of another', async () => {
    const tokens: string[] = [];
    await using it = await sceneWith(async (interaction) => {
      if (!interaction.isChatInputCommand()) return;
      tokens.push(interaction.token);
      await interaction.reply(`answer ${tokens.length}`);
    });
    const { message } = await it.people.run({ ...it.asFan, command: 'ping' });
    await it.people.run({ ...it.asFan, command: 'ping' });
    const path = `/webhooks/${it.scene.discord.applicationId}/${tokens[1] ?? ''}/messages/${message?.id ?? ''}`;
    expect(await rest(it.scene.discord, { method: 'PATCH', path, body: { content: 'mine' } })).toMatchObject({
      body: { code: 10008 },
    });
  });

  test('from a menu carries the message or the person it was opened on', async () => {
    await using it = await sceneWith(async (interaction) => {
      if (interaction.isMessageContextMenuCommand()) await interaction.reply(`> ${interaction.targetMessage.content}`);
      else if (interaction.isUserContextMenuCommand())
        await interaction.reply(`hello ${interaction.targetUser.username}`);
    });
    const said = await it.people.say({ ...it.asFan, content: 'quotable' });
    expect(await it.people.run({ ...it.asFan, command: 'Quote this', type: 3, target_id: said.id })).toMatchObject({
      message: { content: '> quotable', type: 23 },
    });
    expect(
      await it.people.run({ ...it.asFan, command: 'Greet', type: 2, target_id: it.scene.moderatorId }),
    ).toMatchObject({ message: { content: 'hello mina' } });
  });
});
