import type { QuestionStats, Settlement } from '#src/app/trivia/ports.ts';
import { strongAnswersNeeded, strongFrom } from '#src/domain/trivia/withdrawal.ts';

import { errorCode } from '../server-error.ts';
import type { OwnerNeeds } from './own-writes.ts';
import { notOurs } from './own-writes.ts';

/** One call is one transaction: see `trivia_settle` in the migration. Done before, it changes nothing. */
export async function settleRound({ pool, hostId }: OwnerNeeds, settlement: Settlement): Promise<QuestionStats> {
  const { gameId, round, outcome, closedAt, rows } = settlement;
  const given = JSON.stringify(rows);
  try {
    const [stats] = await pool.rows<{ answered: number; right_answers: number }>({
      name: 'trivia-settle',
      text: 'SELECT answered, right_answers FROM trivia_settle($1, $2, $3, $4::"TriviaRoundState", $5, $6, $7, $8)',
      values: [hostId, gameId, round, outcome, new Date(closedAt), given, strongFrom, strongAnswersNeeded],
    });
    return { answered: stats?.answered ?? 0, right: stats?.right_answers ?? 0 };
  } catch (error) {
    throw errorCode(error) === 'CX001' ? notOurs(gameId) : error;
  }
}
