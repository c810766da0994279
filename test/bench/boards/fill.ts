import pg from 'pg';

/** When "now" is: a Thursday noon, so that every window has begun a while ago. */
export const now = Date.parse('2026-11-26T12:00:00Z');

const size = { games: 50_000, rounds: 20, players: 10, guilds: 3000, people: 100_000 };

/** Plays in every fiftieth game: 20,000 rows. */
export const keenest = '700000';

/**
 * A year of games, more of them in some servers than in others, written without the checks of references and with the ledger's
 * indexes made afterwards; what was there stays in force.
 */
export async function fill(url: string, say: (what: string) => void): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    // No row of this refers to what is not there; asking ten million times would take longer than writing them.
    await client.query(
      `SET session_replication_role = replica; SET synchronous_commit = off; SET maintenance_work_mem = '512MB'; SET work_mem = '256MB'`,
    );
    await client.query('SELECT setseed(0.42)');
    for (const [what, sql] of Object.entries(steps)) {
      const startedAt = performance.now();
      await client.query(sql);
      say(`${what} (${((performance.now() - startedAt) / 1000).toFixed(1)} s)`);
    }
  } finally {
    await client.end();
  }
}

/** Removes what is dead, notes what is visible to all, and counts. */
export async function clean(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query('VACUUM ANALYZE');
  await client.end();
}

const { games, rounds, players, guilds, people } = size;

const steps: Readonly<Record<string, string>> = {
  'people and questions': `
    INSERT INTO trivia_hosts VALUES ('bench', 1, now());
    INSERT INTO trivia_players (user_id, name, hidden) SELECT 100000 + n, 'Player ' || n, n % 50 = 0 FROM generate_series(0, ${people} - 1) AS n;
    INSERT INTO trivia_players (user_id, name) VALUES (${keenest}, 'Keenest');
    INSERT INTO trivia_questions (key, code, kind)
    SELECT 'release-year:song-' || n, lpad(to_hex(n), 8, '0'), (ARRAY['who-is-on', 'which-song', 'release-year', 'chart-peak', 'connects'])[1 + n % 5]
    FROM generate_series(0, 2999) AS n`,

  // A server's games are its rank's share; its people begin somewhere and are the more the higher it ranks.
  games: `
    CREATE TEMPORARY TABLE plan AS
    SELECT n, 'g' || lpad(n::text, 9, '0') AS id, guild, 40 + 20000 / (guild + 1) AS people, random() AS luck,
      to_timestamp(${now / 1000}) - (random() ^ 1.5) * interval '365 days' - interval '11 minutes' AS started_at
    FROM (SELECT n, floor(${guilds} * random() ^ 2.5)::integer AS guild FROM generate_series(1, ${games}) AS n) AS drawn;
    INSERT INTO trivia_games SELECT id, 1000 + guild, n, 1, 'en', '{}', n, '[]', '0123456789ab', started_at, 'bench', 'finished',
      started_at + interval '11 minutes', n, true FROM plan`,

  rounds: `
    INSERT INTO trivia_rounds (game_id, round, guild_id, question_key, question, artist_ids, form, state, message_id, question_at, stored_at, closed_at, era)
    SELECT id, round, 1000 + guild, key, jsonb_build_object('key', key), ARRAY['artist-' || song % 40], 'buttons', 'settled', 1,
      started_at, started_at + round * interval '30 seconds', started_at + (round + 1) * interval '30 seconds', 0
    FROM plan CROSS JOIN generate_series(1, ${rounds}) AS round
    CROSS JOIN LATERAL (SELECT (n * 7 + round * 131) % 3000 AS song) AS drawn CROSS JOIN LATERAL (SELECT 'release-year:song-' || song AS key) AS named`,

  'ten million rows of the ledger': `
    ALTER TABLE trivia_ledger DROP CONSTRAINT trivia_ledger_pkey; DROP INDEX trivia_ledger_user_id_answered_at_idx;
    INSERT INTO trivia_ledger
    SELECT id, round, user_id, is_right, started_at + round * interval '30 seconds' + speed_ms * interval '1 millisecond', speed_ms, speed_ms, 20000,
      streak, false, trivia_points(is_right, speed_ms, 20000, streak, false), true, false
    FROM plan CROSS JOIN generate_series(1, ${rounds}) AS round CROSS JOIN generate_series(0, ${players} - 1) AS seat
    CROSS JOIN LATERAL (
      SELECT CASE WHEN seat = 0 AND n % 50 = 0 THEN ${keenest}
        ELSE 100000 + (guild * 7919 + floor(people * luck ^ 2)::integer + seat * 3) % ${people} END AS user_id,
        random() < 0.3 + (n * 31 + seat * 17) % 60 / 100.0 AS is_right, 500 + floor(random() * 19000)::integer AS speed_ms,
        least(round - 1, (n + seat) % 6) AS streak
    ) AS answer`,

  'indexes of the ledger': `
    ALTER TABLE trivia_ledger ADD CONSTRAINT trivia_ledger_pkey PRIMARY KEY (game_id, round, user_id);
    CREATE INDEX trivia_ledger_user_id_answered_at_idx ON trivia_ledger (user_id, answered_at)`,

  statistics: 'ANALYZE',
};
