import { UserError } from '#src/app/errors.ts';
import { fnv1a } from '#src/domain/trivia/hash.ts';
import { planGame } from '#src/domain/trivia/plan.ts';
import type { Question } from '#src/domain/trivia/question.ts';
import { defaultSettings } from '#src/domain/trivia/settings.ts';

import type { DailyStore } from './board-ports.ts';
import type { Daily, DailyState } from './daily.ts';
import { StoreAwayError, type Clock, type QuestionMemory } from './ports.ts';
import type { QuestionSource } from './questions.ts';

export interface DailyNeeds {
  readonly store: DailyStore;
  readonly memory: Pick<QuestionMemory, 'withdrawnKeys'>;
  readonly questions: () => QuestionSource;
  readonly clock: Clock;
}

/** The day's questions are drawn by whoever opens it first, stored, and then the same for everybody, whatever the catalog does. */
export function createDaily({ store, memory, questions, clock }: DailyNeeds): Daily {
  async function state(day: string, userId: string): Promise<DailyState> {
    const asked = await store.questions(day, async () => draw(questions(), day, await memory.withdrawnKeys()));
    const { answers, streak } = await store.run(day, userId);
    return { day, questions: asked, answers, next: answers.length < asked.length ? answers.length : undefined, streak };
  }

  return {
    open: (userId) => orAway(() => state(clock.today(), userId)),
    answer: ({ day, position, choice, userId, answeredAt }) =>
      orAway(async () => {
        if (day !== clock.today()) throw new UserError('trivia.dailyOver', {});
        const before = await state(day, userId);
        const question = before.questions[position - 1];
        // A button pressed twice, or an id that nobody was given: what is stored stays.
        if (before.next !== position - 1 || question?.choices[choice] === undefined) return before;
        await store.answer(day, userId, { position, choice, right: choice === question.answer, answeredAt });
        return state(day, userId);
      }),
  };
}

function draw({ bank }: QuestionSource, day: string, withdrawn: ReadonlySet<string>): readonly Question[] {
  const settings = { ...defaultSettings, rounds: 5 } as const;
  // Nothing is remembered of players: everybody must get the same.
  const about = { bank, settings, seed: fnv1a(`daily ${day}`) >>> 1, recent: [], answered: new Map() };
  const planned = planGame({ ...about, withdrawn });
  if (planned.type === 'too-small') throw new UserError('trivia.tooFew', { available: planned.available, rounds: 5 });
  return planned.plan.flatMap((one) => bank.make(one.key, one) ?? []);
}

async function orAway<Value>(call: () => Promise<Value>): Promise<Value> {
  try {
    return await call();
  } catch (error) {
    if (error instanceof StoreAwayError) throw new UserError('trivia.storeAway', {});
    throw error;
  }
}
