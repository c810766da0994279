import type { QuestionCase, QuestionDesk } from '#src/app/trivia/board-ports.ts';

import type { SqlPool } from '../pool/open-pool.ts';
import { questionOf } from './question-json.ts';

interface CaseRow {
  readonly key: string;
  readonly code: string;
  readonly question: unknown;
  readonly asked: number;
  readonly answered: number;
  readonly right_answers: number;
  readonly reports: number;
  readonly withdrawal: NonNullable<QuestionCase['withdrawn']>['reason'] | null;
  readonly withdrawn_at: Date | null;
}

/** @param pool stays the caller's */
export function createQuestionDesk(pool: SqlPool): QuestionDesk {
  return {
    async cases({ code, limit }) {
      const values = [code ?? null, limit];
      return (await pool.rows<CaseRow>({ name: 'trivia-cases', text: casesText, values })).map(caseOf);
    },
    voidQuestion: ({ key, reason, by, at }) =>
      pool.transaction(
        async (tx) => {
          const text = 'SELECT rounds, players FROM trivia_void($1, $2, $3, $4)';
          const [touched] = await tx.rows<{ rounds: number; players: number }>({
            text,
            values: [key, reason, by, new Date(at)],
          });
          return touched ?? { rounds: 0, players: 0 };
        },
        { bulk: true },
      ),
    async restore({ key, by, at }) {
      const values = [key, by, new Date(at)];
      return (await pool.rows({ name: 'trivia-restore', text: restoreText, values })).length > 0;
    },
  };
}

/** With a code every question that has it, whatever became of it. */
const casesText = `
  SELECT key, code, newest.question, asked, answered, right_answers, coalesce(report.reports, 0) AS reports, withdrawal, withdrawn_at
  FROM trivia_questions question
  CROSS JOIN LATERAL (
    SELECT round.question FROM trivia_rounds round WHERE question_key = key ORDER BY stored_at DESC LIMIT 1
  ) AS newest
  LEFT JOIN LATERAL (
    SELECT count(*)::integer AS reports, max(at) AS last_at FROM trivia_reports report
    WHERE report.question_key = key AND report.era = question.era
  ) AS report ON true
  WHERE CASE WHEN $1::text IS NULL THEN withdrawal IS NOT NULL OR report.reports > 0 ELSE code = $1 END
  ORDER BY greatest(withdrawn_at, report.last_at) DESC NULLS LAST, key LIMIT $2`;

/** What strong players and reports said about it before no longer counts. */
const restoreText = `
  UPDATE trivia_questions SET era = era + 1, strong_answered = 0, strong_wrong = 0,
    withdrawal = NULL, withdrawn_at = NULL, void_reason = NULL, voided_by = NULL, restored_by = $2, restored_at = $3
  WHERE key = $1 AND withdrawal IS NOT NULL RETURNING key`;

function caseOf(row: CaseRow): QuestionCase {
  const { withdrawal: reason, withdrawn_at: at } = row;
  return {
    key: row.key,
    code: row.code,
    question: questionOf(row.question),
    asked: row.asked,
    answered: row.answered,
    right: row.right_answers,
    reports: row.reports,
    withdrawn: reason === null || at === null ? undefined : { reason, at: at.getTime() },
  };
}
