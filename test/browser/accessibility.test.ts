import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { seriousProblems } from './support/accessibility.ts';
import { openPlayground, type Playground, type Seat, type SeatOptions } from './support/playground.ts';

let playground: Playground;
beforeAll(async () => {
  playground = await openPlayground();
  // Cards, a list with its menu, an answer for one person: there for whoever comes.
  const { people, moderatorId, generalId } = playground.bot;
  const as = { user_id: moderatorId, channel_id: generalId };
  await people.run({ ...as, command: 'collab song', options: { title: 'APT.' } });
  await people.run({ ...as, command: 'collab artist', options: { name: 'BTS' } });
  await people.run({ ...as, command: 'collab path', options: { from: 'ROSÉ', to: 'BTS' } });
  await people.run({ ...as, command: 'help' });
  await people.say({ ...as, content: '# Head\n- one\n> two\n`code` ||hidden|| **bold** <t:1750000000:R>' });
});
afterAll(() => playground[Symbol.asyncDispose]());

const sizes: readonly (readonly [string, SeatOptions])[] = [
  ['at a desk', {}],
  ['on a phone', { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true }],
];

/** In dark and in light: nothing that keeps somebody from using it, and nothing beside the window. */
async function expectUsable({ page }: Seat): Promise<void> {
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    expect(await seriousProblems(page), colorScheme).toEqual([]);
  }
  const beside = 'document.scrollingElement.scrollWidth - window.innerWidth';
  expect(await page.evaluate(beside), 'pixels beside the window').toBeLessThanOrEqual(0);
}

describe.each(sizes)('%s, everybody can use', (_, options) => {
  it('an empty channel, and the list of commands', async () => {
    await using alex = await playground.as('alex', { ...options, channelId: playground.bot.dmId });
    await alex.page.getByText('This is the beginning of').waitFor();
    await expectUsable(alex);
    await alex.box.click();
    await alex.page.keyboard.type('/');
    await alex.page.getByRole('listbox', { name: 'Commands' }).getByRole('option').first().waitFor();
    await expectUsable(alex);
  });

  it('cards, a command’s fields and a form', async () => {
    await using mina = await playground.as('mina', options);
    await mina.message('used /help').waitFor();
    await expectUsable(mina);
    const form = await mina.begin('collab path');
    await mina.page.keyboard.type('bts');
    await form.getByRole('option').first().waitFor();
    await expectUsable(mina);
    await mina.page.keyboard.press('Escape');
    await mina.page.keyboard.press('Escape');
    await mina.box.fill('');
    await mina.run('collab suggest');
    await mina.page.getByRole('dialog', { name: 'A song is missing' }).waitFor();
    await expectUsable(mina);
  });

  it('the people, the channels and the developer panel', async () => {
    await using mina = await playground.as('mina', options);
    await mina.message('used /help').waitFor();
    await mina.page.getByRole('button', { name: 'People', exact: true }).click();
    await mina.page.getByRole('button', { name: 'Be Jun' }).waitFor();
    await expectUsable(mina);
    await mina.page.keyboard.press('Escape');
    await mina.page.getByRole('button', { name: 'Developer panel' }).click();
    for (const [tab, shown] of [
      ['Requests', 'callback'],
      ['Faults', 'Answer 503'],
      ['Transcript', '"content": '],
    ] as const) {
      await mina.page.getByRole('tab', { name: tab }).click();
      await mina.page.getByRole('tabpanel').getByText(shown).first().waitFor();
      await expectUsable(mina);
    }
  });
});
