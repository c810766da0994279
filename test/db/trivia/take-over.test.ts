import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { execute } from '#test/support/database/admin.ts';

import { aGame, aPick, aQuestion, aRound, noon } from './support/a-game.ts';
import { createTriviaDatabase, playRound, showRound, type TriviaDatabase } from './support/trivia-database.ts';

let database: TriviaDatabase;
beforeEach(async () => {
  database = await createTriviaDatabase();
});
afterEach(() => database.drop());

const later = noon + 100_000;

describe('taking over', () => {
  it('gives nobody the games of a living process', async () => {
    await showRound(database.store, aRound('game0001'));
    expect(await database.otherHost().store.takeOver(later)).toEqual([]);
  });

  it('brings everything that is stored of a game whose process died, at once', async () => {
    const dead = database.otherHost();
    const game = aGame('game0001');
    const credit = {
      ...aQuestion('complete-credit:apt'),
      kind: 'complete-credit',
      facts: {
        credit: [{ latin: 'ROSÉ' }, undefined],
        song: { latin: 'APT.' },
        year: 2024,
        answer: { latin: 'Bruno Mars' },
      },
    } as const;
    await playRound(dead.store, aRound(game.id), [{ userId: '11' }, { userId: '12' }]);
    await showRound(dead.store, aRound(game.id, 2, { question: credit }));
    await dead.store.giveHint({ gameId: game.id, round: 2 }, { type: 'struck', choices: [1] });
    const pick = aPick(game.id, '11', { round: 2, speedMs: 7000 });
    await dead.store.storePick(pick);
    await dead.store.beat(noon + 121_000);
    await dead.close();
    const [saved, ...others] = await database.store.takeOver(noon + 900_000);
    expect(others).toEqual([]);
    expect(saved).toMatchObject({ ...game, end: undefined, aliveAt: noon + 120_000 + 7000, picks: [pick] });
    expect(saved?.rounds.map(({ round, state, messageId }) => [round, state, messageId])).toEqual([
      [1, 'settled', '771'],
      [2, 'open', '772'],
    ]);
    expect(saved?.rounds[1]).toEqual({
      round: 2,
      question: credit,
      form: 'buttons',
      state: 'open',
      messageId: '772',
      questionAt: noon + 120_100,
      storedAt: noon + 120_000,
      pausedMs: 0,
      limitMs: undefined,
      hint: { type: 'struck', choices: [1] },
    });
    expect(saved?.ledger.map(({ round, userId, points }) => [round, userId, points])).toEqual([
      [1, '11', 138],
      [1, '12', 138],
    ]);
  });

  it('gives a game to one of many', async () => {
    const dead = database.otherHost();
    for (const id of ['game0001', 'game0002', 'game0003']) await showRound(dead.store, aRound(id));
    await dead.close();
    const heirs = Array.from({ length: 5 }, () => database.otherHost());
    const taken = await Promise.all(heirs.map(({ store }) => store.takeOver(later)));
    expect(
      taken
        .flat()
        .map(({ id }) => id)
        .toSorted(),
    ).toEqual(['game0001', 'game0002', 'game0003']);
  });

  it('locks the old process out', async () => {
    const dead = database.otherHost();
    await showRound(dead.store, aRound('game0001'));
    await dead.store.close();
    await database.store.takeOver(later);
    const ref = { gameId: 'game0001', round: 1 };
    const calls = [
      () => dead.store.openRound(aRound('game0001', 2)),
      () => dead.store.roundShown(ref, { messageId: '1', at: noon }),
      () => dead.store.giveHint(ref, { type: 'letters', pattern: 'A' }),
      () => dead.store.setPause(ref, { pausedMs: 1, limitMs: 1 }),
      () => dead.store.settleRound({ ...ref, outcome: 'settled', closedAt: noon, rows: [] }),
      () => dead.store.finishGame({ gameId: 'game0001', reason: 'stopped', endedAt: noon, players: [] }),
      () => dead.store.farewellShown('game0001'),
    ];
    for (const call of calls) await expect(call()).rejects.toThrow('game game0001 belongs to another process');
    expect(await dead.store.storePick(aPick('game0001', '11'))).toBe('closed');
    expect(await database.store.storePick(aPick('game0001', '11'))).toBe('stored');
  });

  it('brings a game that is over until its podium is shown, for an hour', async () => {
    const dead = database.otherHost();
    for (const id of ['game0001', 'game0002']) {
      await dead.store.createGame(aGame(id));
      await dead.store.finishGame({ gameId: id, reason: 'finished', endedAt: noon, players: [] });
    }
    await dead.store.farewellShown('game0001');
    await dead.close();
    expect(await database.otherHost().store.takeOver(noon + 3_600_001)).toEqual([]);
    const [saved, ...others] = await database.store.takeOver(noon + 3_599_000);
    expect(saved).toMatchObject({ id: 'game0002', end: { reason: 'finished', endedAt: noon } });
    expect(others).toEqual([]);
  });

  it('does not bring a game that this process is just beginning', async () => {
    const games = Array.from({ length: 30 }, (_, at) => aGame(`game${String(at).padStart(4, '0')}`));
    const created = games.map((game) => database.store.createGame(game));
    const taken = await Promise.all(games.map(() => database.store.takeOver(later)));
    await Promise.all(created);
    expect(taken.flat()).toEqual([]);
  });

  it('also finds a game that is ours without our having been told', async () => {
    await database.store.createGame(aGame('game0001'));
    await execute(database.url, `UPDATE trivia_games SET id = 'game0002'`);
    expect((await database.store.takeOver(later)).map(({ id }) => id)).toEqual(['game0002']);
    expect(await database.store.takeOver(later)).toEqual([]);
  });
});

describe('the sign of life', () => {
  it('is taken again when its connection breaks', async () => {
    await database.store.createGame(aGame('game0001'));
    await execute(
      database.url,
      `SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE application_name LIKE 'crossover host %' AND datname = current_database()`,
    );
    await database.store.beat(noon);
    expect(await database.otherHost().store.takeOver(later)).toEqual([]);
  });

  it('lets two processes start at the same moment', async () => {
    const hosts = Array.from({ length: 8 }, () => database.otherHost());
    await Promise.all(hosts.map(({ store }) => store.beat(noon)));
    const [row] = await database.pool.rows({ text: 'SELECT count(*)::integer AS count FROM trivia_hosts' });
    expect(row).toEqual({ count: 8 });
  });
});
