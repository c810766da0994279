/** A step of the player whose chain has come to `b`, right but for what is said. */
function step({ userId = 11, position = 2, from = 'b', to = 'c', step: json = '{}' } = {}): string {
  return `INSERT INTO trivia_path_steps VALUES (${userId}, '2026-11-26', ${position}, '${from}', '${to}', '${json}', 'closer', now())`;
}

function puzzle({ from = 'a', to = 'd', par = 3, json = '{"solution": [1, 2, 3]}' } = {}): string {
  return `INSERT INTO trivia_paths VALUES ('2026-11-27', '${from}', '${to}', ${par}, '${json}')`;
}

/** The rules of the path of the day, as `breaches` has those of the other tables. */
export const pathBreaches: Readonly<Record<string, readonly string[]>> = {
  trivia_paths_pkey: [`INSERT INTO trivia_paths SELECT * FROM trivia_paths`],
  trivia_paths_ends: [puzzle({ to: 'a' }), puzzle({ from: 'A' }), puzzle({ to: 'no id' })],
  trivia_paths_par: [
    puzzle({ par: 2, json: '{"solution": [1, 2]}' }),
    puzzle({ par: 6, json: '{"solution": [1, 2, 3, 4, 5, 6]}' }),
  ],
  trivia_paths_solution: [puzzle({ json: '{"solution": [1, 2]}' }), puzzle({ json: '{}' }), puzzle({ json: '[]' })],
  trivia_paths_append_only: [`UPDATE trivia_paths SET par = 4`, `DELETE FROM trivia_paths`],

  trivia_path_games_pkey: [`INSERT INTO trivia_path_games SELECT * FROM trivia_path_games`],
  trivia_path_games_day_fkey: [`INSERT INTO trivia_path_games VALUES (14, '2026-11-25', now())`],
  trivia_path_games_user: [`INSERT INTO trivia_path_games VALUES (0, '2026-11-26', now())`],
  trivia_path_games_counts: [`UPDATE trivia_path_games SET tried = -1 WHERE user_id = 11`],
  trivia_path_games_end: [
    `UPDATE trivia_path_games SET outcome = 'given_up' WHERE user_id = 11`,
    `UPDATE trivia_path_games SET ended_at = now() WHERE user_id = 11`,
  ],
  trivia_path_games_end_once: [
    `UPDATE trivia_path_games SET outcome = NULL, ended_at = NULL WHERE user_id = 12`,
    `UPDATE trivia_path_games SET tried = 3 WHERE user_id = 12`,
    `UPDATE trivia_path_games SET ended_at = now() WHERE user_id = 13`,
  ],
  trivia_path_games_solved: [`UPDATE trivia_path_games SET outcome = 'solved', ended_at = now() WHERE user_id = 11`],

  trivia_path_steps_pkey: [step({ position: 1, from: 'a' })],
  trivia_path_steps_user_id_day_to_id_key: [step({ to: 'b', from: 'x' })],
  trivia_path_steps_user_id_day_fkey: [step({ userId: 99, position: 1, from: 'a' })],
  trivia_path_steps_position: [step({ position: 0 })],
  trivia_path_steps_somewhere: [step({ from: 'c' })],
  trivia_path_steps_step_object: [step({ step: '[]' })],
  trivia_path_steps_of_an_open_game: [
    step({ userId: 12, position: 4, from: 'd', to: 'e' }),
    step({ userId: 13, position: 1, from: 'a' }),
  ],
  trivia_path_steps_in_order: [
    step({ from: 'x' }),
    step({ position: 3 }),
    `DELETE FROM trivia_path_steps WHERE user_id = 11; ${step({ position: 1, from: 'b' })}`,
  ],
  trivia_path_steps_no_return: [step({ to: 'a' })],
  trivia_path_steps_same: [`UPDATE trivia_path_steps SET trend = 'back' WHERE user_id = 11`],
  trivia_path_steps_stay: [`DELETE FROM trivia_path_steps WHERE user_id = 12 AND position = 3`],
  trivia_path_steps_last_first: [`${step()}; DELETE FROM trivia_path_steps WHERE user_id = 11 AND position = 1`],
};
