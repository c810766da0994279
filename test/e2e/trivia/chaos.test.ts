import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { reportOf } from '#test/chaos/run/report.ts';
import { runChaos } from '#test/chaos/run/run-chaos.ts';
import { createTestDatabase, type TestDatabase } from '#test/support/database/create-test-database.ts';

let database: TestDatabase;
beforeEach(async () => {
  database = await createTestDatabase({ bare: true });
});
afterEach(() => database.drop());

/** `npm run chaos` does the same for longer, with a seed of its own each time. */
const short = { seed: 41, kills: 15, mostRoundsLeft: 0, limitMs: 280_000 };

describe('games of a bot that is killed again and again', () => {
  it('lose nothing, pay nothing twice and show everything once', { timeout: 300_000 }, async () => {
    const report = await runChaos({ ...short, databaseUrl: database.url, say: () => undefined });
    expect(report.breaches, reportOf(report)).toEqual([]);
    expect(new Set(report.kills.map(({ phase }) => phase)).size, reportOf(report)).toBeGreaterThanOrEqual(5);
    expect(report.counts['ledger rows'], reportOf(report)).toBeGreaterThan(10);
  });
});
