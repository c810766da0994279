import {
  ActionRowBuilder,
  ButtonBuilder,
  ButtonStyle,
  LabelBuilder,
  MessageFlags,
  ModalBuilder,
  StringSelectMenuBuilder,
  TextInputBuilder,
  TextInputStyle,
  UserSelectMenuBuilder,
  type Interaction,
} from 'discord.js';
import { describe, expect, test } from 'vitest';

import { sceneWith } from '#test/support/local-discord/scene-with-bot.ts';

const button = (id: string, disabled = false) =>
  new ButtonBuilder().setCustomId(id).setLabel(id).setStyle(ButtonStyle.Primary).setDisabled(disabled);
const row = (...buttons: ButtonBuilder[]) => new ActionRowBuilder<ButtonBuilder>().addComponents(...buttons);

describe('a button', () => {
  test('that is answered with a new message, again and again, shows the one before and no further back', async () => {
    await using it = await sceneWith(async (interaction) => {
      if (interaction.isRepliable()) await interaction.reply({ content: 'next', components: [row(button('next'))] });
    });
    const start = await it.people.run({ ...it.asFan, command: 'ping' });
    const next = async (message_id = '') =>
      (await it.people.click({ user_id: it.scene.fanId, message_id, custom_id: 'next' })).message;
    const second = await next(start.message?.id);
    const third = await next(second?.id);
    expect(third?.referenced_message).toMatchObject({ id: second?.id, content: 'next' });
    expect(third?.referenced_message).not.toHaveProperty('referenced_message');
  });

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
