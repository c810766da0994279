import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { openBotScene, type BotScene } from '#test/support/e2e/bot.ts';
import { buttonOf, textOf } from '#test/support/e2e/read.ts';
import { newMember, sitDown, type StoredRound, type Table } from '#test/support/trivia/table.ts';

let bot: BotScene;
let table: Table;
let third: string;
let first: StoredRound;
/** One round is played by two people, one is skipped, then the game is stopped. */
beforeAll(async () => {
  bot = await openBotScene(['ownerId']);
  table = await sitDown(bot, bot.generalId);
  third = await newMember(bot, 'sora');
  await table.run(bot.fanId, 'trivia start', { rounds: 5, pace: 'fast' });
  first = await table.openRound(1);
  await table.answer(first, bot.fanId, true);
  await table.answer(first, bot.moderatorId, false);
  const second = await table.openRound(2);
  await table.answer(second, bot.fanId, true);
  await table.run(bot.fanId, 'trivia skip');
  await table.message(/Skipped: nobody/);
  await table.run(bot.fanId, 'trivia stop');
  await table.message(/The game is over/);
}, 60_000);
afterAll(async () => {
  await table[Symbol.asyncDispose]();
  await bot[Symbol.asyncDispose]();
});

describe('after a game', () => {
  it('the reveal leads to the card of the song or artist, for the clicker alone', async () => {
    const reveal = (await table.messages()).find(({ id }) => id === first.message_id);
    const card = await table.click(bot.moderatorId, reveal, 'Look it up');
    expect(card.message?.ephemeral).toBe(true);
    expect(textOf(card)).toContain('Catalog ');
  });

  /** Of the game that was played; one that is begun again and stopped has nobody on it. */
  const podiumOf = () => table.message(/The game is over[^]*points/);

  it('every point can be asked for, and what is not right can be learnt', async () => {
    const why = textOf(await table.run(bot.fanId, 'trivia why'));
    expect(why).toMatch(/right, \d\.\d\d s of 10 s: 100 \+ \d+ speed \+ 0 streak = 1\d\d/);
    expect(why).toMatch(/skipped: 0/);
    const podium = await podiumOf();
    const misses = await table.click(bot.moderatorId, podium, 'My misses');
    expect(misses.message?.ephemeral).toBe(true);
    expect(textOf(misses).length).toBeGreaterThan(40);
  });

  it('the podium starts the same game again', async () => {
    const podium = await podiumOf();
    expect(textOf(await table.click(third, podium, 'Again'))).toContain('Rounds: 5');
    expect(textOf(await table.run(third, 'trivia stop'))).toContain('Stopped');
  });

  it('the day’s five questions are the same for everybody and answered once', async () => {
    const [mine, theirs] = [await table.run(bot.fanId, 'trivia daily'), await table.run(third, 'trivia daily')];
    expect(textOf(mine)).toBe(textOf(theirs));
    let shown = mine;
    for (let position = 1; position <= 5; position++) {
      const { customId } = buttonOf(shown, /^A\./);
      const as = { user_id: bot.fanId, message_id: shown.message?.id ?? '', custom_id: customId, locale: 'en-US' };
      shown = await bot.people.click(as);
    }
    expect(textOf(shown)).toMatch(/of 5/);
    expect(textOf(await table.run(bot.fanId, 'trivia daily'))).toMatch(/of 5/);
  });

  it('three reports withdraw a question, and a curator takes its points off every board', async () => {
    const reveal = (await table.messages()).find(({ id }) => id === first.message_id);
    for (const reporter of [bot.fanId, bot.fanId, bot.moderatorId]) await table.click(reporter, reveal, 'Report');
    expect(textOf(await table.click(third, reveal, 'Report'))).toContain('withdrawn');

    const before = textOf(await table.run(third, 'trivia leaderboard'));
    expect(before).toContain(`1. <@${bot.fanId}>`);
    const cases = textOf(await table.run(bot.ownerId, 'catalog questions'));
    const code = /Question ([0-9a-f]{8})/.exec(textOf({ message: reveal }))?.[1] ?? '';
    expect(cases).toContain(code);
    const order = { question: code, reason: 'The source was wrong' };
    expect(textOf(await table.run(bot.ownerId, 'catalog void', order))).toContain('1 round');
    expect(textOf(await table.run(third, 'trivia leaderboard'))).not.toContain('150 points');
    expect(textOf(await table.run(bot.fanId, 'trivia why'))).toContain('The source was wrong');
    const { rows } = await table.sql.query('SELECT points FROM trivia_totals WHERE points > 0');
    expect(rows).toEqual([]);
  });
});
