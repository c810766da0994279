import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

import { openBotScene, type BotScene } from '#test/support/e2e/bot.ts';
import { createPerson, type Person } from '#test/support/e2e/person.ts';
import { buttonsOf, textOf } from '#test/support/e2e/read.ts';

let bot: BotScene;
let other: BotScene;
let fan: Person;
let curator: Person;
beforeAll(async () => {
  bot = await openBotScene(['ownerId']);
  other = await openBotScene([], bot);
  fan = createPerson(bot, bot.fanId);
  curator = createPerson(bot, bot.ownerId);
}, 60_000);
afterAll(async () => {
  const violations = [...(await bot.people.violations()), ...(await other.people.violations())];
  await other[Symbol.asyncDispose]();
  await bot[Symbol.asyncDispose]();
  if (violations.length > 0) throw new Error(`refused by Discord's rules: ${JSON.stringify(violations)}`);
});

/** Longest time from a curator's click to the answer of another process. */
const soon = { timeout: 2_000, interval: 20 };

describe('a song that a fan misses', () => {
  it('is suggested, reviewed, accepted, and answered by another process within two seconds', async () => {
    const form = await fan.run('collab suggest');
    const stored = await fan.fill(form, {
      title: 'Sky of Paper',
      who: 'ROSÉ feat. Bruno Mars',
      released: '2025-07-04',
      link: 'https://news.example.co.kr/sky-of-paper',
      comment: 'It came out this summer.',
    });
    expect(textOf(stored)).toMatch(/Sky of Paper.*A curator will look at it/);

    const review = await curator.run('catalog review');
    for (const part of [
      'Suggestion 1 of 1',
      'It came out this summer.',
      'new song **Sky of Paper**',
      'ROSÉ feat. Bruno Mars',
    ])
      expect(textOf(review)).toContain(part);
    const done = await curator.press(review, 'Accept');
    expect(textOf(done)).toContain(`Accepted, suggested by <@${fan.userId}>`);
    expect(textOf(done)).toContain('Released July 4, 2025');

    const elsewhere = createPerson(other, other.fanId);
    const answered = await vi.waitFor(async () => {
      const answer = await elsewhere.run('collab song', { title: 'sky of paper' });
      expect(textOf(answer)).toContain('## Sky of Paper');
      return answer;
    }, soon);
    for (const part of ['ROSÉ', 'feat. Bruno Mars', 'news.example.co.kr: Sky of Paper', 'one source'])
      expect(textOf(answered)).toContain(part);
    expect(buttonsOf(answered).map(({ label }) => label)).toContain('Correct this');
  });
});
