import type { Records } from '../players/records.ts';

/** How far each unfinished game was, as the database has it. Before the first start there are no tables. */
export async function lookAtPhases(records: Records): Promise<readonly string[]> {
  const [there] = await records.rows<{ there: boolean }>(`SELECT to_regclass('trivia_picks') IS NOT NULL AS there`);
  if (there?.there !== true) return ['no tables'];
  const rows = await records.rows<{ phase: string }>(text);
  return rows.map(({ phase }) => phase);
}

const text = `
  SELECT CASE
    WHEN game.ended_at IS NOT NULL THEN 'over, podium not stored'
    WHEN newest.round IS NULL THEN 'before the first round'
    WHEN newest.state = 'posting' THEN 'posting'
    WHEN newest.state = 'open' AND newest.picks = 0 THEN 'open'
    WHEN newest.state = 'open' THEN 'open with answers'
    ELSE 'between two rounds' END AS phase
  FROM trivia_games game
  LEFT JOIN LATERAL (
    SELECT r.round, r.state, (SELECT count(*) FROM trivia_picks p WHERE p.game_id = r.game_id AND p.round = r.round) AS picks
    FROM trivia_rounds r WHERE r.game_id = game.id ORDER BY r.round DESC LIMIT 1
  ) newest ON true
  WHERE NOT game.farewell_shown
  ORDER BY game.channel_id`;
