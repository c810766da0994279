import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { onInteraction } from '#test/support/local-discord/on-interaction.ts';
import { openScene, type Scene } from '#test/support/local-discord/scene.ts';
import { form, greet, quote } from '#test/support/local-discord/test-commands.ts';

import { openBrowser } from './support/browser.ts';
import { playgroundOf, type Playground, type Seat } from './support/playground.ts';

let scene: Scene;
let playground: Playground<Scene>;
beforeAll(async () => {
  scene = await openScene();
  const client = await scene.login();
  await client.application.commands.set([form, quote, greet]);
  onInteraction(client, async (interaction) => {
    if (interaction.isMessageContextMenuCommand())
      await interaction.reply(`Quoted: ${interaction.targetMessage.content}`);
    if (interaction.isUserContextMenuCommand())
      await interaction.reply(`Greetings, ${interaction.targetUser.username}`);
    if (interaction.isChatInputCommand())
      await interaction.reply(interaction.options.data.map(({ name, value }) => `${name}=${String(value)}`).join(' '));
  });
  playground = playgroundOf(scene, await openBrowser());
});
afterAll(() => playground[Symbol.asyncDispose]());

const say = (content: string) => scene.people.say({ user_id: scene.fanId, channel_id: scene.generalId, content });
const hasFocus = ({ page, box }: Seat) => box.and(page.locator(':focus')).waitFor();

describe('who makes a place', () => {
  it('goes on writing in it', async () => {
    await using mina = await playground.as('mina');
    const { page } = mina;
    await page.getByRole('button', { name: 'New server' }).click();
    await page.getByLabel('Name').fill('Second server');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Second server' }).waitFor();
    await hasFocus(mina);
    await page.getByRole('button', { name: 'New channel' }).click();
    await page.getByLabel('Name').fill('off topic');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: '#off-topic' }).waitFor();
    await hasFocus(mina);
    await page.keyboard.type('first');
    await page.keyboard.press('Enter');
    await mina.message('first').waitFor();
    await page.getByRole('button', { name: 'Direct messages' }).click();
    await page.getByRole('button', { name: 'Open conversation' }).click();
    await page.getByRole('heading', { name: /^@/ }).waitFor();
    await hasFocus(mina);
    expect(await mina.messages.count()).toBe(0);
  });
});

describe('a message’s menu', () => {
  it('is in sight at the end of the channel, and has the commands for it and for who wrote it', async () => {
    await say('worth keeping');
    await using mina = await playground.as('mina');
    const { page } = mina;
    const more = mina.message('worth keeping').first().getByRole('button', { name: 'More' });
    await more.press('Enter');
    const menu = page.getByRole('menu', { name: 'Message' });
    const [inner, outer] = await Promise.all([menu.boundingBox(), page.locator('#messages').boundingBox()]);
    expect((inner?.y ?? 0) + (inner?.height ?? 0)).toBeLessThanOrEqual((outer?.y ?? 0) + (outer?.height ?? 0));
    await page.keyboard.press('Enter');
    await mina.message('Mina used Quote this').filter({ hasText: 'Quoted: worth keeping' }).waitFor();
    await more.press('Enter');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await mina.message('Greetings, jun').waitFor();
    await more.press('Enter');
    await page.getByRole('menuitem', { name: 'Delete message' }).press('Enter');
    await page.locator('#messages:focus').waitFor();
  });
});

describe('a command that is pasted whole', () => {
  it('becomes its fields', async () => {
    await using mina = await playground.as('mina');
    await mina.box.fill('/form pick:B word:four');
    await mina.page.getByRole('form', { name: '/form' }).waitFor();
    await mina.page.keyboard.press('Enter');
    await mina.message('word=four').waitFor();
    expect(await mina.message('word=four').textContent()).toContain('word=four pick=b');
  });
});

describe('the chosen theme', () => {
  it('is there after a reload on a phone, where its button is not', async () => {
    await using mina = await playground.as('mina', { viewport: { width: 390, height: 844 }, colorScheme: 'light' });
    const { page } = mina;
    const ground = () => page.evaluate('getComputedStyle(document.body).backgroundColor');
    const light = await ground();
    await page.getByRole('button', { name: 'Servers and channels' }).click();
    await page.getByRole('button', { name: 'Theme: as the system' }).click();
    await page.reload();
    await mina.box.waitFor();
    expect(await ground()).not.toBe(light);
  });
});

describe('the end of a channel', () => {
  it('stays in sight when the developer panel takes some of its width', async () => {
    for (let count = 0; count < 30; count++) await say(`${count} ${'long enough for another line '.repeat(60)}`);
    await using mina = await playground.as('mina');
    await mina.message('29 long').waitFor();
    await mina.page.getByRole('button', { name: 'Developer panel' }).click();
    await mina.page.getByRole('tab', { name: 'Requests' }).waitFor();
    const isAtEnd = () =>
      mina.page.evaluate(`(() => {
        const { scrollHeight, scrollTop, clientHeight } = document.querySelector('#messages');
        return scrollTop > 0 && scrollHeight - scrollTop - clientHeight < 2;
      })()`);
    await expect.poll(isAtEnd, { timeout: 10_000 }).toBe(true);
    expect(await mina.page.getByRole('button', { name: 'Jump to the newest' }).count()).toBe(0);
  });
});
