interface Paid {
  readonly userId?: number;
  readonly isRight?: boolean;
  readonly speed?: number;
  readonly paidSpeed?: number;
  readonly pace?: number;
  readonly streak?: number;
  readonly hinted?: boolean;
  readonly points?: number;
  readonly ranked?: boolean;
}

/** A row for the open round's right answer, right but for what is said. */
function ledger(paid: Paid): string {
  const { userId = 11, isRight = true, speed = 0, paidSpeed = speed, pace = 20_000 } = paid;
  const { streak = 0, hinted = false, points = 150, ranked = false } = paid;
  return `INSERT INTO trivia_ledger VALUES
    ('game0001', 2, ${userId}, ${isRight}, now(), ${speed}, ${paidSpeed}, ${pace}, ${streak}, ${hinted}, ${points}, ${ranked}, false)`;
}

const newcomer = 'INSERT INTO trivia_players (user_id) VALUES (13);';
const settled = `UPDATE trivia_rounds SET state = 'settled', closed_at = now(), era = 0 WHERE game_id = 'game0001' AND round = 2;`;

/** Each rule of trivia's tables with statements that break it, each by itself, in what constraints.test.ts plays before. */
export const breaches: Readonly<Record<string, readonly string[]>> = {
  trivia_hosts_pkey: [`INSERT INTO trivia_hosts SELECT * FROM trivia_hosts LIMIT 1`],
  trivia_hosts_id_text: [
    `INSERT INTO trivia_hosts VALUES ('', 900, now())`,
    `INSERT INTO trivia_hosts VALUES ('a b', 900, now())`,
  ],
  trivia_hosts_lock_no_key: [`INSERT INTO trivia_hosts SELECT 'other', lock_no, now() FROM trivia_hosts LIMIT 1`],

  trivia_games_pkey: [`INSERT INTO trivia_games SELECT * FROM trivia_games WHERE id = 'game0002'`],
  trivia_games_id_guild_id_key: [],
  trivia_games_id_code: [
    `UPDATE trivia_games SET id = 'GAME0003' WHERE id = 'game0003'`,
    `UPDATE trivia_games SET id = 'game' WHERE id = 'game0003'`,
  ],
  trivia_games_place: [
    `UPDATE trivia_games SET guild_id = 0 WHERE id = 'game0003'`,
    `UPDATE trivia_games SET channel_id = -1 WHERE id = 'game0003'`,
    `UPDATE trivia_games SET starter_id = 0 WHERE id = 'game0003'`,
  ],
  trivia_games_locale_text: [`UPDATE trivia_games SET locale = ''`],
  trivia_games_catalog_version: [`UPDATE trivia_games SET catalog_version = 'latest'`],
  trivia_games_settings_object: [`UPDATE trivia_games SET settings = '[]'`],
  trivia_games_plan_list: [`UPDATE trivia_games SET plan = '{}'`],
  trivia_games_end: [
    `UPDATE trivia_games SET ended_at = now() WHERE id = 'game0003'`,
    `UPDATE trivia_games SET end_reason = 'stopped' WHERE id = 'game0003'`,
    `UPDATE trivia_games SET finish_no = 9 WHERE id = 'game0003'`,
  ],
  trivia_games_finish_no_key: [
    `UPDATE trivia_games SET end_reason = 'stopped', ended_at = now(), finish_no = (SELECT finish_no FROM trivia_games WHERE id = 'game0002')
     WHERE id = 'game0003'`,
  ],
  trivia_games_farewell_after_end: [`UPDATE trivia_games SET farewell_shown = true WHERE id = 'game0003'`],
  trivia_games_end_once: [
    `UPDATE trivia_games SET end_reason = 'stopped' WHERE id = 'game0002'`,
    `UPDATE trivia_games SET end_reason = NULL, ended_at = NULL, finish_no = NULL WHERE id = 'game0002'`,
  ],
  trivia_games_end_after_rounds: [
    `UPDATE trivia_games SET end_reason = 'stopped', ended_at = now(), finish_no = 99 WHERE id = 'game0001'`,
  ],
  trivia_games_one_a_channel: [
    `UPDATE trivia_games SET channel_id = (SELECT channel_id FROM trivia_games WHERE id = 'game0001') WHERE id = 'game0003'`,
  ],
  trivia_games_host_id_fkey: [`UPDATE trivia_games SET host_id = 'nobody'`, `DELETE FROM trivia_hosts`],

  trivia_questions_pkey: [`INSERT INTO trivia_questions SELECT * FROM trivia_questions LIMIT 1`],
  trivia_questions_key_text: [
    `INSERT INTO trivia_questions VALUES ('no kind', '00000000', 'no')`,
    `INSERT INTO trivia_questions VALUES ('kind:' || repeat('x', 116), '00000000', 'kind')`,
    `INSERT INTO trivia_questions VALUES ('kind: x', '00000000', 'kind')`,
  ],
  trivia_questions_code_hex: [`UPDATE trivia_questions SET code = 'ABCDEF01'`],
  trivia_questions_kind_slug: [`UPDATE trivia_questions SET kind = 'Who is on'`],
  trivia_questions_counts: [
    `UPDATE trivia_questions SET asked = -1`,
    `UPDATE trivia_questions SET right_answers = answered + 1`,
    `UPDATE trivia_questions SET strong_wrong = strong_answered + 1`,
    `UPDATE trivia_questions SET strong_answered = answered + 1`,
    `UPDATE trivia_questions SET era = -1`,
  ],
  trivia_questions_restored: [
    `UPDATE trivia_questions SET restored_by = 1`,
    `UPDATE trivia_questions SET restored_at = now()`,
    `UPDATE trivia_questions SET restored_at = now(), restored_by = 0`,
  ],
  trivia_questions_withdrawal: [
    `UPDATE trivia_questions SET withdrawal = 'reported' WHERE withdrawal IS NULL`,
    `UPDATE trivia_questions SET withdrawn_at = now() WHERE withdrawal IS NULL`,
  ],
  trivia_questions_void: [
    `UPDATE trivia_questions SET withdrawal = 'voided', withdrawn_at = now()`,
    `UPDATE trivia_questions SET withdrawal = 'voided', withdrawn_at = now(), voided_by = 1, void_reason = ''`,
    `UPDATE trivia_questions SET void_reason = 'x' WHERE withdrawal IS NULL`,
  ],

  trivia_rounds_pkey: [
    `INSERT INTO trivia_rounds SELECT * FROM trivia_rounds WHERE game_id = 'game0001' AND round = 1`,
  ],
  trivia_rounds_round: [`UPDATE trivia_rounds SET round = 0 WHERE game_id = 'game0003'`],
  trivia_rounds_question_of_key: [
    `UPDATE trivia_rounds SET question = '{"key": "other"}' WHERE game_id = 'game0003'`,
    `UPDATE trivia_rounds SET question = '{}' WHERE game_id = 'game0003'`,
    `UPDATE trivia_rounds SET question = '[]' WHERE game_id = 'game0003'`,
  ],
  trivia_rounds_artists: [
    `UPDATE trivia_rounds SET artist_ids = NULL WHERE game_id = 'game0003'`,
    `UPDATE trivia_rounds SET artist_ids = '{NULL}' WHERE game_id = 'game0003'`,
  ],
  trivia_rounds_message: [`UPDATE trivia_rounds SET question_at = NULL WHERE game_id = 'game0001' AND round = 2`],
  trivia_rounds_state: [
    `UPDATE trivia_rounds SET state = 'open' WHERE game_id = 'game0003'`,
    `UPDATE trivia_rounds SET message_id = 5, question_at = now() WHERE game_id = 'game0003'`,
    `UPDATE trivia_rounds SET closed_at = now() WHERE game_id = 'game0003'`,
    `UPDATE trivia_rounds SET state = 'skipped' WHERE game_id = 'game0003'`,
  ],
  trivia_rounds_era: [
    `UPDATE trivia_rounds SET state = 'settled', closed_at = now() WHERE game_id = 'game0003'`,
    `UPDATE trivia_rounds SET era = 0 WHERE game_id = 'game0003'`,
  ],
  trivia_rounds_times: [
    `UPDATE trivia_rounds SET paused_ms = -1 WHERE game_id = 'game0003'`,
    `UPDATE trivia_rounds SET limit_ms = 0 WHERE game_id = 'game0003'`,
  ],
  trivia_rounds_hint_object: [`UPDATE trivia_rounds SET hint = '1' WHERE game_id = 'game0003'`],
  trivia_rounds_game_id_guild_id_fkey: [
    `UPDATE trivia_rounds SET guild_id = 5 WHERE game_id = 'game0003'`,
    `DELETE FROM trivia_games WHERE id = 'game0003'`,
  ],
  trivia_rounds_question_key_fkey: [
    `INSERT INTO trivia_rounds (game_id, round, guild_id, question_key, question, artist_ids, form, stored_at)
     SELECT id, 1, guild_id, 'kind:none', '{"key": "kind:none"}', '{}', 'buttons', now() FROM trivia_games WHERE id = 'game0004'`,
  ],
  trivia_rounds_one_at_a_time: [
    `INSERT INTO trivia_rounds SELECT game_id, 3, guild_id, question_key, question, artist_ids, form, 'posting', NULL, NULL, stored_at
     FROM trivia_rounds WHERE game_id = 'game0001' AND round = 2`,
  ],
  trivia_rounds_of_a_running_game: [
    `INSERT INTO trivia_rounds SELECT game_id, 2, guild_id, question_key, question, artist_ids, form, 'posting', NULL, NULL, stored_at
     FROM trivia_rounds WHERE game_id = 'game0002'`,
  ],
  trivia_rounds_in_order: [
    `INSERT INTO trivia_rounds SELECT 'game0004', 2, guild_id, question_key, question, artist_ids, form, 'posting', NULL, NULL, stored_at
     FROM trivia_rounds WHERE game_id = 'game0003'`,
  ],
  trivia_rounds_forward: [
    `UPDATE trivia_rounds SET state = 'posting', message_id = NULL, question_at = NULL WHERE game_id = 'game0001' AND round = 2`,
    `UPDATE trivia_rounds SET closed_at = now() WHERE game_id = 'game0001' AND round = 1`,
  ],
  trivia_rounds_same_question: [
    `UPDATE trivia_rounds SET form = 'menu' WHERE game_id = 'game0003'`,
    `UPDATE trivia_rounds SET artist_ids = '{}' WHERE game_id = 'game0003'`,
    `UPDATE trivia_rounds SET question = question || '{"answer": 1}' WHERE game_id = 'game0003'`,
  ],

  trivia_picks_pkey: [`INSERT INTO trivia_picks VALUES ('game0001', 2, 12, 1, NULL, 'x', 'wrong', now(), 1)`],
  trivia_picks_right_once: [`INSERT INTO trivia_picks VALUES ('game0001', 2, 11, 2, NULL, 'x', 'right', now(), 1)`],
  trivia_picks_user: [`INSERT INTO trivia_picks VALUES ('game0001', 2, 0, 1, 1, NULL, 'wrong', now(), 1)`],
  trivia_picks_attempt: [
    `INSERT INTO trivia_picks VALUES ('game0001', 2, 13, 0, NULL, 'x', 'wrong', now(), 1)`,
    `INSERT INTO trivia_picks VALUES ('game0001', 2, 13, 2, 1, NULL, 'wrong', now(), 1)`,
  ],
  trivia_picks_answer: [
    `INSERT INTO trivia_picks VALUES ('game0001', 2, 13, 1, 1, 'x', 'wrong', now(), 1)`,
    `INSERT INTO trivia_picks VALUES ('game0001', 2, 13, 1, NULL, NULL, 'wrong', now(), 1)`,
  ],
  trivia_picks_choice: [
    `INSERT INTO trivia_picks VALUES ('game0001', 2, 13, 1, -1, NULL, 'wrong', now(), 1)`,
    `INSERT INTO trivia_picks VALUES ('game0001', 2, 13, 1, 6, NULL, 'wrong', now(), 1)`,
  ],
  trivia_picks_guess_length: [
    `INSERT INTO trivia_picks VALUES ('game0001', 2, 13, 1, NULL, repeat('x', 101), 'wrong', now(), 1)`,
  ],
  trivia_picks_close_guess: [`INSERT INTO trivia_picks VALUES ('game0001', 2, 13, 1, 1, NULL, 'close', now(), 1)`],
  trivia_picks_speed: [`INSERT INTO trivia_picks VALUES ('game0001', 2, 13, 1, 1, NULL, 'wrong', now(), -1)`],
  trivia_picks_game_id_round_fkey: [
    `INSERT INTO trivia_picks VALUES ('game0001', 9, 13, 1, 1, NULL, 'wrong', now(), 1)`,
  ],
  trivia_picks_append_only: [
    `UPDATE trivia_picks SET choice = 1`,
    `DELETE FROM trivia_picks`,
    `TRUNCATE trivia_picks CASCADE`,
  ],

  trivia_ledger_pkey: [`INSERT INTO trivia_ledger SELECT * FROM trivia_ledger LIMIT 1`],
  trivia_ledger_speed: [
    ledger({ paidSpeed: -1 }),
    ledger({ speed: 1, paidSpeed: 2 }),
    ledger({ pace: 0, points: 100 }),
  ],
  trivia_ledger_streak: [ledger({ streak: 2, points: 170 })],
  trivia_ledger_points: [
    ledger({ points: 151 }),
    ledger({ points: 0 }),
    ledger({ hinted: true }),
    ledger({ isRight: false }),
  ],
  trivia_ledger_once: [
    // A round that is open, and one that was paid.
    ledger({}),
    `${newcomer} INSERT INTO trivia_ledger SELECT game_id, round, 13, is_right, answered_at, speed_ms, paid_speed_ms, pace_ms, streak_before, hinted, points, ranked, strong
     FROM trivia_ledger WHERE game_id = 'game0001' AND round = 1 AND user_id = 11`,
  ],
  trivia_ledger_ranked: [`${settled} ${ledger({ ranked: true })}`],
  trivia_ledger_of_a_pick: [
    `${newcomer} ${settled} ${ledger({ userId: 13 })}`,
    // The stored answer is wrong.
    `${settled} ${ledger({ userId: 12 })}`,
  ],
  trivia_ledger_game_id_round_fkey: [],
  trivia_ledger_user_id_fkey: [
    `INSERT INTO trivia_picks VALUES ('game0001', 2, 77, 1, 0, NULL, 'right', now(), 1); ${settled} ${ledger({ userId: 77 })}`,
  ],
  trivia_ledger_append_only: [
    `UPDATE trivia_ledger SET points = 0`,
    `DELETE FROM trivia_ledger`,
    `TRUNCATE trivia_ledger`,
  ],

  trivia_round_voids_pkey: [`INSERT INTO trivia_round_voids SELECT * FROM trivia_round_voids`],
  trivia_round_voids_reason_text: [`INSERT INTO trivia_round_voids VALUES ('game0001', 1, '', 1, now())`],
  trivia_round_voids_by: [`INSERT INTO trivia_round_voids VALUES ('game0001', 1, 'x', 0, now())`],
  trivia_round_voids_game_id_round_fkey: [`INSERT INTO trivia_round_voids VALUES ('game0001', 9, 'x', 1, now())`],
  trivia_round_voids_append_only: [
    `UPDATE trivia_round_voids SET reason = 'y'`,
    `DELETE FROM trivia_round_voids`,
    `TRUNCATE trivia_round_voids`,
  ],

  trivia_players_pkey: [`INSERT INTO trivia_players (user_id) VALUES (11)`],
  trivia_players_user: [`INSERT INTO trivia_players (user_id) VALUES (0)`],
  trivia_players_name_length: [
    `UPDATE trivia_players SET name = ''`,
    `UPDATE trivia_players SET name = repeat('x', 101)`,
  ],
  trivia_players_counts: [
    `UPDATE trivia_players SET points = -1`,
    `UPDATE trivia_players SET right_answers = answered + 1`,
    `UPDATE trivia_players SET rated_games = games + 1, mu = 1, sigma = 1`,
  ],
  trivia_players_fastest: [
    `UPDATE trivia_players SET fastest_ms = NULL WHERE user_id = 11`,
    `UPDATE trivia_players SET best_streak = 0 WHERE user_id = 11`,
    `UPDATE trivia_players SET fastest_ms = -1 WHERE user_id = 11`,
  ],
  trivia_players_last: [`UPDATE trivia_players SET last_game_id = NULL WHERE user_id = 11`],
  trivia_players_rating: [
    `UPDATE trivia_players SET mu = NULL WHERE user_id = 11`,
    `UPDATE trivia_players SET sigma = 0 WHERE user_id = 11`,
    `INSERT INTO trivia_players (user_id, mu, sigma) VALUES (99, 25, 8)`,
  ],
  trivia_players_last_game_id_fkey: [`UPDATE trivia_players SET last_game_id = 'nothing0' WHERE user_id = 11`],

  trivia_game_players_pkey: [`INSERT INTO trivia_game_players SELECT * FROM trivia_game_players`],
  trivia_game_players_place: [`UPDATE trivia_game_players SET place = 0`, `UPDATE trivia_game_players SET points = -1`],
  trivia_game_players_rating: [
    `UPDATE trivia_game_players SET mu_after = NULL`,
    `UPDATE trivia_game_players SET sigma_after = 0`,
  ],
  trivia_game_players_game_id_fkey: [`INSERT INTO trivia_game_players VALUES ('nothing0', 11, 1, 1)`],
  trivia_game_players_user_id_fkey: [`INSERT INTO trivia_game_players VALUES ('game0001', 99, 1, 1)`],

  trivia_totals_pkey: [`INSERT INTO trivia_totals SELECT * FROM trivia_totals LIMIT 1`],
  trivia_totals_guild: [`UPDATE trivia_totals SET guild_id = -guild_id WHERE guild_id > 0`],
  trivia_totals_period: [
    `UPDATE trivia_totals SET starts_on = starts_on + 1 WHERE period = 'week'`,
    `UPDATE trivia_totals SET starts_on = starts_on + 1 WHERE period = 'month'`,
    `UPDATE trivia_totals SET starts_on = starts_on + 1 WHERE period = 'all'`,
  ],
  trivia_totals_counts: [
    `UPDATE trivia_totals SET points = -1`,
    `UPDATE trivia_totals SET right_answers = answered + 1`,
    `UPDATE trivia_totals SET right_answers = 0, answered = 0`,
  ],
  trivia_totals_shown: [`UPDATE trivia_totals SET shown = false WHERE guild_id > 0`],
  trivia_totals_user_id_fkey: [`INSERT INTO trivia_totals VALUES (99, 0, 'all', '1970-01-01', 0, 0, 1)`],
  trivia_bands_pkey: [`INSERT INTO trivia_bands SELECT * FROM trivia_bands`],
  trivia_bands_guild: [`UPDATE trivia_bands SET guild_id = -1 WHERE guild_id > 0`],
  trivia_bands_band: [`UPDATE trivia_bands SET band = -1`, `UPDATE trivia_bands SET band = 1000`],
  trivia_accuracy_pkey: [`INSERT INTO trivia_accuracy SELECT * FROM trivia_accuracy`],
  trivia_accuracy_subject_text: [`UPDATE trivia_accuracy SET subject = '' WHERE about = 'kind'`],
  trivia_accuracy_counts: [
    `UPDATE trivia_accuracy SET right_answers = answered + 1`,
    `UPDATE trivia_accuracy SET right_answers = 0, answered = 0`,
  ],
  trivia_accuracy_user_id_fkey: [`INSERT INTO trivia_accuracy VALUES (99, 'kind', 'x', 1, 0)`],
  trivia_days_pkey: [`INSERT INTO trivia_days SELECT * FROM trivia_days`],
  trivia_days_user_id_fkey: [`INSERT INTO trivia_days VALUES (99, '2026-11-26')`],

  trivia_reports_pkey: [`INSERT INTO trivia_reports SELECT * FROM trivia_reports`],
  trivia_reports_user: [`UPDATE trivia_reports SET user_id = 0`],
  trivia_reports_question_key_fkey: [`UPDATE trivia_reports SET question_key = 'kind:none'`],
  trivia_reports_game_id_round_fkey: [`UPDATE trivia_reports SET round = 9`],

  trivia_dailies_pkey: [`INSERT INTO trivia_dailies SELECT * FROM trivia_dailies`],
  trivia_dailies_five: [
    `UPDATE trivia_dailies SET questions = '[1, 2, 3, 4]'`,
    `UPDATE trivia_dailies SET questions = '{}'`,
  ],
  trivia_daily_answers_pkey: [`INSERT INTO trivia_daily_answers SELECT * FROM trivia_daily_answers`],
  trivia_daily_answers_user: [`UPDATE trivia_daily_answers SET user_id = 0`],
  trivia_daily_answers_position: [
    `UPDATE trivia_daily_answers SET position = 0`,
    `UPDATE trivia_daily_answers SET position = 6`,
  ],
  trivia_daily_answers_choice: [`UPDATE trivia_daily_answers SET choice = 6`],
  trivia_daily_answers_day_fkey: [`UPDATE trivia_daily_answers SET day = '2026-11-25'`],
};
