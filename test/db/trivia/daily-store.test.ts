import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { DailyStore } from '#src/app/trivia/board-ports.ts';
import { createDailyStore } from '#src/db/trivia/create-daily-store.ts';

import { aQuestion, noon } from './support/a-game.ts';
import { createTriviaDatabase, type TriviaDatabase } from './support/trivia-database.ts';

let database: TriviaDatabase;
let daily: DailyStore;
beforeEach(async () => {
  database = await createTriviaDatabase();
  daily = createDailyStore(database.pool);
});
afterEach(() => database.drop());

const five = (seed: number) => [1, 2, 3, 4, 5].map((at) => aQuestion(`release-year:song-${seed}-${at}`));

async function finish(day: string, userId: string, positions = [1, 2, 3, 4, 5]): Promise<void> {
  await daily.questions(day, async () => five(1));
  for (const position of positions)
    await daily.answer(day, userId, { position, choice: 0, right: true, answeredAt: noon + position });
}

describe('the daily questions', () => {
  it('are everybody’s from the first who makes them on', async () => {
    const made = await Promise.all(
      Array.from({ length: 20 }, (_, at) =>
        createDailyStore(database.otherHost().pool).questions('2026-11-26', async () => five(at)),
      ),
    );
    expect(new Set(made.map((questions) => JSON.stringify(questions))).size).toBe(1);
    expect(await daily.questions('2026-11-26', async () => five(99))).toEqual(made[0]);
    expect(await daily.questions('2026-11-27', async () => five(99))).toEqual(five(99));
  });

  it('are not made again', async () => {
    await daily.questions('2026-11-26', async () => five(1));
    const stored = await daily.questions('2026-11-26', async () => {
      throw new Error('made again');
    });
    expect(stored).toEqual(five(1));
  });
});

describe('a daily answer', () => {
  it('counts once, as it was first given', async () => {
    await daily.questions('2026-11-26', async () => five(1));
    const answer = { position: 1, choice: 2, right: false, answeredAt: noon };
    const fates = await Promise.all(Array.from({ length: 20 }, () => daily.answer('2026-11-26', '11', answer)));
    expect(fates.filter((fate) => fate === 'stored')).toHaveLength(1);
    expect(await daily.answer('2026-11-26', '11', { ...answer, choice: 0, right: true })).toBe('kept');
    expect(await daily.run('2026-11-26', '11')).toEqual({ answers: [answer], streak: 0 });
    expect(await daily.run('2026-11-26', '12')).toEqual({ answers: [], streak: 0 });
  });

  it('comes back in the order of the questions', async () => {
    await finish('2026-11-26', '11', [3, 1, 2]);
    expect((await daily.run('2026-11-26', '11')).answers.map(({ position }) => position)).toEqual([1, 2, 3]);
  });
});

describe('a streak', () => {
  it('is of finished days, up to the day or the one before', async () => {
    for (const day of ['2028-02-27', '2028-02-28', '2028-02-29', '2028-03-02']) await finish(day, '11');
    await finish('2028-03-03', '11', [1, 2, 3, 4]);
    const streaks = await Promise.all(
      ['2028-02-28', '2028-02-29', '2028-03-01', '2028-03-02', '2028-03-03', '2028-03-04'].map((day) =>
        daily.run(day, '11'),
      ),
    );
    expect(streaks.map(({ streak }) => streak)).toEqual([2, 3, 3, 1, 1, 0]);
  });
});
