import pg from 'pg';

/** What a stored question says, to whoever may look behind the curtain. */
export interface Knowledge {
  readonly answer: number;
  /** Spellings that are right; empty for a question with choices. */
  readonly accepted: readonly string[];
}

/** The bot's database, looked into from outside. */
export interface Records {
  rows<Row extends pg.QueryResultRow>(text: string, values?: readonly unknown[]): Promise<Row[]>;
  knowledge(game: string, round: number): Promise<Knowledge | undefined>;
  close(): Promise<void>;
}

export async function openRecords(databaseUrl: string): Promise<Records> {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 2 });
  pool.on('error', () => undefined);
  const rows = async <Row extends pg.QueryResultRow>(text: string, values: readonly unknown[] = []) =>
    (await pool.query<Row>(text, [...values])).rows;
  return {
    rows,
    async knowledge(game, round) {
      const [row] = await rows<{ answer: number; accepted: string[] | null }>(
        `SELECT (question ->> 'answer')::integer AS answer, question #> '{typed,accepted}' AS accepted
         FROM trivia_rounds WHERE game_id = $1 AND round = $2`,
        [game, round],
      );
      return row && { answer: row.answer, accepted: row.accepted ?? [] };
    },
    close: () => pool.end(),
  };
}
