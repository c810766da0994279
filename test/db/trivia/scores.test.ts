import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { checkScores, rebuildScores, type ScoresReport } from '#src/db/trivia/scores/rebuild-scores.ts';
import { derived } from '#src/db/trivia/scores/derived.ts';
import { execute } from '#test/support/database/admin.ts';

import { playScenario, scenario } from './support/random-play.ts';
import { createTriviaDatabase, type TriviaDatabase } from './support/trivia-database.ts';

let database: TriviaDatabase;
beforeEach(async () => {
  database = await createTriviaDatabase();
});
afterEach(() => database.drop());

const nothing = { ratings: 0, players: 0, questions: 0, totals: 0, bands: 0, accuracy: 0, days: 0 };

/** Every row of every derived table, in order. */
async function everything(): Promise<unknown> {
  const names = [...new Set(Object.values(derived).map(({ table }) => table))];
  return Promise.all(
    names.map((table) =>
      execute(
        database.url,
        `SELECT * FROM ${table} row ${table === 'trivia_bands' ? 'WHERE players <> 0' : ''} ORDER BY row::text`,
      ),
    ),
  );
}

describe('what boards and records say', () => {
  it('is what the ledger says, whatever was played, voided and hidden side by side', async () => {
    let run = 0;
    await fc.assert(
      fc.asyncProperty(scenario, async (played) => {
        await playScenario(database, played, (run += 1));
        expect((await checkScores(database.pool)).different).toEqual(nothing);
      }),
      { numRuns: 30 },
    );
    const report = await checkScores(database.pool);
    for (const count of [report.ledgerRows, report.voidedRounds, report.finishedGames])
      expect(count).toBeGreaterThan(5);
  });

  it('comes back the same when it is made of the ledger anew', async () => {
    const played = fc.sample(scenario, 12);
    for (const [run, one] of played.entries()) await playScenario(database, one, run);
    const before = await everything();
    await execute(
      database.url,
      `DELETE FROM trivia_totals WHERE period = 'week'; UPDATE trivia_totals SET points = points + 1 WHERE period = 'all';
       INSERT INTO trivia_totals SELECT user_id, 77, period, starts_on, points, right_answers, answered FROM trivia_totals WHERE guild_id = 0 LIMIT 3;
       DELETE FROM trivia_bands; DELETE FROM trivia_accuracy WHERE about = 'kind'; DELETE FROM trivia_days WHERE user_id = 1;
       UPDATE trivia_players SET points = points + 5, mu = mu + 1, last_game_id = NULL, last_answered_at = NULL WHERE user_id <= 3;
       UPDATE trivia_questions SET asked = 0; UPDATE trivia_game_players SET mu_after = 0 WHERE mu_after IS NOT NULL`,
    );
    const seen = await checkScores(database.pool);
    for (const [name, count] of Object.entries(seen.different)) expect(count, name).toBeGreaterThan(0);
    expect(await rebuildScores(database.pool)).toEqual(seen);
    expect(await everything()).toEqual(before);
    expect((await checkScores(database.pool)).different).toEqual(nothing);
  });

  it('is made anew while games go on, and nothing is lost or counted twice', async () => {
    const played = fc.sample(scenario, 4);
    const rebuilt: Promise<ScoresReport>[] = [];
    for (const [run, one] of played.entries()) {
      rebuilt.push(rebuildScores(database.pool));
      await playScenario(database, one, run);
    }
    expect((await Promise.all(rebuilt)).map(({ different }) => different)).toEqual(rebuilt.map(() => nothing));
    expect((await checkScores(database.pool)).different).toEqual(nothing);
  });
});
