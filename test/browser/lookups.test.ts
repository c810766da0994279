import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { openPlayground, type Playground } from './support/playground.ts';

let playground: Playground;
beforeAll(async () => {
  playground = await openPlayground();
});
afterAll(() => playground[Symbol.asyncDispose]());

describe('somebody with a keyboard alone', () => {
  it('looks a song up, led by what is offered while they type', async () => {
    await using mina = await playground.as('mina');
    const { page, box, message } = mina;
    await box.waitFor();
    // The second stop of the Tab key leads past servers, channels and messages.
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    expect(await page.locator(':focus').textContent()).toBe('Skip to message box');
    await page.keyboard.press('Enter');

    await page.keyboard.type('/coll');
    const commands = page.getByRole('listbox', { name: 'Commands' });
    await commands.getByRole('option', { name: /^\/collab song / }).waitFor();
    await page.keyboard.type('ab so');
    await page.keyboard.press('Tab');
    const title = page.getByRole('combobox', { name: /^title/ });
    await title.and(page.locator(':focus')).waitFor();

    await page.keyboard.type('ap');
    await page.getByRole('option', { name: /APT\./ }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    expect(await title.inputValue()).toContain('APT.');
    await page.keyboard.press('Enter');

    const card = message('Mina used /collab song').last();
    await card.getByRole('heading', { name: /APT\./ }).waitFor();
    expect(await card.textContent()).toContain('Bruno Mars');
    expect(await page.getByRole('status', { name: 'New messages' }).textContent()).toContain('APT.');
  });

  it('is told which option is missing and sends once it is there', async () => {
    await using mina = await playground.as('mina');
    const form = await mina.begin('collab song');
    await mina.page.keyboard.press('Escape');
    await mina.page.keyboard.press('Enter');
    await form.getByText('This option is required').waitFor();
    const title = form.getByRole('combobox', { name: /^title/ });
    expect(await title.getAttribute('aria-invalid')).toBe('true');
    await mina.page.keyboard.type('mic drop');
    await form
      .getByRole('option', { name: /Mic Drop/i })
      .first()
      .waitFor();
    await mina.page.keyboard.press('Enter');
    await mina.page.keyboard.press('Enter');
    await mina
      .message('Mina used /collab song')
      .filter({ hasText: /Mic Drop/i })
      .last()
      .waitFor();
  });

  it('writes Korean with an input method, whose Enter only ends a syllable', async () => {
    await using mina = await playground.as('mina');
    const form = await mina.begin('collab artist');
    const keyboard = await mina.page.context().newCDPSession(mina.page);
    await keyboard.send('Input.imeSetComposition', { text: '로', selectionStart: 1, selectionEnd: 1 });
    await form.getByRole('option').first().waitFor();
    const enter = { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 229 };
    await keyboard.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...enter });
    await keyboard.send('Input.insertText', { text: '로제' });
    await form.getByRole('option', { name: 'ROSÉ · 로제', exact: true }).waitFor();
    expect(await form.getByRole('combobox', { name: /^name/ }).inputValue()).toBe('로제');
    await mina.page.keyboard.press('Enter');
    await mina.page.keyboard.press('Enter');
    await mina.message('used /collab artist').getByRole('heading', { name: 'ROSÉ · 로제' }).waitFor();
  });
});

describe('a list', () => {
  it('is paged through in its message, to the end and back', async () => {
    await using mina = await playground.as('mina');
    const { page } = mina;
    const form = await mina.begin('collab artist');
    await page.keyboard.type('bts');
    await form.getByRole('option', { name: /^BTS/ }).first().waitFor();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    const list = mina.message('Mina used /collab artist').last();
    await list.getByText(/Page 1 of \d+/).waitFor();
    const before = await mina.messages.count();
    await list.getByRole('button', { name: 'Next page' }).click();
    await list.getByText(/Page 2 of \d+/).waitFor();
    await list.getByText('(edited)').waitFor();
    await list.getByRole('button', { name: 'Previous page' }).press('Enter');
    await list.getByText(/Page 1 of \d+/).waitFor();
    expect(await mina.messages.count()).toBe(before);
  });
});

describe('a form', () => {
  it('opens, can be put right, and what it holds reaches a curator', async () => {
    const { people, dmId, moderatorId } = playground.bot;
    await using alex = await playground.as('alex', { channelId: dmId });
    await alex.run('collab suggest');
    const form = alex.page.getByRole('dialog', { name: 'A song is missing' });
    await form.getByLabel('Who', { exact: true }).fill('ROSÉ & Bruno Mars');
    await form.getByLabel('Title').press('Enter');
    await form.waitFor({ state: 'detached' });
    const refusal = alex.message('This cannot be taken yet');
    await refusal.getByText('Only you can see this').waitFor();
    await refusal.getByRole('button', { name: 'Edit again' }).click();
    expect(await form.getByLabel('Who', { exact: true }).inputValue()).toBe('ROSÉ & Bruno Mars');
    await form.getByLabel('Title').fill('Number Two');
    await form.getByLabel('Year or date').fill('2026');
    await form.getByRole('button', { name: 'Submit' }).click();
    await alex.message('Your suggestion about Number Two is stored').waitFor();

    const { channel } = await people.control<{ channel: { id: string } }>('POST', '/control/dms', {
      user_id: moderatorId,
    });
    await using mina = await playground.as('mina', { channelId: channel.id });
    await mina.run('catalog review');
    await mina.message('A song that is missing: Number Two').waitFor();
  });

  it('closes with Escape, and nothing is sent', async () => {
    await using alex = await playground.as('alex', { channelId: playground.bot.dmId });
    const before = await playground.bot.people.requests();
    await alex.run('collab suggest');
    const form = alex.page.getByRole('dialog', { name: 'A song is missing' });
    await form.waitFor();
    await alex.page.keyboard.press('Escape');
    await form.waitFor({ state: 'detached' });
    // Opening it was the only request.
    expect(await playground.bot.people.requests(before.at(-1)?.number)).toHaveLength(1);
  });
});

describe('an answer for one person', () => {
  it('is not there for the other, says so, and stays away once it is dismissed', async () => {
    await using mina = await playground.as('mina');
    await using jun = await playground.as('jun');
    await jun.box.waitFor();
    await mina.run('help');
    const own = mina.message('Only you can see this').last();
    await own.waitFor();
    // A public message that comes after it shows that Jun's page is up to date.
    await mina.box.fill('Hello, everybody');
    await mina.page.keyboard.press('Enter');
    await jun.message('Hello, everybody').waitFor();
    expect(await jun.messages.filter({ hasText: 'Only you can see this' }).count()).toBe(0);
    expect(await jun.message('/help').count()).toBe(0);

    await own.getByRole('button', { name: 'Dismiss' }).click();
    await expect.poll(() => mina.message('Only you can see this').count()).toBe(0);
    await mina.page.reload();
    await mina.message('Hello, everybody').last().waitFor();
    expect(await mina.message('Only you can see this').count()).toBe(0);
  });
});

describe('a reload', () => {
  it('keeps who and where one is, what was being written, and what was said', async () => {
    await using tab = await playground.as('mina');
    const { page } = tab;
    await page.getByRole('button', { name: 'trivia', exact: true }).click();
    await page.getByRole('heading', { name: '#trivia' }).waitFor();
    await tab.box.fill('said before');
    await page.keyboard.press('Enter');
    await tab.message('said before').waitFor();
    await page.getByRole('button', { name: 'Switch person' }).click();
    await page.getByRole('button', { name: 'Be Jun' }).click();
    await page.getByRole('region', { name: 'You' }).getByText('Jun').waitFor();
    await tab.box.fill('half a sentence');
    await page.reload();
    await page.getByRole('region', { name: 'You' }).getByText('Jun').waitFor();
    await page.getByRole('heading', { name: '#trivia' }).waitFor();
    expect(await tab.box.inputValue()).toBe('half a sentence');
    await tab.message('said before').waitFor();
  });
});

describe('two tabs of one browser', () => {
  it('are two people at once', async () => {
    await using first = await playground.as('mina');
    await using second = await playground.as('jun', { beside: first });
    await first.box.fill('from Mina');
    await first.page.keyboard.press('Enter');
    await second.message('from Mina').waitFor();
    await second.box.fill('from Jun');
    await second.page.keyboard.press('Enter');
    await first.message('from Jun').waitFor();
    expect(await first.page.title()).toContain('mina');
    expect(await second.page.title()).toContain('jun');
  });
});
