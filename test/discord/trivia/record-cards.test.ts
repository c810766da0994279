import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { Board, BoardRow, Profile } from '#src/app/trivia/board-ports.ts';
import type { DailyState } from '#src/app/trivia/daily.ts';
import { boardCard } from '#src/discord/views/trivia/board-card.ts';
import { dailyCard, shareLines } from '#src/discord/views/trivia/daily-card.ts';
import { deskCard } from '#src/discord/views/trivia/desk-card.ts';
import type { BoardScreen } from '#src/discord/views/trivia/ids.ts';
import { missesCard } from '#src/discord/views/trivia/misses-card.ts';
import { profileCard } from '#src/discord/views/trivia/profile-card.ts';
import { whyCard } from '#src/discord/views/trivia/why-card.ts';
import { pointsFor } from '#src/domain/trivia/scoring.ts';
import { questionKinds } from '#src/domain/trivia/question.ts';
import { en } from '#src/i18n/en.ts';
import { locales } from '#src/i18n/index.ts';
import { ko } from '#src/i18n/ko.ts';
import { anArtist, lookupsOver } from '#test/support/builders/catalog.ts';
import { aHardName, aHardQuestion, userIds } from '#test/support/trivia/hard-shows.ts';
import { buttonsOn, textOn, verdictOn } from '#test/support/trivia/read-card.ts';
import { aLedgerRow, aPick, aPlayedGame, aPlayedRound, aQuestion } from '#test/support/trivia/shows.ts';

const anyLocale = fc.constantFrom(...Object.values(locales));
const aRow = (userId: string, over: Partial<BoardRow> = {}): BoardRow => {
  return { userId, name: `Player ${userId.slice(-2)}`, place: 1, points: 100, right: 1, answered: 2, ...over };
};
const aBoard = (over: Partial<Board> = {}): Board => {
  return { rows: [], page: 0, pages: 1, players: 0, own: undefined, hidden: false, ...over };
};
const onServer: BoardScreen = { scope: 'server', window: 'all', page: 0 };
const [first = '', second = '', third = ''] = userIds;

describe('a leaderboard', () => {
  it('is a message that Discord takes, on every page, in every window, with any names', () => {
    const screens = fc.record({
      scope: fc.constantFrom('server', 'global'),
      window: fc.constantFrom('today', 'week', 'month', 'all'),
      page: fc.nat(3),
    });
    fc.assert(
      fc.property(screens, fc.array(aHardName, { maxLength: 10 }), anyLocale, (screen, names, messages) => {
        const rows = names.map((name, at) => aRow(userIds[at] ?? '', { name, points: 123_456_789 }));
        const board = aBoard({ rows, page: screen.page, pages: 4, own: aRow('42'), hidden: true });
        expect(verdictOn(boardCard({ board, screen, inServer: true, messages }))).toBeUndefined();
      }),
    );
  });

  it('mentions members on their server, and names strangers on the global board', () => {
    const board = aBoard({ rows: [aRow(first, { name: '*Mina*' }), aRow(second, { name: undefined })] });
    const needs = { board, inServer: true, messages: en };
    expect(textOn(boardCard({ ...needs, screen: onServer }))).toContain(`1. <@${first}>: 100 points`);
    const global = textOn(boardCard({ ...needs, screen: { ...onServer, scope: 'global' } }));
    expect(global).not.toContain('<@');
    expect(global).toContain(String.raw`\*Mina\*`);
    expect(global).toContain('a player without a name');
  });

  it('says ties in words, and shows the reader’s own row when it is off the page', () => {
    const rows = [aRow(first), aRow(second), aRow(third, { place: 3, points: 90 })];
    const own = aRow('42', { place: 77, points: 5 });
    const draw = (board: Board) => textOn(boardCard({ board, screen: onServer, inServer: true, messages: en }));
    expect(draw(aBoard({ rows }))).toMatch(/tied\n.*tied\n3\. [^\n]*right\n/);
    expect(draw(aBoard({ rows, own }))).toContain('You:\n77. <@42>: 5 points');
    expect(draw(aBoard({ rows, own: rows[0] }))).not.toContain('You:');
  });

  it('offers no server’s board where there is no server', () => {
    const labels = (inServer: boolean) =>
      buttonsOn(boardCard({ board: aBoard(), screen: onServer, inServer, messages: en })).map(({ label }) => label);
    expect(labels(true)).toContain('This server');
    expect(labels(false)).not.toContain('This server');
  });
});

describe('a profile', () => {
  const index = lookupsOver({ artists: [anArtist('rose', { name: 'ROSÉ' })] }).index;
  const profile: Profile = {
    userId: first,
    points: 1234,
    answered: 20,
    right: 13,
    games: 4,
    bestStreak: 6,
    fastestMs: 1230,
    daysInARow: 2,
    bestDaysInARow: 9,
    paths: { found: 5, daysInARow: 3 },
    rating: { mu: 27.31, sigma: 6.04, games: 3 },
    byKind: questionKinds.map((kind) => ({ kind, right: 1, answered: 2 })),
    byArtist: [
      { artistId: 'rose', right: 2, answered: 3 },
      { artistId: 'gone', right: 1, answered: 1 },
    ],
    server: { place: 2, points: 800 },
    global: { place: 30, points: 900 },
    hidden: false,
  };
  const draw = (over: Partial<Profile>, viewerId = first, messages = en) =>
    profileCard({ profile: { ...profile, ...over }, viewerId, index, messages });

  it('shows everything that is known, and leaves out artists that left the catalog', () => {
    const text = textOn(draw({}));
    for (const part of [
      '1234 points',
      '13 of 20',
      '65 %',
      '1.23 s',
      '27.3 ± 6.0',
      'place 2',
      'place 30',
      'ROSÉ: 2 of 3',
      'Paths of the day found: 5 (days in a row: 3)',
    ])
      expect(text).toContain(part);
    expect(textOn(draw({ paths: { found: 0, daysInARow: 0 } }))).not.toContain('Paths');
    expect(text).not.toContain('gone');
    expect(verdictOn(draw({}))).toBeUndefined();
    expect(verdictOn(draw({}, first, ko))).toBeUndefined();
  });

  it('lets nobody but its owner see or change that they hide', () => {
    expect(buttonsOn(draw({})).map(({ customId }) => customId)).toEqual(['visible:hidden']);
    expect(buttonsOn(draw({ hidden: true })).map(({ customId }) => customId)).toEqual(['visible:shown']);
    expect(textOn(draw({ hidden: true }))).toContain('place 30');
    expect(buttonsOn(draw({ hidden: true }, second))).toEqual([]);
    expect(textOn(draw({ hidden: true }, second))).not.toContain('place 30');
  });
});

describe('why', () => {
  it('adds up to exactly what was paid, whatever the answer', () => {
    const row = fc.record({
      speedMs: fc.nat(20_000),
      streakBefore: fc.nat(12),
      hinted: fc.boolean(),
    });
    fc.assert(
      fc.property(row, (over) => {
        const ledger = aLedgerRow(over);
        const text = textOn(whyCard(aPlayedGame([aPlayedRound(1, { ledger })]), 0, en));
        const sum = /: \(?(\d+) \+ (\d+) speed \+ (\d+) streak\)?(?: ÷ 2 for the hint)? = (\d+)/.exec(text);
        const [right, speed, streak, total] = (sum ?? []).slice(1).map(Number);
        const full = (right ?? 0) + (speed ?? 0) + (streak ?? 0);
        expect(total).toBe(over.hinted ? Math.floor(full / 2) : full);
        expect(total).toBe(pointsFor({ ...over, right: true, paceMs: 20_000 }));
      }),
    );
  });

  it('says what became of every round', () => {
    const rounds = [
      aPlayedRound(1, { ledger: aLedgerRow({ streakBefore: 2 }) }),
      aPlayedRound(2, { ledger: aLedgerRow({ hinted: true }) }),
      aPlayedRound(3, { ledger: aLedgerRow({ speedMs: 2500, paidSpeedMs: 2340 }) }),
      aPlayedRound(4, { ledger: aLedgerRow({ right: false }), pick: aPick({ choice: 0, verdict: 'wrong' }) }),
      aPlayedRound(5),
      aPlayedRound(6, { state: 'skipped' }),
      aPlayedRound(7, { ledger: aLedgerRow({ ranked: false }) }),
      aPlayedRound(8, { ledger: aLedgerRow(), voided: { reason: 'The *year* is wrong', at: 0 } }),
    ];
    const text = textOn(whyCard(aPlayedGame(rounds), 0, en));
    for (const part of [
      'right, 2.34 s of 20 s: 100 + 44 speed + 20 streak = 164',
      '(100 + 44 speed + 0 streak) ÷ 2 for the hint = 72',
      '2.50 s of 20 s: 100 + 44 speed + 0 streak = 144 (tied with a faster answer, so paid as 2.34 s)',
      'not right: 0',
      'no answer: 0',
      'skipped: 0',
      'you answered alone',
      String.raw`taken off every board by a curator: The \*year\* is wrong`,
      `Together: ${164 + 72 + 144 + 144} points`,
    ])
      expect(text).toContain(part);
  });

  it('is a message that Discord takes, page by page, in every language', () => {
    const rounds = fc.array(aHardName, { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(rounds, fc.nat(5), anyLocale, (reasons, page, messages) => {
        const game = aPlayedGame(
          reasons.map((reason, at) =>
            aPlayedRound(at + 1, { ledger: aLedgerRow({ ranked: false }), voided: { reason, at: 0 } }),
          ),
        );
        expect(verdictOn(whyCard(game, page, messages))).toBeUndefined();
      }),
    );
  });
});

describe('misses', () => {
  it('show each question that was not right, with one’s own answer, the right one and its source', () => {
    const rounds = [
      aPlayedRound(1, { ledger: aLedgerRow(), pick: aPick() }),
      aPlayedRound(2, { ledger: aLedgerRow({ right: false }), pick: aPick({ choice: 0, verdict: 'wrong' }) }),
      aPlayedRound(3),
      aPlayedRound(4, { state: 'skipped' }),
    ];
    const text = textOn(missesCard(aPlayedGame(rounds), 0, en));
    expect(text).not.toContain('Round 1 of 4');
    expect(text).toContain('Your answer: A. 2021');
    expect(text).toContain('Right answer: **D. 2024**');
    expect(text).toContain('You gave no answer.');
    expect(text).toContain('https://example.org/apt');
    expect(text).not.toContain('Round 4 of 4');
    expect(textOn(missesCard(aPlayedGame(rounds.slice(0, 1)), 0, en))).toContain('You missed nothing');
  });

  it('are a message that Discord takes, whatever was asked', () => {
    const played = fc.array(fc.tuple(aHardQuestion, aHardName), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(played, fc.nat(3), anyLocale, (list, page, messages) => {
        const rounds = list.map(([question, guess], at) =>
          aPlayedRound(at + 1, { question, form: 'typed', pick: aPick({ choice: undefined, guess }) }),
        );
        expect(verdictOn(missesCard(aPlayedGame(rounds), page, messages))).toBeUndefined();
      }),
    );
  });
});

describe('the daily', () => {
  const answered = (rights: readonly boolean[]): DailyState => ({
    day: '2026-11-26',
    questions: Array.from({ length: 5 }, () => aQuestion()),
    answers: rights.map((right, at) => ({ position: at + 1, choice: right ? 3 : 0, right, answeredAt: 0 })),
    next: rights.length < 5 ? rights.length : undefined,
    streak: 3,
  });

  it('asks one question at a time, and explains the one before', () => {
    const card = dailyCard(answered([false]), en, 0);
    expect(textOn(card)).toContain('Not right: you said A. 2021. Right is **D. 2024**');
    expect(textOn(card)).toContain('Question 2 of 5');
    expect(buttonsOn(card)[1]).toMatchObject({ label: 'B. 2022', customId: 'daily:2026-11-26:2:1' });
  });

  it('ends in a result to share that gives nothing away, with words beside every sign', () => {
    const state = answered([true, false, true, true, false]);
    const text = textOn(dailyCard(state, en, 4));
    expect(text).toContain('3 of 5 right');
    expect(text).toContain('Crossover daily 2026-11-26: 3 of 5\n1. ✅ right\n2. ❌ wrong\n3. ✅ right');
    expect(text).toContain('Streak: 3 days');
    expect(text).toContain('<t:1795737600:R>');
    expect(shareLines(state, en).join('\n')).not.toContain('APT');
    expect(shareLines(state, ko).every((line) => /[가-힣]/.test(line))).toBe(true);
  });

  it('is a message that Discord takes, whatever is asked', () => {
    fc.assert(
      fc.property(aHardQuestion, fc.nat(5), anyLocale, (question, count, messages) => {
        const state = { ...answered(Array.from({ length: count }, () => false)), questions: Array(5).fill(question) };
        expect(verdictOn(dailyCard(state, messages, count === 0 ? undefined : count - 1))).toBeUndefined();
      }),
    );
  });
});

describe('the curators’ desk', () => {
  it('is a message that Discord takes, and shows why a question is out of play', () => {
    const reasons = ['reported', 'misleading', 'voided'] as const;
    fc.assert(
      fc.property(fc.array(aHardQuestion, { maxLength: 12 }), anyLocale, (questions, messages) => {
        const cases = questions.map((question, at) => ({
          key: question.key,
          code: 'a1b2c3d4',
          question,
          asked: 100_000,
          answered: 100_000,
          right: 100_000,
          reports: 100_000,
          withdrawn: { reason: reasons[at % 3] ?? 'voided', at: 1_764_115_200_000 },
        }));
        expect(verdictOn(deskCard(cases, messages))).toBeUndefined();
      }),
    );
  });
});
