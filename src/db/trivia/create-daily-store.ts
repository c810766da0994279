import type { DailyRun, DailyStore } from '#src/app/trivia/board-ports.ts';
import type { Question } from '#src/domain/trivia/question.ts';

import type { SqlPool } from '../pool/open-pool.ts';
import { questionOf } from './question-json.ts';
import { streakOf } from './streak.ts';

/** @param pool stays the caller's */
export function createDailyStore(pool: SqlPool): DailyStore {
  return {
    questions: (day, make) => questionsOf(pool, day, make),
    run: (day, userId) => runOf(pool, day, userId),
    async answer(day, userId, { position, choice, right, answeredAt }) {
      const stored = await pool.rows({
        name: 'trivia-daily-answer',
        text: `
          INSERT INTO trivia_daily_answers (user_id, day, position, choice, is_right, answered_at) VALUES ($1, $2, $3, $4, $5, $6)
          ON CONFLICT DO NOTHING RETURNING position`,
        values: [userId, day, position, choice, right, new Date(answeredAt)],
      });
      return stored.length > 0 ? 'stored' : 'kept';
    },
  };
}

/** Two processes may make a day's questions at the same moment: those that are stored first are everybody's. */
async function questionsOf(
  pool: SqlPool,
  day: string,
  make: () => Promise<readonly Question[]>,
): Promise<readonly Question[]> {
  const stored = await read(pool, day);
  if (stored !== undefined) return stored;
  await pool.rows({
    name: 'trivia-make-daily',
    text: 'INSERT INTO trivia_dailies (day, questions) VALUES ($1, $2) ON CONFLICT DO NOTHING',
    values: [day, JSON.stringify(await make())],
  });
  const made = await read(pool, day);
  if (made === undefined) throw new Error(`the questions of ${day} are gone`);
  return made;
}

async function read(pool: SqlPool, day: string): Promise<readonly Question[] | undefined> {
  const [row] = await pool.rows<{ questions: readonly unknown[] }>({
    name: 'trivia-daily',
    text: 'SELECT questions FROM trivia_dailies WHERE day = $1',
    values: [day],
  });
  return row?.questions.map(questionOf);
}

interface AnswerRow {
  readonly position: number;
  readonly choice: number;
  readonly is_right: boolean;
  readonly answered_at: Date;
}

async function runOf(pool: SqlPool, day: string, userId: string): Promise<DailyRun> {
  const values = [userId, day];
  const answers = await pool.rows<AnswerRow>({
    name: 'trivia-daily-run',
    text: `
      SELECT position, choice, is_right, answered_at FROM trivia_daily_answers WHERE user_id = $1 AND day = $2 ORDER BY position`,
    values,
  });
  const [row] = await pool.rows<{ streak: number }>({ name: 'trivia-daily-streak', text: streakText, values });
  return {
    answers: answers.map((one) => ({
      position: one.position,
      choice: one.choice,
      right: one.is_right,
      answeredAt: one.answered_at.getTime(),
    })),
    streak: row?.streak ?? 0,
  };
}

const streakText = streakOf(`
  SELECT day FROM trivia_daily_answers WHERE user_id = $1 AND day <= $2::date GROUP BY day HAVING count(*) = 5`);
