import { describe, expect, it } from 'vitest';

import type { DailyAnswer, DailyStore } from '#src/app/trivia/board-ports.ts';
import { createDaily } from '#src/app/trivia/create-daily.ts';
import { StoreAwayError } from '#src/app/trivia/ports.ts';
import type { Question, QuestionBank } from '#src/domain/trivia/question.ts';
import { createManualClock } from '#test/support/trivia/manual-clock.ts';
import { aQuestion } from '#test/support/trivia/questions.ts';

const dayMs = 86_400_000;

function openDaily(subjects = 30) {
  const clock = createManualClock();
  const days = new Map<string, readonly Question[]>();
  const answers = new Map<string, DailyAnswer[]>();
  const scene = { away: false, reads: 0 };
  const run = (day: string, userId: string) => answers.get(`${day} ${userId}`) ?? [];
  const guard = () => {
    if (scene.away) throw new StoreAwayError('storage is away');
  };
  const store: DailyStore = {
    async questions(day, make) {
      guard();
      const made = days.get(day) ?? (await make());
      days.set(day, made);
      return made;
    },
    run: async (day, userId) => ({ answers: run(day, userId), streak: 0 }),
    async answer(day, userId, answer) {
      if (run(day, userId).some(({ position }) => position === answer.position)) return 'kept';
      answers.set(`${day} ${userId}`, [...run(day, userId), answer]);
      return 'stored';
    },
  };
  const daily = createDaily({
    store,
    memory: { withdrawnKeys: async () => (scene.reads++, new Set(['q:0'])) },
    questions: () => ({ bank: bankOf(subjects), otherNames: () => () => false }),
    clock,
  });
  const answer = (position: number, choice: number, day = clock.today()) =>
    daily.answer({ day, position, choice, userId: 'ann', answeredAt: clock.now() });
  return { clock, daily, answer, scene };
}

function bankOf(count: number): QuestionBank {
  const subjects = Array.from({ length: count }, (_, at) => ({
    kind: 'release-year' as const,
    key: `q:${at}`,
    artistIds: ['rose'],
    songIds: [`song-${at}`],
    year: 2024,
    prior: 0.5,
    typeable: false,
  }));
  return {
    version: '0123456789ab',
    subjects,
    subject: (key) => subjects.find((one) => one.key === key),
    make: (key, { seed }) => aQuestion(key, { seed }),
  };
}

describe('the daily', () => {
  it('asks everybody the same five, others each day, and never a withdrawn one', async () => {
    const { daily, clock } = openDaily();
    const [ann, bob] = [await daily.open('ann'), await daily.open('bob')];
    const keys = ann.questions.map(({ key }) => key);
    expect(new Set(keys).size).toBe(5);
    expect(bob.questions).toEqual(ann.questions);
    expect(keys).not.toContain('q:0');
    await clock.pass(dayMs);
    expect((await daily.open('ann')).questions.map(({ key }) => key)).not.toEqual(keys);
  });

  it('looks for withdrawn questions only when it draws', async () => {
    const { daily, answer, scene } = openDaily();
    await daily.open('ann');
    await answer(1, 0);
    expect(scene.reads).toBe(1);
  });

  it('keeps the first answer and takes the questions in their order', async () => {
    const { answer } = openDaily();
    expect(await answer(2, 0)).toMatchObject({ answers: [], next: 0 });
    expect(await answer(1, 1)).toMatchObject({ answers: [{ position: 1, choice: 1, right: false }], next: 1 });
    expect(await answer(1, 0)).toMatchObject({ answers: [{ position: 1, choice: 1 }], next: 1 });
    expect(await answer(2, 4)).toMatchObject({ next: 1 });
    for (const position of [2, 3, 4]) await answer(position, 0);
    const done = await answer(5, 0);
    expect(done).toMatchObject({ next: undefined });
    expect(done.answers.filter(({ right }) => right)).toHaveLength(4);
  });

  it('takes no answer to a day that is over', async () => {
    const { clock, answer } = openDaily();
    const yesterday = clock.today();
    await answer(1, 0);
    await clock.pass(dayMs);
    await expect(answer(2, 0, yesterday)).rejects.toMatchObject({ code: 'trivia.dailyOver' });
  });

  it('says how many questions there are when they are too few, and that storage is away', async () => {
    await expect(openDaily(5).daily.open('ann')).rejects.toMatchObject({
      code: 'trivia.tooFew',
      facts: { available: 4, rounds: 5 },
    });
    const { daily, scene } = openDaily();
    scene.away = true;
    await expect(daily.open('ann')).rejects.toMatchObject({ code: 'trivia.storeAway' });
  });
});
