import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { UserError } from '#src/app/errors.ts';
import type { Board, BoardQuery, Profile } from '#src/app/trivia/board-ports.ts';
import type { DailyState } from '#src/app/trivia/daily.ts';
import type { InteractionResult } from '#src/local-discord/control/result.ts';
import { en } from '#src/i18n/en.ts';
import { buttonOf, textOf } from '#test/support/e2e/read.ts';
import { fakeTrivia } from '#test/support/trivia/fake-trivia.ts';
import { noTrivia } from '#test/support/trivia/no-trivia.ts';
import { aLedgerRow, aPick, aPlayedGame, aPlayedRound, aPodiumShow, aQuestion } from '#test/support/trivia/shows.ts';
import { openTriviaBot, type TriviaBot } from '#test/support/trivia/trivia-bot.ts';

let bot: TriviaBot;
beforeAll(async () => {
  bot = await openTriviaBot({ trivia: noTrivia });
});
afterAll(() => bot[Symbol.asyncDispose]());
beforeEach(() => bot.use(noTrivia));

const isPrivate = ({ message }: InteractionResult) => ((message?.flags ?? 0) & 64) === 64;

function press(result: InteractionResult, label: string, userId = bot.fanId) {
  const { customId } = buttonOf(result, label);
  return bot.people.click({
    user_id: userId,
    message_id: result.message?.id ?? '',
    custom_id: customId,
    locale: 'en-US',
  });
}

describe('/trivia leaderboard', () => {
  const queries: BoardQuery[] = [];
  const board = (over: Partial<Board> = {}) =>
    fakeTrivia({
      boards: {
        board: async (query) => {
          queries.push(query);
          const { page } = query;
          return { rows: [], page, pages: 3, players: 25, own: undefined, hidden: false, ...over };
        },
      },
    });

  it('is this server’s, of all time, until something else is asked for', async () => {
    bot.use(board());
    const answer = await bot.run('trivia leaderboard');
    expect(answer).toMatchObject({ outcome: 'message', requests: 1 });
    expect(isPrivate(answer)).toBe(false);
    const expected = { scope: { type: 'server', guildId: bot.guildId }, window: 'all', page: 0, viewerId: bot.fanId };
    expect(queries.at(-1)).toMatchObject(expected);
    await bot.run('trivia leaderboard', { scope: 'global', window: 'week' });
    expect(queries.at(-1)).toMatchObject({ scope: { type: 'global' }, window: 'week' });
  });

  it('turns its pages in place for who asked, and beside it for others', async () => {
    bot.use(board());
    const answer = await bot.run('trivia leaderboard');
    const turned = await press(answer, 'Next page');
    expect(turned.outcome).toBe('update');
    expect(textOf(turned)).toContain('Page 2 of 3');
    const others = await press(answer, 'this week', bot.moderatorId);
    expect(isPrivate(others)).toBe(true);
    expect(queries.at(-1)).toMatchObject({ window: 'week', page: 0, viewerId: bot.moderatorId });
  });

  it('is global in direct messages, where there is no server to have one', async () => {
    bot.use(board());
    const inDm = { userId: bot.friendId, channelId: bot.dmId };
    await bot.run('trivia leaderboard', {}, inDm);
    expect(queries.at(-1)).toMatchObject({ scope: { type: 'global' } });
    expect(textOf(await bot.run('trivia leaderboard', { scope: 'server' }, inDm))).toBe(
      en.errors['trivia.needsServer'](),
    );
  });

  it('does not show a channel the row of who hides on the global board', async () => {
    bot.use(board({ hidden: true }));
    expect(isPrivate(await bot.run('trivia leaderboard', { scope: 'global' }))).toBe(true);
    const onServer = await bot.run('trivia leaderboard');
    expect(isPrivate(onServer)).toBe(false);
    expect(isPrivate(await press(onServer, 'All servers'))).toBe(true);
  });

  it('says that scores cannot be read while storage is away', async () => {
    expect(textOf(await bot.run('trivia leaderboard'))).toBe(en.errors['trivia.storeAway']());
  });
});

describe('/trivia profile', () => {
  const profileOf = (userId: string, hidden: boolean): Profile => ({
    userId,
    points: 1,
    answered: 1,
    right: 1,
    games: 1,
    bestStreak: 1,
    fastestMs: undefined,
    daysInARow: 1,
    bestDaysInARow: 1,
    paths: { found: 0, daysInARow: 0 },
    rating: undefined,
    byKind: [],
    byArtist: [],
    server: undefined,
    global: undefined,
    hidden,
  });

  it('hides its owner on the global board and shows them again, in place', async () => {
    let hidden = false;
    const profile = async ({ userId }: { userId: string }) => profileOf(userId, hidden);
    bot.use(fakeTrivia({ boards: { profile, setHidden: async (_who, to) => void (hidden = to) } }));
    const answer = await bot.run('trivia profile');
    expect(isPrivate(answer)).toBe(true);
    const after = await press(answer, en.triviaBoards.profile.hide);
    expect(hidden).toBe(true);
    expect(textOf(after)).toContain(en.triviaBoards.profile.hidden);
    await press(
      { ...answer, message: after.message ?? answer.message } as InteractionResult,
      en.triviaBoards.profile.show,
    );
    expect(hidden).toBe(false);
  });

  it('is somebody else’s too, and says when they never played', async () => {
    const profile = async ({ userId }: { userId: string }) =>
      userId === bot.moderatorId ? profileOf(userId, false) : undefined;
    bot.use(fakeTrivia({ boards: { profile } }));
    expect(textOf(await bot.run('trivia profile', { user: bot.moderatorId }))).toContain(`<@${bot.moderatorId}>`);
    expect(textOf(await bot.run('trivia profile'))).toBe(en.errors['trivia.neverPlayed']({ userId: bot.fanId }));
  });
});

describe('the record of a game', () => {
  const rounds = Array.from({ length: 10 }, (_, at) =>
    aPlayedRound(at + 1, { ledger: aLedgerRow({ right: at > 4 }), pick: aPick({ choice: 0 }) }),
  );
  const game = aPlayedGame(rounds);

  it('explains every point of the last game, a page at a time', async () => {
    bot.use(fakeTrivia({ boards: { played: async () => game } }));
    const answer = await bot.run('trivia why');
    expect(isPrivate(answer)).toBe(true);
    expect(textOf(answer)).toContain('Round 6');
    expect(textOf(await press(answer, 'Next page'))).toContain('Round 10');
  });

  it('shows what one missed behind the podium, and a sentence to who did not play', async () => {
    const played = async (userId: string) => (userId === bot.fanId ? game : undefined);
    bot.use(fakeTrivia({ boards: { played } }));
    const podium = aPodiumShow({ standings: [{ userId: '1', points: 1, right: 1, answered: 1, place: 1 }] });
    const { messageId } = await bot.stage.post({ channelId: bot.generalId, locale: 'en-US' }, podium, 'podium');
    const misses = (userId: string) =>
      bot.people.click({
        user_id: userId,
        message_id: messageId,
        custom_id: 'misses:open:g4m3token:0',
        locale: 'en-US',
      });
    const answer = await misses(bot.fanId);
    expect(isPrivate(answer)).toBe(true);
    expect(textOf(answer)).toContain('What you missed');
    expect(textOf(await misses(bot.moderatorId))).toBe(en.errors['trivia.unknownGame']());
  });
});

describe('/trivia daily', () => {
  const stateWith = (choices: readonly number[]): DailyState => ({
    day: '2026-11-26',
    questions: [aQuestion(), aQuestion()],
    answers: choices.map((choice, at) => ({ position: at + 1, choice, right: choice === 3, answeredAt: 0 })),
    next: choices.length < 2 ? choices.length : undefined,
    streak: 1,
  });

  it('is played alone and in place, and its result can be posted', async () => {
    const given: number[] = [];
    const open = async () => stateWith(given);
    bot.use(fakeTrivia({ daily: { open, answer: async ({ choice }) => (given.push(choice), stateWith(given)) } }));
    const first = await bot.run('trivia daily');
    expect(isPrivate(first)).toBe(true);
    const second = await press(first, 'D. 2024');
    expect(second.outcome).toBe('update');
    expect(textOf(second)).toContain('Right: **D. 2024**');
    const last = await press({ ...first, message: second.message ?? first.message } as InteractionResult, 'A. 2021');
    expect(textOf(last)).toContain('1 of 2 right');
    const shared = await press(
      { ...first, message: last.message ?? first.message } as InteractionResult,
      'Post it here',
    );
    expect(isPrivate(shared)).toBe(false);
    expect(textOf(shared)).toContain('1. ✅ right\n2. ❌ wrong');
    expect(textOf(shared)).not.toContain('2024');
  });

  it('says that a day is over', async () => {
    const over = () => Promise.reject(new UserError('trivia.dailyOver', {}));
    bot.use(fakeTrivia({ daily: { open: async () => stateWith([]), answer: over } }));
    const answer = await bot.run('trivia daily');
    expect(textOf(await press(answer, 'D. 2024'))).toBe(en.errors['trivia.dailyOver']());
  });
});

describe('/trivia stop, skip and hint', () => {
  it('tell a vote to the channel and a decision to who made it', async () => {
    const voted = { type: 'voted', votes: 1, needed: 2, already: false } as const;
    bot.use(
      fakeTrivia({
        games: {
          skip: async ({ isModerator }) => (isModerator ? { type: 'decided' } : voted),
          hint: async () => ({ ...voted, already: true }),
          stop: async () => undefined,
        },
      }),
    );
    const vote = await bot.run('trivia skip');
    expect(isPrivate(vote)).toBe(false);
    expect(textOf(vote)).toContain(`<@${bot.fanId}> wants to skip this round: 1 of 2 votes. Vote with /trivia skip`);
    const decided = await bot.run('trivia skip', {}, { userId: bot.moderatorId });
    expect(isPrivate(decided)).toBe(true);
    const again = await bot.run('trivia hint');
    expect(textOf(again)).toContain('voted already');
    expect(isPrivate(again)).toBe(true);
    expect(textOf(await bot.run('trivia stop'))).toBe(en.trivia.reply.stopped);
  });

  it('say what is wrong', async () => {
    const mayNot = new UserError('trivia.mayNotStop', { starterId: '42' });
    bot.use(fakeTrivia({ games: { stop: () => Promise.reject(mayNot) } }));
    expect(textOf(await bot.run('trivia stop'))).toContain('<@42>');
    const inDm = { userId: bot.friendId, channelId: bot.dmId };
    expect(textOf(await bot.run('trivia skip', {}, inDm))).toBe(en.errors['trivia.needsServer']());
  });
});
