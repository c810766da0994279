import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { answerInput } from '#commands/trivia/answer-form.ts';
import type { Question } from '#src/domain/trivia/question.ts';
import { buttonOf, buttonsOf, textOf } from '#test/support/e2e/read.ts';
import { openBotScene, type BotScene } from '#test/support/e2e/bot.ts';
import type { SeenMessage } from '#src/local-discord/control/transcript.ts';

let bot: BotScene;
let sql: pg.Client;
let third: string;
beforeAll(async () => {
  bot = await openBotScene();
  sql = new pg.Client({ connectionString: bot.databaseUrl });
  await sql.connect();
  const { user } = await bot.people.control<{ user: { id: string } }>('POST', '/control/users', { username: 'sora' });
  third = user.id;
  await bot.people.control('POST', `/control/guilds/${bot.guildId}/members`, { user_id: third, roles: [] });
});
afterAll(async () => {
  await sql.end();
  await bot[Symbol.asyncDispose]();
});

interface StoredRound {
  readonly round: number;
  readonly form: 'buttons' | 'menu' | 'typed';
  readonly question: Question;
  readonly message_id: string;
  readonly state: string;
}

const run = (userId: string, command: string, options = {}, locale = 'en-US') =>
  bot.people.run({ user_id: userId, channel_id: bot.generalId, command, options, locale });

async function rounds(): Promise<readonly StoredRound[]> {
  const { rows } = await sql.query<StoredRound>(
    'SELECT round, form, question, message_id, state FROM trivia_rounds ORDER BY round',
  );
  return rows;
}

async function seen(messageId: string): Promise<SeenMessage | undefined> {
  return (await bot.people.transcript(bot.generalId, bot.fanId)).find(({ id }) => id === messageId);
}

/** Answers as the form asks; right or wrong as told. @returns what the player was told */
async function answer(round: StoredRound, userId: string, right: boolean): Promise<string> {
  const { question, form } = round;
  const click = { user_id: userId, message_id: round.message_id, locale: 'en-US' };
  const message = await seen(round.message_id);
  if (form === 'typed') {
    const opened = await bot.people.click({ ...click, custom_id: buttonOf({ message }, 'Answer').customId });
    const text = right ? (question.typed?.accepted[0] ?? '') : 'nobody at all';
    const told = await bot.people.submit({
      user_id: userId,
      interaction_id: opened.interaction_id,
      values: { [answerInput]: text },
      locale: 'en-US',
    });
    return textOf(told);
  }
  const choice = right ? question.answer : (question.answer + 1) % question.choices.length;
  if (form === 'menu') {
    const menu = JSON.stringify(message?.components).match(/"custom_id":"([^"]*)"[^\]]*?"options"/)?.[1] ?? '';
    return textOf(await bot.people.select({ ...click, custom_id: menu, values: [String(choice)] }));
  }
  return textOf(await bot.people.click({ ...click, custom_id: buttonsOf({ message })[choice]?.customId ?? '' }));
}

describe('a game of ten rounds with three players', () => {
  it('runs from /trivia start to the podium, and the leaderboard agrees with the ledger', async () => {
    const started = await run(bot.fanId, 'trivia start', { rounds: 10, pace: 'fast', answers: 'mixed' });
    expect(textOf(started)).toContain('10');
    const busy = await run(bot.moderatorId, 'trivia start', { rounds: 5 });
    expect(busy.message?.ephemeral).toBe(true);

    for (let number = 1; number <= 10; number++) {
      await expect
        .poll(async () => (await rounds()).find(({ round }) => round === number)?.state, { timeout: 20_000 })
        .toBe('open');
      const round = (await rounds()).find((one) => one.round === number);
      if (round === undefined) throw new Error('unreachable: polled for it');
      const told = [
        await answer(round, bot.fanId, true),
        await answer(round, bot.moderatorId, number % 2 === 0),
        await answer(round, third, number % 3 === 0),
      ];
      expect(told[0]).toMatch(/It counts/);
    }

    await expect
      .poll(
        async () =>
          (await bot.people.transcript(bot.generalId, bot.fanId)).some((message) =>
            /The game is over/.test(textOf({ message })),
          ),
        {
          timeout: 20_000,
        },
      )
      .toBe(true);
    const { rows: ledger } = await sql.query<{ user_id: string; points: number; ranked: boolean }>(
      'SELECT user_id::text, sum(points)::int AS points, bool_and(ranked) AS ranked FROM trivia_ledger GROUP BY user_id ORDER BY 2 DESC',
    );
    expect(ledger.map(({ user_id: id }) => id)).toEqual([bot.fanId, bot.moderatorId, third]);
    expect(ledger.every(({ ranked }) => ranked)).toBe(true);

    const messages = await bot.people.transcript(bot.generalId, bot.fanId);
    const podium = textOf({ message: messages.find((message) => /The game is over/.test(textOf({ message }))) });
    const board = textOf(await run(third, 'trivia leaderboard'));
    for (const { user_id: id, points } of ledger) {
      expect(podium).toContain(`<@${id}>: ${points} points`);
      expect(board).toMatch(new RegExp(`<@${id}>.*${points}`));
    }
    expect(await bot.people.violations()).toEqual([]);
  }, 180_000);
});
