import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { aGame, aGuess, aPick, aQuestion, aRound, noon, paid } from './support/a-game.ts';
import { createTriviaDatabase, playRound, showRound, type TriviaDatabase } from './support/trivia-database.ts';

let database: TriviaDatabase;
beforeEach(async () => {
  database = await createTriviaDatabase();
});
afterEach(() => database.drop());

function twentyTimes<Value>(call: () => Promise<Value>): Promise<Value[]> {
  return Promise.all(Array.from({ length: 20 }, call));
}

async function count(table: string): Promise<number> {
  const [row] = await database.pool.rows<{ count: number }>({
    text: `SELECT count(*)::integer AS count FROM ${table}`,
  });
  return row?.count ?? NaN;
}

describe('a game', () => {
  it('is created once, however often it is asked for', async () => {
    const fates = await twentyTimes(() => database.store.createGame(aGame('game0001')));
    expect(new Set(fates)).toEqual(new Set(['created']));
    expect(await count('trivia_games')).toBe(1);
  });

  it('is the only one in its channel until it is over', async () => {
    const [first, second] = [aGame('game0001'), aGame('game0002', { channelId: aGame('game0001').channelId })];
    expect(await database.store.createGame(first)).toBe('created');
    expect(await database.store.createGame(second)).toBe('busy');
    await database.store.finishGame({ gameId: first.id, reason: 'stopped', endedAt: noon, players: [] });
    expect(await database.store.createGame(second)).toBe('created');
  });

  it('lets one of many begin in a channel', async () => {
    const fates = await Promise.all(
      Array.from({ length: 20 }, (_, at) =>
        database.store.createGame(aGame(`game${String(at).padStart(4, '0')}`, { channelId: '5' })),
      ),
    );
    expect(fates.filter((fate) => fate === 'created')).toHaveLength(1);
  });

  it('ends once, with the first reason', async () => {
    await database.store.createGame(aGame('game0001'));
    await database.store.finishGame({ gameId: 'game0001', reason: 'silent', endedAt: noon, players: [] });
    await database.store.finishGame({ gameId: 'game0001', reason: 'stopped', endedAt: noon + 1, players: [] });
    const [game] = await database.pool.rows({ text: 'SELECT end_reason, ended_at FROM trivia_games' });
    expect(game).toEqual({ end_reason: 'silent', ended_at: new Date(noon) });
  });

  it('leaves no round open that could not be shown', async () => {
    await database.store.createGame(aGame('game0001'));
    await database.store.openRound(aRound('game0001'));
    await database.store.finishGame({ gameId: 'game0001', reason: 'forbidden', endedAt: noon, players: [] });
    expect(await database.pool.rows({ text: 'SELECT state FROM trivia_rounds' })).toEqual([{ state: 'skipped' }]);
  });
});

describe('a round', () => {
  it('is stored and counted once', async () => {
    await database.store.createGame(aGame('game0001'));
    await twentyTimes(() => database.store.openRound(aRound('game0001')));
    await twentyTimes(() => database.store.roundShown({ gameId: 'game0001', round: 1 }, { messageId: '77', at: noon }));
    expect(await database.pool.rows({ text: 'SELECT state, message_id FROM trivia_rounds' })).toEqual([
      { state: 'open', message_id: '77' },
    ]);
    expect(await database.pool.rows({ text: 'SELECT key, code, asked FROM trivia_questions' })).toEqual([
      { key: 'release-year:apt', code: expect.stringMatching(/^[0-9a-f]{8}$/), asked: 1 },
    ]);
  });

  it('keeps its first hint and its latest pause', async () => {
    await showRound(database.store, aRound('game0001'));
    const ref = { gameId: 'game0001', round: 1 };
    await database.store.giveHint(ref, { type: 'struck', choices: [1, 2] });
    await database.store.giveHint(ref, { type: 'struck', choices: [2, 3] });
    await database.store.setPause(ref, { pausedMs: 4000, limitMs: 20_000 });
    await database.store.setPause(ref, { pausedMs: 9000, limitMs: 25_000 });
    expect(await database.pool.rows({ text: 'SELECT hint, paused_ms, limit_ms FROM trivia_rounds' })).toEqual([
      { hint: { type: 'struck', choices: [1, 2] }, paused_ms: 9000, limit_ms: 25_000 },
    ]);
  });
});

describe('an answer', () => {
  it('is stored once and kept from then on', async () => {
    await showRound(database.store, aRound('game0001'));
    const fates = await twentyTimes(() => database.store.storePick(aPick('game0001', '11')));
    expect(fates.toSorted()).toEqual([...Array.from({ length: 19 }, () => 'kept'), 'stored']);
    expect(await database.store.picksOf({ gameId: 'game0001', round: 1 })).toEqual([aPick('game0001', '11')]);
  });

  it('stays as it was first given', async () => {
    await showRound(database.store, aRound('game0001'));
    await database.store.storePick(aPick('game0001', '11'));
    expect(await database.store.storePick(aPick('game0001', '11', { choice: 2, verdict: 'wrong' }))).toBe('kept');
    expect(await database.store.picksOf({ gameId: 'game0001', round: 1 })).toEqual([aPick('game0001', '11')]);
  });

  it('may be typed again until it is right', async () => {
    await showRound(database.store, aRound('game0001', 1, { form: 'typed' }));
    const first = aGuess('game0001', '11', { verdict: 'close', guess: 'a\0pd' });
    const second = aGuess('game0001', '11', { attempt: 2 });
    expect(await database.store.storePick(first)).toBe('stored');
    expect(await database.store.storePick(second)).toBe('stored');
    expect(await database.store.storePick(aGuess('game0001', '11', { attempt: 3, verdict: 'wrong' }))).toBe('kept');
    expect(await database.store.picksOf(first)).toEqual([{ ...first, guess: 'apd' }, second]);
  });

  it('is stored beside many others at once, each with its own fate', async () => {
    for (const id of ['game0001', 'game0002', 'game0003']) await showRound(database.store, aRound(id));
    await database.store.storePick(aPick('game0002', '11'));
    await database.store.settleRound({ gameId: 'game0003', round: 1, outcome: 'skipped', closedAt: noon, rows: [] });
    const fates = await Promise.all(
      ['game0001', 'game0002', 'game0003', 'game0004'].map((id) => database.store.storePick(aPick(id, '11'))),
    );
    expect(fates).toEqual(['stored', 'kept', 'closed', 'closed']);
  });

  it('that breaks a rule takes no other with it', async () => {
    await showRound(database.store, aRound('game0001'));
    const fates = await Promise.allSettled([
      database.store.storePick(aPick('game0001', '11')),
      database.store.storePick(aPick('game0001', '12', { choice: 6 })),
      database.store.storePick(aPick('game0001', '13')),
    ]);
    expect(fates.map((fate) => (fate.status === 'fulfilled' ? fate.value : 'refused'))).toEqual([
      'stored',
      'refused',
      'stored',
    ]);
  });

  it('is kept also after the round is closed, when it was stored before', async () => {
    await playRound(database.store, aRound('game0001'), [{ userId: '11' }]);
    expect(await database.store.storePick(aPick('game0001', '11'))).toBe('kept');
    expect(await database.store.storePick(aPick('game0001', '12'))).toBe('closed');
  });

  it('is either in the settlement or closed, never told to count and left out', async () => {
    await showRound(database.store, aRound('game0001'));
    const userIds = Array.from({ length: 40 }, (_, at) => String(at + 1));
    const fates = userIds.map((userId) => database.store.storePick(aPick('game0001', userId)));
    const settle = database.store.settleRound({
      gameId: 'game0001',
      round: 1,
      outcome: 'settled',
      closedAt: noon,
      rows: [],
    });
    const late = database.store.storePick(aPick('game0001', '99'));
    await settle;
    const stored = (await Promise.all([...fates, late])).filter((fate) => fate === 'stored').length;
    expect(await count('trivia_picks')).toBe(stored);
    expect(await database.store.storePick(aPick('game0001', '100'))).toBe('closed');
  });
});

describe('a settlement', () => {
  it('happens once, and says the same each time', async () => {
    await showRound(database.store, aRound('game0001'));
    const picks = [aPick('game0001', '11'), aPick('game0001', '12', { choice: 1, verdict: 'wrong' })];
    for (const pick of picks) await database.store.storePick(pick);
    const rows = picks.map((pick) => paid(pick));
    const settlement = { gameId: 'game0001', round: 1, outcome: 'settled', closedAt: noon, rows } as const;
    const stats = await twentyTimes(() => database.store.settleRound(settlement));
    expect(stats).toEqual(stats.map(() => ({ answered: 2, right: 1 })));
    expect(await database.pool.rows({ text: 'SELECT user_id, points FROM trivia_players ORDER BY user_id' })).toEqual([
      { user_id: '11', points: 138 },
      { user_id: '12', points: 0 },
    ]);
    expect(await count('trivia_ledger')).toBe(2);
    // Two players, server and global, four periods.
    expect(await count('trivia_totals')).toBe(16);
  });

  it('of a skipped round pays nothing', async () => {
    await showRound(database.store, aRound('game0001'));
    await database.store.storePick(aPick('game0001', '11'));
    const stats = await database.store.settleRound({
      gameId: 'game0001',
      round: 1,
      outcome: 'skipped',
      closedAt: noon,
      rows: [],
    });
    expect(stats).toEqual({ answered: 0, right: 0 });
    expect(await count('trivia_ledger')).toBe(0);
  });

  it('of a round that one person answered goes to the personal record alone', async () => {
    await playRound(database.store, aRound('game0001'), [{ userId: '11' }]);
    expect(await count('trivia_totals')).toBe(0);
    expect(
      await database.pool.rows({ text: 'SELECT points, answered, fastest_ms, best_streak FROM trivia_players' }),
    ).toEqual([{ points: 138, answered: 1, fastest_ms: 5000, best_streak: 1 }]);
  });

  it('adds to what is known of the question in all games', async () => {
    await playRound(database.store, aRound('game0001'), [{ userId: '11' }, { userId: '12' }]);
    const stats = await playRound(database.store, aRound('game0002'), [
      { userId: '13', pick: { choice: 2, verdict: 'wrong' } },
    ]);
    expect(stats).toEqual({ answered: 3, right: 2 });
  });

  it('does not wait in a circle when many games with the same players settle at once', async () => {
    const userIds = Array.from({ length: 10 }, (_, at) => String(at + 1));
    const games = Array.from({ length: 60 }, (_, at) => `game${String(at).padStart(4, '0')}`);
    await Promise.all(
      games.map((id) => showRound(database.store, aRound(id, 1, { question: aQuestion(`release-year:${id}`) }))),
    );
    await Promise.all(
      games.map(async (id, at) => {
        const picks = (at % 2 === 0 ? userIds : userIds.toReversed()).map((userId) => aPick(id, userId));
        await Promise.all(picks.map((pick) => database.store.storePick(pick)));
        await database.store.settleRound({
          gameId: id,
          round: 1,
          outcome: 'settled',
          closedAt: noon,
          rows: picks.map((pick) => paid(pick)),
        });
      }),
    );
    expect(await database.pool.rows({ text: 'SELECT DISTINCT points, answered FROM trivia_players' })).toEqual([
      { points: 138 * 60, answered: 60 },
    ]);
  });
});
