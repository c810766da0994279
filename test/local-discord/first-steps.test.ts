import { MessageFlags, SlashCommandBuilder } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { onInteraction } from '#test/support/local-discord/on-interaction.ts';
import { openScene } from '#test/support/local-discord/scene.ts';

const echo = new SlashCommandBuilder()
  .setName('echo')
  .setDescription('Says it again')
  .addStringOption((option) =>
    option.setName('text').setDescription('What to say').setRequired(true).setAutocomplete(true),
  )
  .addBooleanOption((option) => option.setName('private').setDescription('For me alone'))
  .toJSON();

describe('a bot in the local Discord', () => {
  test('logs in, registers a command, and answers it in one request', async () => {
    await using scene = await openScene();
    const client = await scene.login();
    await client.application.commands.set([echo]);
    onInteraction(client, async (interaction) => {
      if (interaction.isChatInputCommand()) await interaction.reply(interaction.options.getString('text', true));
    });
    const result = await scene.people.run({
      user_id: scene.fanId,
      channel_id: scene.generalId,
      command: 'echo',
      options: { text: 'hello' },
    });
    expect(result).toMatchObject({ outcome: 'message', requests: 1, message: { content: 'hello', ephemeral: false } });
    const [seen] = await scene.people.transcript(scene.generalId, scene.moderatorId);
    expect(seen).toMatchObject({
      content: 'hello',
      author: { id: client.user.id },
      interaction_metadata: { user: { id: scene.fanId } },
    });
    expect(await scene.people.violations()).toEqual([]);
  });

  test('suggests values while a person types', async () => {
    await using scene = await openScene();
    const client = await scene.login();
    await client.application.commands.set([echo]);
    onInteraction(client, async (interaction) => {
      if (!interaction.isAutocomplete()) return;
      const { name, value } = interaction.options.getFocused(true);
      await interaction.respond([{ name: `${name}: ${value}`, value }]);
    });
    const { choices } = await scene.people.autocomplete({
      user_id: scene.fanId,
      channel_id: scene.generalId,
      command: 'echo',
      option: 'text',
      value: '로제',
    });
    expect(choices).toEqual([{ name: 'text: 로제', value: '로제' }]);
  });

  test('shows an ephemeral answer to the one who asked and to nobody else', async () => {
    await using scene = await openScene();
    const client = await scene.login();
    await client.application.commands.set([echo]);
    onInteraction(client, async (interaction) => {
      if (interaction.isChatInputCommand()) await interaction.reply({ content: 'psst', flags: MessageFlags.Ephemeral });
    });
    const asked = { user_id: scene.fanId, channel_id: scene.generalId, command: 'echo', options: { text: 'x' } };
    expect(await scene.people.run(asked)).toMatchObject({ message: { ephemeral: true } });
    expect(await scene.people.transcript(scene.generalId, scene.fanId)).toHaveLength(1);
    expect(await scene.people.transcript(scene.generalId, scene.moderatorId)).toEqual([]);
  });
});
