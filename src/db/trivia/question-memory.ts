import type { QuestionMemory, QuestionStats } from '#src/app/trivia/ports.ts';
import { reportsNeeded } from '#src/domain/trivia/withdrawal.ts';

import type { SqlPool } from '../pool/open-pool.ts';

export function createQuestionMemory(pool: SqlPool): QuestionMemory {
  return {
    async recentKeys(guildId, limit) {
      const rows = await pool.rows<{ question_key: string }>({
        name: 'trivia-recent-keys',
        text: 'SELECT question_key FROM trivia_rounds WHERE guild_id = $1 ORDER BY stored_at DESC LIMIT $2',
        values: [guildId, limit],
      });
      return [...new Set(rows.map(({ question_key: key }) => key))];
    },
    async withdrawnKeys() {
      const rows = await pool.rows<{ key: string }>({
        name: 'trivia-withdrawn-keys',
        text: 'SELECT key FROM trivia_questions WHERE withdrawal IS NOT NULL',
      });
      return new Set(rows.map(({ key }) => key));
    },
    async answered() {
      const rows = await pool.rows<{ key: string; answered: number; right_answers: number }>({
        name: 'trivia-answered',
        text: 'SELECT key, answered, right_answers FROM trivia_questions WHERE answered > 0',
      });
      return new Map(
        rows.map((row): [string, QuestionStats] => [row.key, { answered: row.answered, right: row.right_answers }]),
      );
    },
    report: (report) =>
      pool.transaction(async (tx) => {
        const [asked] = await tx.rows<{ key: string; era: number; withdrawn: boolean }>({
          name: 'trivia-reported-question',
          text: `
          SELECT key, era, withdrawal IS NOT NULL AS withdrawn FROM trivia_questions
          WHERE key = (SELECT question_key FROM trivia_rounds WHERE game_id = $1 AND round = $2) FOR NO KEY UPDATE`,
          values: [report.gameId, report.round],
        });
        if (asked === undefined) return undefined;
        const counted = await tx.rows({
          name: 'trivia-report',
          text: 'INSERT INTO trivia_reports (question_key, era, user_id, game_id, round, at) VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING RETURNING 1',
          values: [asked.key, asked.era, report.userId, report.gameId, report.round, new Date(report.at)],
        });
        const withdrawn = await tx.rows({
          name: 'trivia-withdraw-reported',
          text: `
          UPDATE trivia_questions SET withdrawal = 'reported', withdrawn_at = $3
          WHERE key = $1 AND withdrawal IS NULL AND (SELECT count(*) FROM trivia_reports WHERE question_key = $1 AND era = $2) >= $4 RETURNING 1`,
          values: [asked.key, asked.era, new Date(report.at), reportsNeeded],
        });
        return { counted: counted.length > 0, withdrawn: asked.withdrawn || withdrawn.length > 0 };
      }),
  };
}
