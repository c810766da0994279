import type { PathOutcome, PathRun, PathStore } from '#src/app/trivia/path-ports.ts';
import type { AskedPair } from '#src/domain/trivia/path-puzzle/draw.ts';
import type { PathPuzzle, TakenStep } from '#src/domain/trivia/path-puzzle/puzzle.ts';

import type { SqlPool, Statement } from '../pool/open-pool.ts';
import { streakOf } from './streak.ts';

/** @param pool stays the caller's */
export function createPathStore(pool: SqlPool): PathStore {
  /** Each call is one transaction: see the functions in the migration. */
  const change = async (statement: Statement) => {
    const [row] = await pool.rows<{ done: boolean }>(statement);
    return row?.done === true ? 'stored' : 'kept';
  };
  return {
    puzzle: (day, make) => puzzleOf(pool, day, make),
    run: (day, userId) => runOf(pool, day, userId),
    step({ day, userId, position, fromId, step: { trend, ...step }, at }) {
      return change({
        name: 'trivia-path-take',
        text: 'SELECT trivia_path_take($1, $2, $3::smallint, $4, $5, $6, $7::"TriviaPathTrend", $8) AS done',
        values: [userId, day, position, fromId, step.to.id, JSON.stringify(step), trend, new Date(at)],
      });
    },
    undo: ({ day, userId, position }) =>
      change({
        name: 'trivia-path-undo',
        text: 'SELECT trivia_path_undo($1, $2, $3::smallint) AS done',
        values: [userId, day, position],
      }),
    giveUp: ({ day, userId, at }) =>
      change({
        name: 'trivia-path-give-up',
        text: 'SELECT trivia_path_give_up($1, $2, $3) AS done',
        values: [userId, day, new Date(at)],
      }),
  };
}

/** Two processes may draw at the same moment: what is stored first is everybody's. */
async function puzzleOf(
  pool: SqlPool,
  day: string,
  make: (recent: readonly AskedPair[]) => PathPuzzle,
): Promise<PathPuzzle> {
  const stored = await read(pool, day);
  if (stored !== undefined) return stored;
  const puzzle = make(await recentBefore(pool, day));
  await pool.rows({
    name: 'trivia-make-path',
    text: 'INSERT INTO trivia_paths (day, from_id, to_id, par, puzzle) VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING',
    values: [day, puzzle.from.id, puzzle.to.id, puzzle.par, JSON.stringify(puzzle)],
  });
  const made = await read(pool, day);
  if (made === undefined) throw new Error(`the path of ${day} is gone`);
  return made;
}

async function read(pool: SqlPool, day: string): Promise<PathPuzzle | undefined> {
  const [row] = await pool.rows<{ puzzle: PathPuzzle }>({
    name: 'trivia-path',
    text: 'SELECT puzzle FROM trivia_paths WHERE day = $1',
    values: [day],
  });
  return row?.puzzle;
}

/** A pair comes back after so many days at the earliest. */
const remembered = 400;

async function recentBefore(pool: SqlPool, day: string): Promise<readonly AskedPair[]> {
  const rows = await pool.rows<{ from_id: string; to_id: string }>({
    name: 'trivia-recent-paths',
    text: 'SELECT from_id, to_id FROM trivia_paths WHERE day < $1 ORDER BY day DESC LIMIT $2',
    values: [day, remembered],
  });
  return rows.map(({ from_id: from, to_id: to }) => ({ from, to }));
}

interface RunRow {
  readonly tried: number;
  readonly outcome: keyof typeof outcomes | null;
  readonly steps: readonly TakenStep[];
  readonly streak: number;
}

const outcomes = { solved: 'solved', given_up: 'given-up' } as const satisfies Record<string, PathOutcome>;

/** One statement, so that the chain and the outcome are of the same moment. */
const runText = `
  SELECT coalesce(game.tried, 0) AS tried, game.outcome,
    (SELECT coalesce(jsonb_agg(step || jsonb_build_object('trend', trend) ORDER BY position), '[]')
      FROM trivia_path_steps WHERE user_id = $1 AND day = $2) AS steps,
    coalesce((${streakOf(`
      SELECT day FROM trivia_path_games WHERE user_id = $1 AND day <= $2::date AND outcome = 'solved'`)}), 0) AS streak
  FROM (SELECT 1) AS one LEFT JOIN trivia_path_games game ON game.user_id = $1 AND game.day = $2`;

async function runOf(pool: SqlPool, day: string, userId: string): Promise<PathRun> {
  const [row] = await pool.rows<RunRow>({ name: 'trivia-path-run', text: runText, values: [userId, day] });
  if (row === undefined) throw new Error('one row was asked for');
  const { tried, outcome, steps, streak } = row;
  return { steps, tried, outcome: outcome === null ? 'open' : outcomes[outcome], streak };
}
