import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

import { openBotScene, type BotScene } from '#test/support/e2e/bot.ts';
import { createPerson, type Person } from '#test/support/e2e/person.ts';
import { buttonsOf, textOf } from '#test/support/e2e/read.ts';
import { en } from '#src/i18n/en.ts';

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

/**
 * From a curator's click to the answer of another process two seconds are promised. Here both share the processor with the other
 * tests, so more is allowed before it counts as never.
 */
const soon = { timeout: 10_000, interval: 50 };

describe('a song that a fan misses', () => {
  it('is suggested, reviewed, accepted, and soon answered by another process', async () => {
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

describe('a suggestion that is not taken', () => {
  async function toldTo(one: BotScene) {
    const seen = await one.people.transcript(one.generalId, one.fanId);
    return seen.map((message) => textOf({ message })).filter((text) => text.includes(en.curation.news.heading));
  }

  it('was made in one process and decided in another: its fan hears why, where they are, once', async () => {
    const elsewhere = createPerson(other, other.fanId);
    const form = await elsewhere.run('collab suggest', { about: 'song:apt' });
    await elsewhere.fill(form, { comment: 'I do not like it.' });
    const review = await curator.run('catalog review');
    const reason = await curator.press(review, en.curation.review.reject);
    await curator.fill(reason, { comment: 'That is no mistake.' });

    const told = await vi.waitFor(async () => {
      await elsewhere.run('collab today');
      const texts = await toldTo(other);
      expect(texts).toHaveLength(1);
      return texts;
    }, soon);
    expect(told[0]).toContain('**APT.**: not taken. That is no mistake.');
    await elsewhere.run('collab today');
    await other.restart();
    await elsewhere.run('collab today');
    expect(await toldTo(other)).toHaveLength(1);
  });

  it('is told after a restart, too', async () => {
    await fan.fill(await fan.run('collab suggest', { about: 'artist:rose' }), { comment: 'Hello?' });
    const reason = await curator.press(await curator.run('catalog review'), en.curation.review.reject);
    await curator.fill(reason, { comment: 'What is wrong?' });
    await bot.restart();
    await fan.run('collab song', { title: 'apt' });
    await vi.waitFor(
      async () => expect((await toldTo(bot)).join()).toContain('**ROSÉ**: not taken. What is wrong?'),
      soon,
    );
  });
});
