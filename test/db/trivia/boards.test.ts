import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { Board, BoardQuery, Boards } from '#src/app/trivia/board-ports.ts';
import { createBoards } from '#src/db/trivia/create-boards.ts';

import { aGame, aQuestion, aRound, noon } from './support/a-game.ts';
import { createTriviaDatabase, playRound, type PlayedPick, type TriviaDatabase } from './support/trivia-database.ts';

let database: TriviaDatabase;
let boards: Boards;
beforeEach(async () => {
  database = await createTriviaDatabase();
  boards = createBoards(database.pool);
});
afterEach(() => database.drop());

const { guildId } = aGame('game0001');
const right = (userId: string, speedMs = 5000): PlayedPick => ({ userId, pick: { speedMs } });
const wrong = (userId: string): PlayedPick => ({ userId, pick: { choice: 1, verdict: 'wrong' } });
const answeredAt = (played: PlayedPick, at: string): PlayedPick => ({
  ...played,
  pick: { ...played.pick, answeredAt: Date.parse(at) },
});

function ask(query: Partial<BoardQuery> = {}): Promise<Board> {
  const scope = { type: 'server', guildId } as const;
  return boards.board({ scope, window: 'all', at: noon, page: 0, pageSize: 10, viewerId: '11', ...query });
}

const placesOf = ({ rows }: Board) => rows.map(({ userId, place, points }) => [userId, place, points]);

describe('a board', () => {
  it('is empty before anybody played', async () => {
    expect(await ask()).toEqual({ rows: [], page: 0, pages: 1, players: 0, own: undefined, hidden: false });
  });

  it('shows equal points as equal, leaves the next place out, and lists who was never right last', async () => {
    await playRound(database.store, aRound('game0001'), [wrong('14'), right('13'), right('12'), right('11', 0)]);
    const board = await ask({ viewerId: '13' });
    expect(placesOf(board)).toEqual([
      ['11', 1, 150],
      ['12', 2, 138],
      ['13', 2, 138],
      ['14', 4, 0],
    ]);
    expect(board).toMatchObject({ players: 4, pages: 1, own: { userId: '13', place: 2, answered: 1, right: 1 } });
  });

  it('goes on with the same places from page to page, and gives the last one past the end', async () => {
    const played = [right('1', 0), ...['2', '3', '4', '5'].map((userId) => right(userId)), wrong('6'), wrong('7')];
    await playRound(database.store, aRound('game0001'), played);
    const pages = await Promise.all([0, 1, 2, 3, 99].map((page) => ask({ page, pageSize: 2, viewerId: '7' })));
    expect(pages.map(placesOf)).toEqual([
      [
        ['1', 1, 150],
        ['2', 2, 138],
      ],
      [
        ['3', 2, 138],
        ['4', 2, 138],
      ],
      [
        ['5', 2, 138],
        ['6', 6, 0],
      ],
      [['7', 6, 0]],
      [['7', 6, 0]],
    ]);
    expect(pages.map(({ page, pages, own }) => [page, pages, own?.place])).toEqual(
      [0, 1, 2, 3, 3].map((page) => [page, 4, 6]),
    );
  });

  it('of a server knows that server alone, the global one all', async () => {
    await playRound(database.store, aRound('game0001'), [right('11'), right('12')]);
    const elsewhere = aGame('game0002', { guildId: '900000000000000002' });
    await playRound(database.store, aRound('game0002'), [right('12'), right('13')], elsewhere);
    expect(placesOf(await ask())).toEqual([
      ['11', 1, 138],
      ['12', 1, 138],
    ]);
    expect(placesOf(await ask({ scope: { type: 'global' } }))).toEqual([
      ['12', 1, 276],
      ['11', 2, 138],
      ['13', 2, 138],
    ]);
  });

  it('leaves out rounds that one person answered', async () => {
    await playRound(database.store, aRound('game0001'), [right('11')]);
    expect((await ask()).players).toBe(0);
  });

  it('names players as they were last called', async () => {
    await playRound(database.store, aRound('game0001'), [right('11'), right('12')]);
    await boards.noteName('11', 'Lisa');
    await boards.noteName('11', 'Li\0sa 🖤');
    expect((await ask()).rows.map(({ name }) => name)).toEqual(['Lisa 🖤', undefined]);
  });
});

describe('a window', () => {
  const days = {
    'last moment of a week': '2026-11-22T23:59:59.999Z',
    'first moment of the next': '2026-11-23T00:00:00.000Z',
    'last of the month': '2026-11-30T23:59:59.999Z',
    'first of the next month': '2026-12-01T00:00:00.000Z',
  };

  it.each([
    ['2026-11-22T23:59:59.999Z', { today: '1', week: '1', month: '123', all: '1234' }],
    ['2026-11-23T00:00:00.000Z', { today: '2', week: '2', month: '123', all: '1234' }],
    ['2026-11-29T23:59:59.999Z', { today: '', week: '2', month: '123', all: '1234' }],
    ['2026-11-30T00:00:00.000Z', { today: '3', week: '34', month: '123', all: '1234' }],
    ['2026-12-01T12:00:00.000Z', { today: '4', week: '34', month: '4', all: '1234' }],
  ])('at %s holds what was answered in it', async (at, expected) => {
    for (const [index, answered] of Object.values(days).entries()) {
      const played = [answeredAt(right(String(index + 1)), answered), answeredAt(wrong('9'), answered)];
      await playRound(database.store, aRound(`game000${index}`), played);
    }
    for (const [window, userIds] of Object.entries(expected)) {
      const { rows } = await ask({ window: window as BoardQuery['window'], at: Date.parse(at) });
      expect(
        rows
          .filter(({ userId }) => userId !== '9')
          .map(({ userId }) => userId)
          .join(''),
        window,
      ).toBe(userIds);
    }
  });

  it('knows the leap day', async () => {
    await playRound(database.store, aRound('game0001'), [
      right('11'),
      answeredAt(right('12'), '2028-02-29T23:59:59.999Z'),
    ]);
    const at = Date.parse('2028-02-29T00:00:00Z');
    for (const window of ['today', 'week', 'month'] as const)
      expect(placesOf(await ask({ window, at }))).toEqual([['12', 1, 138]]);
    expect((await ask({ window: 'today', at: Date.parse('2028-03-01T00:00:00Z') })).players).toBe(0);
  });
});

describe('a player who hides', () => {
  beforeEach(async () => {
    await boards.setHidden('12', true);
    await playRound(database.store, aRound('game0001'), [right('11'), right('12', 0), right('13')]);
  });
  const scope = { type: 'global' } as const;

  it('is on the server’s board and not on the global one', async () => {
    expect(placesOf(await ask()).map(([userId]) => userId)).toEqual(['12', '11', '13']);
    const board = await ask({ scope });
    expect(placesOf(board)).toEqual([
      ['11', 1, 138],
      ['13', 1, 138],
    ]);
    expect(board).toMatchObject({ players: 2, hidden: false });
  });

  it('still sees their own row', async () => {
    const board = await ask({ scope, viewerId: '12' });
    expect(board).toMatchObject({ players: 2, hidden: true, own: { userId: '12', place: 1, points: 150 } });
  });

  it('comes back as if they had never gone, and goes again', async () => {
    await boards.setHidden('12', false);
    await boards.setHidden('12', false);
    expect(placesOf(await ask({ scope }))[0]).toEqual(['12', 1, 150]);
    await boards.setHidden('12', true);
    await playRound(database.store, aRound('game0001', 2), [right('11'), right('12')]);
    expect((await ask({ scope })).rows.map(({ userId }) => userId)).toEqual(['11', '13']);
  });
});

describe('a profile', () => {
  it('is there for nobody who never answered', async () => {
    await boards.noteName('11', 'Lisa');
    expect(await boards.profile({ userId: '11', guildId, at: noon })).toBeUndefined();
  });

  it('tells everything that follows from the ledger, solo rounds too', async () => {
    const who = {
      ...aQuestion('who-is-on:apt', { artistIds: ['rose'] }),
      kind: 'who-is-on',
      facts: { song: { latin: 'APT.' }, year: 2024, others: [], answer: { latin: 'ROSÉ' } },
    } as const;
    await playRound(database.store, aRound('game0001'), [right('11', 2000), right('12')]);
    await playRound(database.store, aRound('game0001', 2, { question: who }), [
      { ...right('11'), row: { streakBefore: 1 } },
    ]);
    await playRound(database.store, aRound('game0001', 3), [wrong('11'), right('12')]);
    const players = [
      { userId: '11', points: 293, place: 1 },
      { userId: '12', points: 276, place: 2 },
    ];
    await database.store.finishGame({ gameId: 'game0001', reason: 'finished', endedAt: noon, players });
    const profile = await boards.profile({ userId: '11', guildId, at: noon });
    expect(profile).toEqual({
      userId: '11',
      points: 145 + 148,
      answered: 3,
      right: 2,
      games: 1,
      bestStreak: 2,
      fastestMs: 2000,
      daysInARow: 1,
      bestDaysInARow: 1,
      paths: { found: 0, daysInARow: 0 },
      rating: { mu: expect.any(Number), sigma: expect.any(Number), games: 1 },
      byKind: [
        { kind: 'release-year', answered: 2, right: 1 },
        { kind: 'who-is-on', answered: 1, right: 1 },
      ],
      byArtist: [
        { artistId: 'rose', answered: 3, right: 2 },
        { artistId: 'bruno-mars', answered: 2, right: 1 },
      ],
      server: { place: 2, points: 145 },
      global: { place: 2, points: 145 },
      hidden: false,
    });
    expect(profile?.rating?.mu).toBeGreaterThan(25);
  });

  it('counts days in a row up to today or yesterday, whatever the order they come in', async () => {
    const days = ['2026-11-20', '2026-11-21', '2026-11-23', '2026-11-25', '2026-11-24', '2026-12-31', '2027-01-01'];
    for (const [index, day] of days.entries()) {
      await playRound(database.store, aRound(`game000${index}`), [answeredAt(right('11'), `${day}T12:00:00Z`)]);
    }
    const ask = async (at: string) => {
      const profile = await boards.profile({ userId: '11', guildId: undefined, at: Date.parse(at) });
      return [profile?.daysInARow, profile?.bestDaysInARow];
    };
    expect(await ask('2027-01-01T23:59:59.999Z')).toEqual([2, 3]);
    expect(await ask('2027-01-02T23:59:59.999Z')).toEqual([2, 3]);
    expect(await ask('2027-01-03T00:00:00.000Z')).toEqual([0, 3]);
  });
});

describe('a game that was played', () => {
  it('is told as the player lived it', async () => {
    await playRound(database.store, aRound('game0001'), [right('11'), right('12')]);
    await playRound(database.store, aRound('game0001', 2), [wrong('12')]);
    const played = await boards.played('11');
    expect(played).toMatchObject({ gameId: 'game0001', guildId, startedAt: noon, end: undefined });
    expect(
      played?.rounds.map(({ round, state, pick, ledger, voided }) => [
        round,
        state,
        pick?.choice,
        ledger?.points,
        voided,
      ]),
    ).toEqual([
      [1, 'settled', 0, 138, undefined],
      [2, 'settled', undefined, undefined, undefined],
    ]);
    expect(await boards.played('12', 'game0001')).toMatchObject({
      rounds: [{ pick: { choice: 0 } }, { pick: { choice: 1 } }],
    });
  });

  it('is the last one, and unknown when there is none', async () => {
    await playRound(database.store, aRound('game0001'), [right('11')]);
    await playRound(database.store, aRound('game0002'), [answeredAt(right('11'), '2026-11-27T00:00:00Z')]);
    await playRound(database.store, aRound('game0003'), [right('11')]);
    expect((await boards.played('11'))?.gameId).toBe('game0002');
    expect(await boards.played('99')).toBeUndefined();
    expect(await boards.played('11', 'nothing0')).toBeUndefined();
  });

  it('keeps its settings for another one', async () => {
    const game = aGame('game0001');
    await database.store.createGame(game);
    expect(await boards.game('game0001')).toEqual({ settings: game.settings, channelId: game.channelId, guildId });
    expect(await boards.game('nothing0')).toBeUndefined();
  });
});
