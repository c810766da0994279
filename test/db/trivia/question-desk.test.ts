import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { Boards, QuestionDesk } from '#src/app/trivia/board-ports.ts';
import { createBoards } from '#src/db/trivia/create-boards.ts';
import { createQuestionDesk } from '#src/db/trivia/create-question-desk.ts';
import { questionCode } from '#src/domain/trivia/hash.ts';

import { aGame, aPick, aQuestion, aRound, noon, paid } from './support/a-game.ts';
import {
  createTriviaDatabase,
  playRound,
  showRound,
  type PlayedPick,
  type TriviaDatabase,
} from './support/trivia-database.ts';

let database: TriviaDatabase;
let desk: QuestionDesk;
let boards: Boards;
beforeEach(async () => {
  database = await createTriviaDatabase();
  desk = createQuestionDesk(database.pool);
  boards = createBoards(database.pool);
});
afterEach(() => database.drop());

const key = 'release-year:apt';
const other = aQuestion('release-year:seven', { artistIds: ['jung-kook'] });
const order = { key, reason: 'The single came out a day earlier in Korea.', by: '500', at: noon };
const { guildId } = aGame('game0001');
const right = (userId: string, speedMs = 5000): PlayedPick => ({ userId, pick: { speedMs } });
const wrong = (userId: string): PlayedPick => ({ userId, pick: { choice: 1, verdict: 'wrong' } });

async function points(type: 'server' | 'global'): Promise<Record<string, number>> {
  const scope = type === 'server' ? { type, guildId } : { type };
  const { rows } = await boards.board({ scope, window: 'week', at: noon, page: 0, pageSize: 20, viewerId: '1' });
  return Object.fromEntries(rows.map((row) => [row.userId, row.points]));
}

const report = (gameId: string, userId: string, round = 1) =>
  database.store.report({ gameId, round, userId, at: noon + Number(userId) });

describe('voiding a question', () => {
  it('takes the points of every round that asked it off every board, and leaves the ledger', async () => {
    await playRound(database.store, aRound('game0001'), [right('11', 1000), right('12')]);
    await playRound(database.store, aRound('game0001', 2, { question: other }), [right('11', 9000), right('13')]);
    await playRound(database.store, aRound('game0002'), [right('14')]);
    expect(await desk.voidQuestion(order)).toEqual({ rounds: 2, players: 3 });
    for (const type of ['server', 'global'] as const) expect(await points(type)).toEqual({ '11': 128, '13': 138 });
    expect(await boards.profile({ userId: '11', guildId, at: noon })).toMatchObject({
      points: 128,
      answered: 1,
      fastestMs: 9000,
      byArtist: [{ artistId: 'jung-kook', answered: 1, right: 1 }],
      daysInARow: 1,
    });
    expect(await boards.profile({ userId: '12', guildId, at: noon })).toMatchObject({
      points: 0,
      answered: 0,
      fastestMs: undefined,
      bestStreak: 0,
      byKind: [],
      server: undefined,
    });
    expect(await database.pool.rows({ text: 'SELECT FROM trivia_ledger' })).toHaveLength(5);
  });

  it('tells players why', async () => {
    await playRound(database.store, aRound('game0001'), [right('11'), right('12')]);
    await desk.voidQuestion(order);
    const { reason, at } = order;
    expect((await boards.played('11'))?.rounds[0]).toMatchObject({ ledger: { points: 138 }, voided: { reason, at } });
  });

  it('happens once, however often it is asked for, also while rounds are settled', async () => {
    const games = Array.from({ length: 20 }, (_, at) => `game${String(at).padStart(4, '0')}`);
    await Promise.all(games.map((id) => showRound(database.store, aRound(id))));
    const picks = games.flatMap((id) => ['11', '12'].map((userId) => aPick(id, userId)));
    await Promise.all(picks.map((pick) => database.store.storePick(pick)));
    const settled = games.map((gameId) => {
      const rows = picks.filter((pick) => pick.gameId === gameId).map((pick) => paid(pick));
      return database.store.settleRound({ gameId, round: 1, outcome: 'settled', closedAt: noon, rows });
    });
    await Promise.all([...settled, ...Array.from({ length: 5 }, () => desk.voidQuestion(order))]);
    expect(await desk.voidQuestion(order)).toEqual({ rounds: 20, players: 2 });
    expect(await points('server')).toEqual({});
    expect(await database.pool.rows({ text: 'SELECT FROM trivia_bands WHERE players <> 0' })).toEqual([]);
    expect(await database.pool.rows({ text: 'SELECT answered FROM trivia_players' })).toEqual([
      { answered: 0 },
      { answered: 0 },
    ]);
  });

  it('pays nothing either for a round that is asked afterwards', async () => {
    await playRound(database.store, aRound('game0001'), [right('11'), right('12')]);
    await desk.voidQuestion(order);
    await playRound(database.store, aRound('game0002'), [right('11'), right('12')]);
    expect(await points('server')).toEqual({});
    expect((await boards.played('11', 'game0002'))?.rounds[0]?.voided).toMatchObject({ reason: order.reason });
  });

  it('finds nothing for a question that nobody was asked', async () => {
    expect(await desk.voidQuestion(order)).toEqual({ rounds: 0, players: 0 });
  });
});

describe('a question that is reported', () => {
  it('is withdrawn from the third person on, each of whom counts once', async () => {
    await playRound(database.store, aRound('game0001'), [right('11')]);
    expect(await report('game0001', '11')).toEqual({ counted: true, withdrawn: false });
    expect(await report('game0001', '11')).toEqual({ counted: false, withdrawn: false });
    expect(await report('game0001', '12')).toEqual({ counted: true, withdrawn: false });
    expect([...(await database.store.withdrawnKeys())]).toEqual([]);
    expect(await report('game0001', '13')).toEqual({ counted: true, withdrawn: true });
    expect(await report('game0001', '14')).toEqual({ counted: true, withdrawn: true });
    expect([...(await database.store.withdrawnKeys())]).toEqual([key]);
  });

  it('counts every one of many reports at once', async () => {
    await playRound(database.store, aRound('game0001'), [right('11')]);
    const all = await Promise.all(Array.from({ length: 20 }, (_, at) => report('game0001', String(1 + (at % 10)))));
    expect(all.filter((one) => one?.counted)).toHaveLength(10);
    expect(await desk.cases({ limit: 10 })).toMatchObject([{ key, reports: 10, withdrawn: { reason: 'reported' } }]);
  });

  it('can be put back, and its reports start anew', async () => {
    await playRound(database.store, aRound('game0001'), [right('11')]);
    for (const userId of ['11', '12', '13']) await report('game0001', userId);
    expect(await desk.restore({ key, by: '500', at: noon })).toBe(true);
    expect(await desk.restore({ key, by: '501', at: noon + 1 })).toBe(false);
    const rows = await database.prisma.triviaQuestion.findMany({ select: { restoredBy: true, restoredAt: true } });
    expect(rows).toEqual([{ restoredBy: 500n, restoredAt: new Date(noon) }]);
    expect([...(await database.store.withdrawnKeys())]).toEqual([]);
    expect(await report('game0001', '11')).toEqual({ counted: true, withdrawn: false });
    expect(await desk.cases({ limit: 10 })).toMatchObject([{ key, reports: 1, withdrawn: undefined }]);
  });

  it('is refused for a round that never was', async () => {
    expect(await report('game0001', '11')).toBeUndefined();
  });
});

describe('a question that strong players get wrong more often than chance', () => {
  async function strong(userIds: readonly string[]): Promise<void> {
    await database.pool.rows({
      text: `INSERT INTO trivia_players (user_id, mu, sigma, games, rated_games) SELECT unnest($1::bigint[]), 34, 2, 9, 9`,
      values: [userIds],
    });
  }
  const eight = ['21', '22', '23', '24', '25', '26', '27', '28'];
  const withdrawn = async () => [...(await database.store.withdrawnKeys())];

  it('is withdrawn when eight of them have answered', async () => {
    await strong(eight);
    await playRound(database.store, aRound('game0001'), eight.slice(0, 7).map(wrong));
    expect(await withdrawn()).toEqual([]);
    await playRound(database.store, aRound('game0002'), [right('28')]);
    expect(await desk.cases({ limit: 10 })).toMatchObject([{ key, withdrawn: { reason: 'misleading' } }]);
  });

  it('stays when they are wrong as often as who picks blindly', async () => {
    await strong(eight);
    await playRound(database.store, aRound('game0001'), [...eight.slice(0, 6).map(wrong), right('27'), right('28')]);
    expect(await withdrawn()).toEqual([]);
  });

  it('stays when others are wrong, or a typed answer is', async () => {
    await playRound(database.store, aRound('game0001'), eight.map(wrong));
    await strong(['31', '32', '33', '34', '35', '36', '37', '38']);
    const typed = ['31', '32', '33', '34', '35', '36', '37', '38'].map((userId) => ({
      userId,
      pick: { choice: undefined, guess: 'seven', verdict: 'wrong' as const },
    }));
    await playRound(database.store, aRound('game0002', 1, { form: 'typed' }), typed);
    expect(await withdrawn()).toEqual([]);
  });

  it('stays after it was put back, until eight more have answered', async () => {
    await strong(eight);
    await playRound(database.store, aRound('game0001'), eight.map(wrong));
    expect(await desk.restore({ key, by: '500', at: noon })).toBe(true);
    await playRound(database.store, aRound('game0002'), eight.slice(0, 7).map(wrong));
    expect(await withdrawn()).toEqual([]);
  });
});

describe('the cases', () => {
  it('are the withdrawn and the reported ones, newest first, or those with a code', async () => {
    await playRound(database.store, aRound('game0001'), [right('11'), wrong('12')]);
    await playRound(database.store, aRound('game0001', 2, { question: other }), [right('11')]);
    expect(await desk.cases({ limit: 10 })).toEqual([]);
    await report('game0001', '11', 2);
    await desk.voidQuestion({ ...order, at: noon + 60_000 });
    expect((await desk.cases({ limit: 10 })).map((one) => one.key)).toEqual([key, other.key]);
    expect((await desk.cases({ limit: 1 })).map((one) => one.key)).toEqual([key]);
    expect(await desk.cases({ code: questionCode(key), limit: 10 })).toEqual([
      {
        key,
        code: questionCode(key),
        question: aQuestion(key),
        asked: 1,
        answered: 2,
        right: 1,
        reports: 0,
        withdrawn: { reason: 'voided', at: noon + 60_000 },
      },
    ]);
    expect(await desk.cases({ code: '00000000', limit: 10 })).toEqual([]);
  });
});

describe('what is remembered of questions', () => {
  it('is the newest of a server, and how each was answered', async () => {
    await playRound(database.store, aRound('game0001'), [right('11'), wrong('12')]);
    await playRound(database.store, aRound('game0001', 2, { question: other }), []);
    await playRound(database.store, aRound('game0001', 3), [right('11')]);
    await playRound(database.store, aRound('game0002'), [right('11')], aGame('game0002', { guildId: '7' }));
    expect(await database.store.recentKeys(guildId, 200)).toEqual([key, other.key]);
    expect(await database.store.recentKeys(guildId, 1)).toEqual([key]);
    expect(await database.store.answered()).toEqual(new Map([[key, { answered: 4, right: 3 }]]));
  });
});
