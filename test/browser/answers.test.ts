import { SlashCommandBuilder, type Interaction } from 'discord.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { createManualClock, type ManualClock } from '#test/support/local-discord/manual-clock.ts';
import { onInteraction } from '#test/support/local-discord/on-interaction.ts';
import { openScene, type Scene } from '#test/support/local-discord/scene.ts';

import { openBrowser } from './support/browser.ts';
import { playgroundOf, type Playground } from './support/playground.ts';

/** What the bot is asked and does not answer before the test says so, by command or by the text that is typed. */
const asked = new Map<string, Interaction>();
let clock: ManualClock;
let playground: Playground<Scene>;
beforeAll(async () => {
  clock = createManualClock(Date.now());
  const scene = await openScene({ clock });
  const [client, browser] = await Promise.all([scene.login(), openBrowser()]);
  playground = playgroundOf(scene, browser);
  const named = (name: string) => new SlashCommandBuilder().setName(name).setDescription(name);
  const typed = named('typed').addStringOption((text) =>
    text.setName('text').setDescription('text').setAutocomplete(true).setRequired(true),
  );
  await client.application.commands.set([named('slow').toJSON(), named('mute').toJSON(), typed.toJSON()]);
  onInteraction(client, async (interaction) => {
    if (interaction.isAutocomplete()) asked.set(interaction.options.getFocused(), interaction);
    if (interaction.isChatInputCommand()) asked.set(interaction.commandName, interaction);
  });
});
afterAll(() => playground[Symbol.asyncDispose]());

async function command(name: string) {
  await expect.poll(() => asked.has(name)).toBe(true);
  const interaction = asked.get(name);
  if (interaction?.isChatInputCommand() !== true) throw new Error(`/${name} is no command`);
  return interaction;
}

async function suggest(text: string): Promise<void> {
  await expect.poll(() => asked.has(text)).toBe(true);
  const interaction = asked.get(text);
  if (interaction?.isAutocomplete() === true) await interaction.respond([{ name: `for ${text}`, value: text }]);
}

describe('a bot that takes its time', () => {
  it('is thinking until it answers, and what it then says stands in the same place and is read out', async () => {
    await using mina = await playground.as('mina');
    await mina.run('slow');
    const slow = await command('slow');
    await slow.deferReply();
    const message = mina.message('used /slow').last();
    await message.getByText('is thinking…').waitFor();
    const before = await mina.messages.count();
    await slow.editReply('here it is');
    await message.getByText('here it is').waitFor();
    expect(await message.getByText('is thinking…').count()).toBe(0);
    expect(await mina.messages.count()).toBe(before);
    await mina.page.getByRole('status', { name: 'New messages' }).getByText('here it is').waitFor();
  });

  it('has not responded after three seconds, and who asked is told alone', async () => {
    await using mina = await playground.as('mina');
    await using jun = await playground.as('jun');
    await jun.box.waitFor();
    await mina.run('mute');
    await command('mute');
    clock.advance(3000);
    await mina.message('This application did not respond').last().waitFor();
    await mina.box.fill('nothing came');
    await mina.page.keyboard.press('Enter');
    await jun.message('nothing came').waitFor();
    expect(await jun.message('did not respond').count()).toBe(0);
  });

  it('suggests for what is typed last, whichever suggestion comes first', async () => {
    await using mina = await playground.as('mina');
    const form = await mina.begin('typed');
    await mina.page.keyboard.type('o');
    await expect.poll(() => asked.has('o')).toBe(true);
    await mina.page.keyboard.type('ne');
    await suggest('one');
    await form.getByRole('option', { name: 'for one' }).waitFor();
    await suggest('o');
    await mina.page.keyboard.type('s');
    await suggest('ones');
    await form.getByRole('option', { name: 'for ones' }).waitFor();
    expect(await form.getByRole('option').allTextContents()).toEqual(['for ones']);
  });
});
