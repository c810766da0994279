import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { openBotScene, type BotScene } from '#test/support/e2e/bot.ts';
import { createPerson } from '#test/support/e2e/person.ts';
import { textOf } from '#test/support/e2e/read.ts';
import { sitDown } from '#test/support/trivia/table.ts';

let bot: BotScene;
beforeAll(async () => {
  bot = await openBotScene([], undefined, undefined, 'dark');
});
afterAll(async () => {
  const violations = await bot.people.violations();
  await bot[Symbol.asyncDispose]();
  if (violations.length > 0) throw new Error(`refused by Discord's rules: ${JSON.stringify(violations)}`);
});

describe('the cards of who connects to whom', () => {
  it.each([
    ['collab path', { from: 'ROSÉ', to: 'BTS' }, 'A chain of 3 steps from ROSÉ to BTS'],
    ['collab connect', { artist: 'BTS' }, 'Steve Aoki: '],
    ['collab top', {}, 'Most collaborations'],
    ['collab stats', {}, 'Bar charts of the catalog'],
  ])('carry a picture that says what it shows: /%s', async (command, options, alt) => {
    const fan = createPerson(bot, bot.fanId);
    // A picture that came too late for one answer is there for the next.
    await expect
      .poll(async () => (await fan.run(command, options)).message, { timeout: 20_000 })
      .toMatchObject({ attachments: [expect.objectContaining({ content_type: 'image/png' })] });
    expect(JSON.stringify((await fan.run(command, options)).message?.components)).toContain(alt);
  });

  it('show the timeline that a button on an artist’s card opens', async () => {
    const fan = createPerson(bot, bot.fanId);
    const card = await fan.run('collab artist', { name: 'BTS' });
    expect(card.message?.attachments).toEqual([]);
    await expect
      .poll(async () => (await fan.press(card, 'Timeline')).message?.attachments, { timeout: 20_000 })
      .toHaveLength(1);
  });

  it('change their picture with the page', async () => {
    const fan = createPerson(bot, bot.fanId);
    const first = await fan.run('collab path', { from: 'ROSÉ', to: 'BTS' });
    const second = await fan.press(first, 'Next chain');
    expect(second.message?.id).toBe(first.message?.id);
    expect(second.message?.attachments.length).toBeLessThanOrEqual(1);
  });
});

describe('a game’s podium', () => {
  it('carries a picture that names the players', async () => {
    const table = await sitDown(bot, bot.generalId);
    await using _ = table;
    await table.run(bot.fanId, 'trivia start', { rounds: 5, pace: 'relaxed', answers: 'choices' });
    await table.answer(await table.openRound(1), bot.fanId, true);
    await table.run(bot.fanId, 'trivia stop');
    const podium = await table.message(/The game is over|was stopped/);
    expect(podium.components).toBeDefined();
    await expect
      .poll(async () => (await table.messages()).find(({ id }) => id === podium.id)?.attachments, { timeout: 20_000 })
      .toHaveLength(1);
    const shown = (await table.messages()).find(({ id }) => id === podium.id);
    expect(JSON.stringify(shown?.components)).toMatch(/Final podium\. 1\. \w+, \d+ points\./);
    expect(textOf({ message: shown })).toBe(textOf({ message: podium }));
  });
});
