import { SlashCommandBuilder, type Interaction } from 'discord.js';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { onInteraction } from '#test/support/local-discord/on-interaction.ts';
import { rest } from '#test/support/local-discord/rest-call.ts';
import { openScene, type Scene } from '#test/support/local-discord/scene.ts';

import { seriousProblems } from './support/accessibility.ts';
import { openBrowser } from './support/browser.ts';
import { everyInput, everyPart } from './support/every-part.ts';
import { playgroundOf, type Playground, type Seat } from './support/playground.ts';

let scene: Scene;
let playground: Playground<Scene>;
/** What the bot was told by buttons, menus and forms. */
let told: unknown[];
beforeAll(async () => {
  scene = await openScene();
  const [client, browser] = await Promise.all([scene.login(), openBrowser()]);
  playground = playgroundOf(scene, browser);
  const commands = Object.keys(everyInput).map((name) => new SlashCommandBuilder().setName(name).setDescription(name));
  await client.application.commands.set(commands.map((command) => command.toJSON()));
  onInteraction(client, answer);
  await rest(scene.discord, { method: 'POST', path: `/channels/${scene.generalId}/messages`, form: everyPart() });
});
beforeEach(() => {
  told = [];
});
afterAll(() => playground[Symbol.asyncDispose]());

async function answer(interaction: Interaction): Promise<unknown> {
  if (interaction.isChatInputCommand())
    return interaction.showModal(interaction.commandName === 'words' ? everyInput.words : everyInput.choices);
  if (interaction.isModalSubmit()) {
    told.push(
      interaction.fields.fields.map((field) => ('values' in field ? field.values : 'value' in field && field.value)),
    );
    return interaction.reply(`Thank you for ${interaction.customId}`);
  }
  if (!interaction.isMessageComponent()) return undefined;
  told.push(interaction.isAnySelectMenu() ? interaction.values : interaction.customId);
  return interaction.deferUpdate();
}

async function keys({ page }: Seat, ...pressed: readonly string[]): Promise<void> {
  for (const key of pressed) await page.keyboard.press(key);
}

describe('a card with every part there is', () => {
  it('is read, opened, chosen from and pressed by its names and by the keyboard', async () => {
    await using mina = await playground.as('mina');
    const card = mina.message('Every part').last();
    await card.getByRole('heading', { name: 'Every part' }).waitFor();
    await card.getByText(/^\d+ years ago$/).waitFor();
    expect(await card.getByRole('link', { name: 'notes.txt' }).getAttribute('download')).toBe('notes.txt');
    expect(await card.textContent()).toContain('9 bytes');
    expect(await seriousProblems(mina.page)).toEqual([]);

    await card.getByRole('button', { name: 'Second' }).focus();
    await keys(mina, 'Enter');
    await expect.poll(() => told).toEqual(['press Second']);
    // While the bot has not answered, nothing else on the card can be used.
    await card.getByRole('combobox', { name: 'Songs', disabled: false }).focus();
    await keys(mina, 'ArrowDown', 'Enter', 't', 'Enter', 'Tab');
    await expect.poll(() => told.at(-1)).toEqual(['one', 'two']);
    await card.getByRole('button', { name: 'A person', disabled: false }).focus();
    await keys(mina, 'Enter', 'j', 'u');
    await mina.page.getByRole('option', { name: 'Jun' }).waitFor();
    await keys(mina, 'Enter');
    await expect.poll(() => told.at(-1)).toEqual([scene.fanId]);
    await card.getByRole('button', { name: 'A person: Jun', disabled: false }).waitFor();
    await card.getByRole('button', { name: 'Off' }).focus();
    await keys(mina, 'Enter');
    await card.getByRole('button', { name: 'Beside it' }).focus();
    await keys(mina, 'Enter');
    await expect.poll(() => told.slice(3)).toEqual(['press Beside it']);
  });

  it('shows its pictures in full with their words, and what is hidden only when asked', async () => {
    await using mina = await playground.as('mina');
    const card = mina.message('Every part').last();
    const picture = card.getByRole('button', { name: 'Open the picture: A chain of three artists' });
    await picture.focus();
    await keys(mina, 'Enter');
    const lightbox = mina.page.getByRole('dialog', { name: 'A chain of three artists' });
    await lightbox.getByRole('img', { name: 'A chain of three artists' }).waitFor();
    expect(await seriousProblems(mina.page)).toEqual([]);
    await keys(mina, 'Escape');
    await picture.and(mina.page.locator(':focus')).waitFor();

    const covered = card.locator('[inert]').getByText('Hidden words');
    expect(await covered.count()).toBe(1);
    await card.getByRole('button', { name: 'Spoiler, press to show' }).last().focus();
    await keys(mina, 'Enter');
    expect(await covered.count()).toBe(0);
  });
});

describe('a form', () => {
  it('of words and ticks says what is missing, and brings what was filled in', async () => {
    await using mina = await playground.as('mina');
    await mina.run('words');
    const form = mina.page.getByRole('dialog', { name: 'Words and ticks' });
    await form.getByLabel('Title').and(mina.page.locator(':focus')).waitFor();
    await mina.page.keyboard.type('ab');
    await keys(mina, 'Enter');
    await form.getByText('Must be 3 or more characters long; it has 2.').waitFor();
    expect(await form.getByText('This field is required.').count()).toBe(2);
    expect(await seriousProblems(mina.page)).toEqual([]);
    await mina.page.keyboard.type('c');
    await form.getByRole('radio', { name: 'Two' }).focus();
    await keys(mina, 'Space');
    await form.getByRole('group', { name: 'Years' }).getByRole('checkbox', { name: 'Four' }).focus();
    await keys(mina, 'Space');
    await form.getByLabel('Sure').focus();
    await keys(mina, 'Space', 'Enter');
    await mina.message('Thank you for words').waitFor();
    expect(told).toEqual([['abc', 'Because', 'two', ['four'], true]]);
    expect(await form.count()).toBe(0);
  });

  it('of menus and files brings what was chosen', async () => {
    await using mina = await playground.as('mina');
    await mina.run('choices');
    const form = mina.page.getByRole('dialog', { name: 'Menus and files' });
    await form.getByRole('combobox', { name: 'Song' }).and(mina.page.locator(':focus')).waitFor();
    await keys(mina, 'Enter', 'ArrowDown', 'Escape');
    expect(await form.isVisible()).toBe(true);
    await keys(mina, 'Enter', 'ArrowDown', 'Enter');
    const file = { name: 'proof.txt', mimeType: 'text/plain', buffer: Buffer.from('proof') };
    await form.getByLabel('Files').setInputFiles([file]);
    expect(await seriousProblems(mina.page)).toEqual([]);
    await form.getByRole('button', { name: 'Submit' }).focus();
    await keys(mina, 'Enter');
    await mina.message('Thank you for choices').waitFor();
    expect(told).toEqual([[['two'], [], [expect.stringMatching(/^\d+$/)]]]);
  });
});
