import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { rest } from '#test/support/local-discord/rest-call.ts';

import { openPlayground, type Playground, type Seat } from './support/playground.ts';

let playground: Playground;
beforeAll(async () => {
  playground = await openPlayground();
});
afterAll(() => playground[Symbol.asyncDispose]());

async function openFaults({ page }: Seat) {
  await page.getByRole('button', { name: 'Developer panel' }).click();
  const panel = page.getByRole('complementary', { name: 'Developer panel' });
  await panel.getByRole('tab', { name: 'Faults' }).click();
  return panel;
}

/** What somebody who only wants to know something sees of it. */
async function expectAnswer(seat: Seat): Promise<void> {
  await seat.run('help');
  await seat.message('used /help').last().getByText('Only you can see this').waitFor();
  expect(await seat.message('did not respond').count()).toBe(0);
}

const session = async () => (await playground.bot.people.state()).sessions.find(({ online }) => online)?.id;

describe('a fault from the developer panel', () => {
  it.each([
    ['Drop the gateway', true],
    ['Kill the bot’s connection', false],
  ])('takes the bot’s connection, and the bot comes back and answers: %s', async (button, resumes) => {
    await using mina = await playground.as('mina');
    const panel = await openFaults(mina);
    await panel.getByText('Gateway: the bot is connected.').waitFor();
    const before = await session();
    await panel.getByRole('button', { name: button }).click();
    await panel.getByText('1 connection struck.').waitFor();
    const isBack = async () => (await session()) !== undefined && ((await session()) === before) === resumes;
    await expect.poll(isBack, { timeout: 25_000 }).toBe(true);
    await panel.getByText('Gateway: the bot is connected.').waitFor();
    await expectAnswer(mina);
  });

  it.each([['Answer 503'], ['Answer 429']])('meets a request, which is made again: %s', async (button) => {
    await using mina = await playground.as('mina');
    const panel = await openFaults(mina);
    await panel.getByLabel('Retry after (s)').fill('0');
    await panel.getByRole('button', { name: button }).click();
    const standing = panel.getByRole('region', { name: 'Faults to come' });
    await standing.getByRole('listitem').waitFor();
    await expectAnswer(mina);
    await expect.poll(() => standing.getByRole('listitem').count()).toBe(0);
    await panel.getByRole('tab', { name: 'Requests' }).click();
    const requests = panel.getByRole('list', { name: 'Requests of the bot, newest first' }).getByRole('listitem');
    await requests
      .filter({ hasText: button.slice(-3) })
      .filter({ hasText: 'fault' })
      .first()
      .waitFor();
    expect(await requests.first().textContent()).toMatch(/20[04]/);
  });
});

describe('a request that breaks a rule of Discord’s', () => {
  it('stands in the panel as such, with the rule’s name and what was sent', async () => {
    const { discord, generalId } = playground.bot;
    const sent = { method: 'POST', path: `/channels/${generalId}/messages`, body: { content: 'x'.repeat(2001) } };
    expect((await rest(discord, sent)).status).toBe(400);
    const { rule = '' } = (await playground.bot.people.violations()).at(-1) ?? {};
    playground.broken.add(rule);
    expect(rule).not.toBe('');

    await using mina = await playground.as('mina');
    await mina.page.getByRole('button', { name: 'Developer panel' }).click();
    await mina.page.getByLabel('Problems only').check();
    const requests = mina.page.getByRole('list', { name: 'Requests of the bot, newest first' });
    const row = requests.getByRole('listitem').filter({ hasText: 'rule broken' }).first();
    await row.getByText(rule).waitFor();
    await row.getByText('/channels/{channel_id}/messages').click();
    await row.getByRole('region', { name: 'Sent, as JSON' }).getByText('xxxx').waitFor();
  });
});
