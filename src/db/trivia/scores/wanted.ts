import type { Queries } from '../../pool/open-pool.ts';

/**
 * Everything that follows from the ledger, worked out from nothing else, in temporary tables `wanted_…` that go with the transaction.
 * It shares no code with the settlement, which adds round by round: what both agree on is right.
 */
export async function workOut(tx: Queries): Promise<void> {
  for (const [name, query] of Object.entries(wanted)) {
    await tx.rows({ text: `CREATE TEMPORARY TABLE ${name} ON COMMIT DROP AS ${query}` });
    await tx.rows({ text: `ANALYZE ${name}` });
  }
}

const isVoid = `EXISTS (SELECT FROM trivia_round_voids void WHERE void.game_id = row.game_id AND void.round = row.round)`;

/** In this order: later ones are made of earlier ones. */
const wanted = {
  /** What each player got on each day in each server: all windows of all boards are sums of it. */
  wanted_sums: `
    SELECT row.user_id, game.guild_id, (row.answered_at AT TIME ZONE 'UTC')::date AS day, sum(row.points)::integer AS points,
      count(*) FILTER (WHERE row.is_right)::integer AS right_answers, count(*)::integer AS answered
    FROM trivia_ledger row JOIN trivia_games game ON game.id = row.game_id
    WHERE row.ranked AND NOT ${isVoid}
    GROUP BY row.user_id, game.guild_id, day`,

  wanted_totals: `
    SELECT total.*, guild_id <> 0 OR NOT player.hidden AS shown
    FROM (
      SELECT user_id, scope.guild_id, period, CASE period
          WHEN 'day' THEN day
          WHEN 'week' THEN day - (extract(isodow FROM day)::integer - 1)
          WHEN 'month' THEN day - (extract(day FROM day)::integer - 1)
          ELSE '1970-01-01' END AS starts_on,
        sum(points)::integer AS points, sum(right_answers)::integer AS right_answers, sum(answered)::integer AS answered
      FROM wanted_sums sums
      CROSS JOIN LATERAL (VALUES (0::bigint), (sums.guild_id)) AS scope(guild_id)
      CROSS JOIN unnest(enum_range(NULL::"TriviaPeriod")) AS period
      GROUP BY 1, 2, 3, 4
    ) AS total JOIN trivia_players player USING (user_id)`,

  wanted_bands: `
    SELECT guild_id, period, starts_on, trivia_band(points) AS band, count(*)::integer AS players
    FROM wanted_totals WHERE shown GROUP BY 1, 2, 3, 4`,

  wanted_players: `
    WITH counted AS MATERIALIZED (
      SELECT user_id, max(answered_at) AS last_answered_at,
        coalesce(sum(points) FILTER (WHERE counts), 0)::integer AS points,
        (count(*) FILTER (WHERE counts))::integer AS answered,
        (count(*) FILTER (WHERE counts AND is_right))::integer AS right_answers,
        coalesce(max(streak_before + 1) FILTER (WHERE counts AND is_right), 0) AS best_streak,
        min(speed_ms) FILTER (WHERE counts AND is_right) AS fastest_ms
      FROM (SELECT row.*, NOT ${isVoid} AS counts FROM trivia_ledger row) AS row GROUP BY user_id
    ), last AS (
      SELECT counted.user_id, max(row.game_id) AS last_game_id
      FROM counted JOIN trivia_ledger row ON row.user_id = counted.user_id AND row.answered_at = counted.last_answered_at
      GROUP BY counted.user_id
    ), played AS (
      SELECT user_id, count(*)::integer AS games FROM trivia_game_players GROUP BY user_id
    )
    SELECT player.user_id, coalesce(counted.points, 0) AS points, coalesce(counted.answered, 0) AS answered,
      coalesce(counted.right_answers, 0) AS right_answers, coalesce(counted.best_streak, 0) AS best_streak, counted.fastest_ms,
      counted.last_answered_at, last.last_game_id, coalesce(played.games, 0) AS games, rating.mu, rating.sigma,
      coalesce(rating.rated_games, 0) AS rated_games
    FROM trivia_players player LEFT JOIN counted USING (user_id) LEFT JOIN last USING (user_id) LEFT JOIN played USING (user_id)
    LEFT JOIN wanted_ratings rating USING (user_id)`,

  wanted_accuracy: `
    SELECT row.user_id, about.about::"TriviaSubject" AS about, about.subject, count(*)::integer AS answered,
      count(*) FILTER (WHERE row.is_right)::integer AS right_answers
    FROM trivia_ledger row JOIN trivia_rounds round ON round.game_id = row.game_id AND round.round = row.round
    JOIN trivia_questions question ON question.key = round.question_key
    CROSS JOIN LATERAL (
      SELECT 'kind' AS about, question.kind AS subject UNION ALL SELECT 'artist', unnest(round.artist_ids)
    ) AS about
    WHERE NOT ${isVoid}
    GROUP BY 1, 2, 3`,

  wanted_days: `
    SELECT DISTINCT user_id, (answered_at AT TIME ZONE 'UTC')::date AS day FROM trivia_ledger`,

  wanted_questions: `
    WITH asked AS (
      SELECT question_key AS key, count(*)::integer AS asked FROM trivia_rounds GROUP BY question_key
    ), answered AS (
      SELECT question.key, count(*)::integer AS answered, (count(*) FILTER (WHERE is_right))::integer AS right_answers,
        (count(*) FILTER (WHERE strong AND form <> 'typed' AND round.era = question.era))::integer AS strong_answered,
        (count(*) FILTER (WHERE strong AND form <> 'typed' AND round.era = question.era AND NOT is_right))::integer AS strong_wrong
      FROM trivia_ledger row JOIN trivia_rounds round ON round.game_id = row.game_id AND round.round = row.round
      JOIN trivia_questions question ON question.key = round.question_key GROUP BY question.key
    )
    SELECT key, coalesce(asked.asked, 0) AS asked, coalesce(answered.answered, 0) AS answered, coalesce(answered.right_answers, 0) AS right_answers,
      coalesce(answered.strong_answered, 0) AS strong_answered, coalesce(answered.strong_wrong, 0) AS strong_wrong
    FROM trivia_questions question LEFT JOIN asked USING (key) LEFT JOIN answered USING (key)`,
};
