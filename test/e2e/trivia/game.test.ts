import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { textOf } from '#test/support/e2e/read.ts';
import { openBotScene, type BotScene } from '#test/support/e2e/bot.ts';
import { newMember, sitDown, type Table } from '#test/support/trivia/table.ts';

let bot: BotScene;
let table: Table;
let third: string;
beforeAll(async () => {
  bot = await openBotScene();
  table = await sitDown(bot, bot.generalId);
  third = await newMember(bot, 'sora');
});
afterAll(async () => {
  await table[Symbol.asyncDispose]();
  await bot[Symbol.asyncDispose]();
});

describe('a game of ten rounds with three players', () => {
  it('runs from /trivia start to the podium, and the leaderboard agrees with the ledger', async () => {
    const started = await table.run(bot.fanId, 'trivia start', { rounds: 10, pace: 'fast', answers: 'mixed' });
    expect(textOf(started)).toContain('Rounds: 10');
    expect((await table.run(bot.moderatorId, 'trivia start')).message?.ephemeral).toBe(true);

    const forms = new Set<string>();
    for (let number = 1; number <= 10; number++) {
      const round = await table.openRound(number);
      forms.add(round.form);
      expect(await table.answer(round, bot.fanId, true)).toMatch(/It counts/);
      for (const [player, right] of [
        [bot.moderatorId, number % 2 === 0] as const,
        [third, number % 3 === 0] as const,
      ]) {
        await table.answer(round, player, right);
        // Three tries are a typed answer's, and the round waits for all of them.
        const triesLeft = round.form === 'typed' && !right ? 2 : 0;
        for (let left = triesLeft; left > 0; left--) await table.answer(round, player, false);
      }
    }
    expect(forms).toContain('typed');

    const podium = textOf({ message: await table.message(/The game is over/) });
    const { rows: ledger } = await table.sql.query<{ user_id: string; points: number; ranked: boolean }>(
      `SELECT user_id::text, sum(points)::int AS points, bool_and(ranked) AS ranked
       FROM trivia_ledger GROUP BY user_id ORDER BY 2 DESC`,
    );
    expect(ledger.map(({ user_id: id }) => id)).toEqual([bot.fanId, bot.moderatorId, third]);
    expect(ledger.every(({ ranked }) => ranked)).toBe(true);
    const board = textOf(await table.run(third, 'trivia leaderboard'));
    for (const { user_id: id, points } of ledger) {
      expect(podium).toContain(`<@${id}>: ${points} points`);
      expect(board).toContain(`<@${id}>: ${points} points`);
    }
    expect(await bot.people.violations()).toEqual([]);
  }, 180_000);
});
