import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { createDailyStore } from '#src/db/trivia/create-daily-store.ts';
import { createPathStore } from '#src/db/trivia/create-path-store.ts';
import { createQuestionDesk } from '#src/db/trivia/create-question-desk.ts';
import { paceMs } from '#src/domain/trivia/settings.ts';
import { pointsFor } from '#src/domain/trivia/scoring.ts';
import { tryOut } from '#test/support/database/try-out.ts';
import { aPuzzle, aTakenStep } from '#test/support/trivia/path-puzzle.ts';

import { breaches as breachesOfGames } from './breaches.ts';
import { pathBreaches } from './path-breaches.ts';
import { aGame, aPick, aQuestion, aRound, noon } from './support/a-game.ts';
import { createTriviaDatabase, playRound, showRound, type TriviaDatabase } from './support/trivia-database.ts';

const breaches = { ...breachesOfGames, ...pathBreaches };

let database: TriviaDatabase;
let client: pg.Client;
beforeAll(async () => {
  database = await createTriviaDatabase();
  await play(database);
  client = new pg.Client({ connectionString: database.url });
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await database.drop();
});

/** One of everything: a round paid and one open, a game over, one with a round on its way, one that asks nothing yet. */
async function play({ store, pool }: TriviaDatabase): Promise<void> {
  const wrong = { choice: 1, verdict: 'wrong' } as const;
  await playRound(store, aRound('game0001'), [{ userId: '11' }, { userId: '12', pick: wrong }]);
  await showRound(store, aRound('game0001', 2));
  await store.storePick(aPick('game0001', '11', { round: 2, speedMs: 0 }));
  await store.storePick(aPick('game0001', '12', { round: 2, ...wrong }));
  await playRound(store, aRound('game0002', 1, { question: aQuestion('release-year:seven') }), [{ userId: '11' }]);
  await createQuestionDesk(pool).voidQuestion({ key: 'release-year:seven', reason: 'x', by: '5', at: noon });
  const players = ['11', '12'].map((userId, at) => ({ userId, points: 9, place: at + 1 }));
  await store.finishGame({ gameId: 'game0002', reason: 'finished', endedAt: noon, players });
  await store.createGame(aGame('game0003'));
  await store.openRound(aRound('game0003'));
  await store.createGame(aGame('game0004'));
  await store.report({ gameId: 'game0001', round: 1, userId: '11', at: noon });
  const daily = createDailyStore(pool);
  await daily.questions('2026-11-26', async () => [1, 2, 3, 4, 5].map((at) => aQuestion(`release-year:${at}`)));
  await daily.answer('2026-11-26', '11', { position: 1, choice: 0, right: true, answeredAt: noon });
  await walk(pool);
}

/** One chain under way, one that has arrived, and one that was given up. */
async function walk(pool: TriviaDatabase['pool']): Promise<void> {
  const paths = createPathStore(pool);
  const day = '2026-11-26';
  await paths.puzzle(day, () => aPuzzle());
  const steps = ['b', 'c', 'd'].map((to, at) => ({ position: at + 1, fromId: 'abc'[at] ?? '', step: aTakenStep(to) }));
  for (const step of steps.slice(0, 1)) await paths.step({ ...step, day, userId: '11', at: noon });
  for (const step of steps) await paths.step({ ...step, day, userId: '12', at: noon });
  await paths.giveUp({ day, userId: '13', at: noon });
}

describe('trivia’s tables refuse', () => {
  const cases = Object.entries(breaches).flatMap(([rule, statements]) => statements.map((sql) => ({ rule, sql })));

  it.each(cases)('by $rule: $sql', async ({ rule, sql }) => {
    expect(await tryOut(client, sql)).toBe(rule);
  });

  it('by nothing that this table of breaches leaves out', async () => {
    const { rows } = await client.query<{ name: string }>(`
      SELECT conname AS name FROM pg_constraint WHERE connamespace = 'public'::regnamespace AND contype IN ('c', 'f', 'p')
      UNION SELECT indexname FROM pg_indexes WHERE schemaname = 'public' AND indexdef LIKE 'CREATE UNIQUE%'
      UNION SELECT (regexp_matches(prosrc, 'trivia_refuse\\(''([a-z_]+)''', 'g'))[1] FROM pg_proc
      UNION SELECT tgname FROM pg_trigger WHERE tgname LIKE '%append_only'`);
    const untested = rows.map(({ name }) => name).filter((name) => name.startsWith('trivia_') && !(name in breaches));
    expect(untested).toEqual([]);
  });
});

describe('trivia’s tables allow', () => {
  it.each([
    [
      'erasing, to who says so',
      `SET LOCAL crossover.erasing = 'on'; DELETE FROM trivia_ledger; DELETE FROM trivia_picks`,
    ],
    [
      'a round after one that is done',
      `UPDATE trivia_rounds SET state = 'skipped', closed_at = now() WHERE game_id = 'game0003';
      INSERT INTO trivia_rounds SELECT game_id, 2, guild_id, question_key, question, artist_ids, form, 'posting', NULL, NULL, stored_at
      FROM trivia_rounds WHERE game_id = 'game0003'`,
    ],
    ['erasing a chain that is done, with its game', `DELETE FROM trivia_path_games WHERE user_id = 12`],
    ['taking back the last step', `DELETE FROM trivia_path_steps WHERE user_id = 11`],
    [
      'several guesses of one player',
      `INSERT INTO trivia_picks VALUES ('game0001', 2, 13, 1, NULL, 'x', 'close', now(), 1), ('game0001', 2, 13, 2, NULL, 'y', 'right', now(), 1)`,
    ],
  ])('%s', async (_, sql) => {
    expect(await tryOut(client, sql)).toBeUndefined();
  });
});

describe('the points that a row of the ledger has to have', () => {
  it('are those of the domain, for every speed, pace, streak and hint', async () => {
    for (const pace of Object.values(paceMs)) {
      const { rows } = await client.query<{ points: number[] }>(
        `SELECT array_agg(trivia_points(true, speed, $1, streak, hinted) ORDER BY hinted, streak, speed) AS points
         FROM generate_series(0, $1 + 1000) AS speed, unnest('{0,1,5,29}'::integer[]) AS streak, unnest('{false,true}'::boolean[]) AS hinted`,
        [pace],
      );
      const speeds = Array.from({ length: pace + 1001 }, (_, speedMs) => speedMs);
      const expected = [false, true].flatMap((hinted) =>
        [0, 1, 5, 29].flatMap((streakBefore) =>
          speeds.map((speedMs) => pointsFor({ right: true, speedMs, paceMs: pace, streakBefore, hinted })),
        ),
      );
      // As texts: a comparison of lists this long would be told element by element.
      expect(rows[0]?.points.join(' ') === expected.join(' ')).toBe(true);
    }
  });
});
