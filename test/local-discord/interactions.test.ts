import {
  ActionRowBuilder,
  ButtonBuilder,
  ButtonStyle,
  LabelBuilder,
  MessageFlags,
  ModalBuilder,
  StringSelectMenuBuilder,
  TextDisplayBuilder,
  TextInputBuilder,
  TextInputStyle,
  UserSelectMenuBuilder,
  type Interaction,
} from 'discord.js';
import { describe, expect, test } from 'vitest';
import { createManualClock } from '#test/support/local-discord/manual-clock.ts';
import { onInteraction } from '#test/support/local-discord/on-interaction.ts';
import { rest } from '#test/support/local-discord/rest-call.ts';
import { openScene } from '#test/support/local-discord/scene.ts';
import { everywhere, ping, quote, greet } from '#test/support/local-discord/test-commands.ts';

async function sceneWith(
  answer: (interaction: Interaction) => Promise<unknown>,
  options: Parameters<typeof openScene>[0] = {},
) {
  const scene = await openScene(options);
  const client = await scene.login();
  await client.application.commands.set([ping, everywhere, quote, greet]);
  const { failures } = onInteraction(client, answer);
  const asFan = { user_id: scene.fanId, channel_id: scene.generalId };
  return {
    scene,
    client,
    failures,
    people: scene.people,
    asFan,
    [Symbol.asyncDispose]: () => scene[Symbol.asyncDispose](),
  };
}

const button = (id: string, disabled = false) =>
  new ButtonBuilder().setCustomId(id).setLabel(id).setStyle(ButtonStyle.Primary).setDisabled(disabled);
const row = (...buttons: ButtonBuilder[]) => new ActionRowBuilder<ButtonBuilder>().addComponents(...buttons);

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
    if (late.isChatInputCommand()) await expect(late.reply('too late')).rejects.toMatchObject({ code: 10062 });
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

describe('a button', () => {
  test('can change its message, at once or after a deferral', async () => {
    await using it = await sceneWith(async (interaction) => {
      if (interaction.isChatInputCommand())
        await interaction.reply({ content: 'page 1', components: [row(button('now'), button('later'))] });
      if (!interaction.isButton()) return;
      if (interaction.customId === 'now') await interaction.update('page 2');
      else {
        await interaction.deferUpdate();
        await interaction.editReply('page 3');
      }
    });
    const { message } = await it.people.run({ ...it.asFan, command: 'ping' });
    const message_id = message?.id ?? '';
    expect(await it.people.click({ user_id: it.scene.moderatorId, message_id, custom_id: 'now' })).toMatchObject({
      outcome: 'update',
      message: { id: message_id, content: 'page 2' },
    });
    const later = await it.people.click({ user_id: it.scene.fanId, message_id, custom_id: 'later' });
    expect(later.outcome).toBe('deferred-update');
    expect(await it.people.settled(later.interaction_id)).toMatchObject({
      message: { id: message_id, content: 'page 3', edited: true },
    });
    expect(it.failures).toEqual([]);
  });

  test('can answer with a new message that replies to its own', async () => {
    await using it = await sceneWith(async (interaction) => {
      if (interaction.isChatInputCommand()) await interaction.reply({ content: 'x', components: [row(button('b'))] });
      if (interaction.isButton()) await interaction.reply({ content: 'just you', flags: MessageFlags.Ephemeral });
    });
    const { message } = await it.people.run({ ...it.asFan, command: 'ping' });
    const answer = await it.people.click({
      user_id: it.scene.moderatorId,
      message_id: message?.id ?? '',
      custom_id: 'b',
    });
    expect(answer).toMatchObject({
      outcome: 'message',
      message: { ephemeral: true, message_reference: { message_id: message?.id } },
    });
  });

  test('cannot be pressed when it is disabled, not there, or on a message that the person does not see', async () => {
    await using it = await sceneWith(async (interaction) => {
      if (interaction.isChatInputCommand())
        await interaction.reply({
          content: 'x',
          components: [row(button('off', true), button('on'))],
          flags: MessageFlags.Ephemeral,
        });
    });
    const { message } = await it.people.run({ ...it.asFan, command: 'ping' });
    const message_id = message?.id ?? '';
    await expect(it.people.click({ user_id: it.scene.fanId, message_id, custom_id: 'off' })).rejects.toMatchObject({
      status: 403,
      code: 'disabled',
    });
    await expect(it.people.click({ user_id: it.scene.fanId, message_id, custom_id: 'none' })).rejects.toMatchObject({
      status: 404,
      code: 'unknown-component',
    });
    await expect(it.people.click({ user_id: it.scene.moderatorId, message_id, custom_id: 'on' })).rejects.toMatchObject(
      { status: 404, code: 'unknown-message' },
    );
    await expect(
      it.people.select({ user_id: it.scene.fanId, message_id, custom_id: 'on', values: [] }),
    ).rejects.toMatchObject({ code: 'not-a-select' });
  });
});

describe('a select menu', () => {
  test('takes what it offers, in the number it asks for, and nothing else', async () => {
    const menu = new StringSelectMenuBuilder()
      .setCustomId('menu')
      .setMaxValues(2)
      .addOptions({ label: 'A', value: 'a' }, { label: 'B', value: 'b' });
    const users = new UserSelectMenuBuilder().setCustomId('who');
    await using it = await sceneWith(async (interaction) => {
      const components = [
        new ActionRowBuilder<StringSelectMenuBuilder>().addComponents(menu).toJSON(),
        new ActionRowBuilder<UserSelectMenuBuilder>().addComponents(users).toJSON(),
      ];
      if (interaction.isChatInputCommand()) await interaction.reply({ content: 'choose', components });
      if (interaction.isStringSelectMenu()) await interaction.update(`chosen: ${interaction.values.join('+')}`);
      if (interaction.isUserSelectMenu())
        await interaction.update(`chosen: ${interaction.users.map((user) => user.username).join('+')}`);
    });
    const { message } = await it.people.run({ ...it.asFan, command: 'ping' });
    const choose = (custom_id: string, values: string[]) =>
      it.people.select({ user_id: it.scene.fanId, message_id: message?.id ?? '', custom_id, values });
    expect(await choose('menu', ['b', 'a'])).toMatchObject({ message: { content: 'chosen: b+a' } });
    expect(await choose('who', [it.scene.moderatorId])).toMatchObject({ message: { content: 'chosen: mina' } });
    await expect(choose('menu', [])).rejects.toMatchObject({ code: 'wrong-count' });
    await expect(choose('menu', ['a', 'a'])).rejects.toMatchObject({ code: 'chosen-twice' });
    await expect(choose('menu', ['c'])).rejects.toMatchObject({ code: 'not-an-option' });
    await expect(choose('who', ['1'])).rejects.toMatchObject({ code: 'unknown-user' });
    await expect(
      it.people.click({ user_id: it.scene.fanId, message_id: message?.id ?? '', custom_id: 'menu' }),
    ).rejects.toMatchObject({ code: 'not-a-button' });
  });
});

describe('a modal', () => {
  const modal = () =>
    new ModalBuilder()
      .setCustomId('suggest')
      .setTitle('Suggest')
      .addLabelComponents(
        new LabelBuilder()
          .setLabel('Title')
          .setTextInputComponent(
            new TextInputBuilder().setCustomId('title').setStyle(TextInputStyle.Short).setMaxLength(10),
          ),
        new LabelBuilder()
          .setLabel('Kind')
          .setStringSelectMenuComponent(
            new StringSelectMenuBuilder()
              .setCustomId('kind')
              .setRequired(false)
              .addOptions({ label: 'Single', value: 'single' }, { label: 'Remix', value: 'remix' }),
          ),
      );

  const answer = async (interaction: Interaction) => {
    if (interaction.isChatInputCommand() && interaction.commandName === 'ping') await interaction.showModal(modal());
    if (interaction.isChatInputCommand() && interaction.commandName === 'everywhere')
      await interaction.reply({ content: 'x', components: [row(button('open'))] });
    if (interaction.isButton()) await interaction.showModal(modal());
    if (!interaction.isModalSubmit()) return;
    const text = `${interaction.fields.getTextInputValue('title')}/${interaction.fields.getStringSelectValues('kind').join()}`;
    if (interaction.isFromMessage()) await interaction.update(text);
    else await interaction.reply(text);
  };

  test('opens, is filled in and answered', async () => {
    await using it = await sceneWith(answer);
    const opened = await it.people.run({ ...it.asFan, command: 'ping' });
    expect(opened).toMatchObject({ outcome: 'modal', modal: { custom_id: 'suggest', title: 'Suggest' } });
    const submitted = await it.people.submit({
      user_id: it.scene.fanId,
      interaction_id: opened.interaction_id,
      values: { title: 'APT.', kind: ['single'] },
    });
    expect(submitted).toMatchObject({ outcome: 'message', message: { content: 'APT./single' } });
    expect(it.failures).toEqual([]);
  });

  test('opened by a button can change the button’s message', async () => {
    await using it = await sceneWith(answer);
    const { message } = await it.people.run({ ...it.asFan, command: 'everywhere' });
    const opened = await it.people.click({ user_id: it.scene.fanId, message_id: message?.id ?? '', custom_id: 'open' });
    const submitted = await it.people.submit({
      user_id: it.scene.fanId,
      interaction_id: opened.interaction_id,
      values: { title: 'APT.' },
    });
    expect(submitted).toMatchObject({ outcome: 'update', message: { id: message?.id, content: 'APT./' } });
  });

  test('is submitted only whole, within its limits, and by whom it was shown to', async () => {
    await using it = await sceneWith(answer);
    const { interaction_id } = await it.people.run({ ...it.asFan, command: 'ping' });
    const submit = (values: Record<string, unknown>, user_id = it.scene.fanId) =>
      it.people.submit({ user_id, interaction_id, values });
    await expect(submit({})).rejects.toMatchObject({ status: 422, code: 'missing-input' });
    await expect(submit({ title: 'x'.repeat(11) })).rejects.toMatchObject({ code: 'wrong-length' });
    await expect(submit({ title: 1 })).rejects.toMatchObject({ code: 'wrong-type' });
    await expect(submit({ title: 'x', kind: ['album'] })).rejects.toMatchObject({ code: 'not-an-option' });
    await expect(submit({ title: 'x', nothing: 'y' })).rejects.toMatchObject({ code: 'unknown-input' });
    await expect(submit({ title: 'x' }, it.scene.moderatorId)).rejects.toMatchObject({
      status: 403,
      code: 'not-your-modal',
    });
    await expect(it.people.submit({ user_id: it.scene.fanId, interaction_id: '1', values: {} })).rejects.toMatchObject({
      status: 404,
    });
  });
});
