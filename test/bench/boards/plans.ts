import pg from 'pg';

import type { BoardQuery } from '#src/app/trivia/board-ports.ts';
import { boardStatement } from '#src/db/trivia/board-page.ts';

/** What Postgres did for a board, functions included: the parts that touch a table, and the time of the whole. */
export async function planOf(url: string, query: BoardQuery): Promise<string> {
  const client = new pg.Client({ connectionString: url });
  const said: string[] = [];
  client.on('notice', ({ message }) => said.push(message ?? ''));
  await client.connect();
  try {
    const { text, values = [] } = boardStatement(query);
    await client.query(
      `SET jit = off; SET enable_seqscan = off; SET enable_hashjoin = off; SET enable_mergejoin = off; SET plan_cache_mode = force_generic_plan`,
    );
    const run = () => client.query({ name: 'board', text, values: [...values] });
    for (let warm = 0; warm < 3; warm += 1) await run();
    await client.query(`LOAD 'auto_explain'; SET auto_explain.log_min_duration = 0; SET auto_explain.log_nested_statements = on;
      SET auto_explain.log_analyze = on; SET client_min_messages = log`);
    await run();
    return said.flatMap(shortened).join('\n');
  } finally {
    await client.end();
  }
}

function shortened(plan: string): string[] {
  if (!plan.includes('trivia_')) return [];
  const lines = plan
    .split('\n')
    .filter((line) => /^duration|Scan (Backward )?using|Seq Scan on trivia|Heap Scan on trivia/.test(line));
  return lines.map((line) =>
    line
      .replace(/^duration: (.*) {2}plan:$/, 'statement, $1:')
      .replace(/\(cost=.*?\) /, '')
      .replace(/^ +(->)? */, '  '),
  );
}
