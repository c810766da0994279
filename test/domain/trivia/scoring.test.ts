import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { pointsFor, tieMs, tiedSpeeds, type PointsInput } from '#src/domain/trivia/scoring.ts';

const input: PointsInput = { right: true, speedMs: 0, paceMs: 20_000, streakBefore: 0, hinted: false };

describe('points', () => {
  it.each([
    ['an instant right answer', {}, 150],
    ['half the time', { speedMs: 10_000 }, 125],
    ['the last moment', { speedMs: 20_000 }, 100],
    ['time that a restart gave back', { speedMs: 27_000 }, 100],
    ['one right answer before', { streakBefore: 1 }, 160],
    ['five right answers before', { streakBefore: 5 }, 200],
    ['more than five right answers before', { streakBefore: 29 }, 200],
    ['a hint', { hinted: true }, 75],
    ['a hint and half a point', { hinted: true, speedMs: 19_600 }, 50],
    ['a wrong answer', { right: false, streakBefore: 5 }, 0],
    ['an answer that Discord stamped before its question', { speedMs: -30 }, 150],
  ] as const)('for %s', (_, change, points) => {
    expect(pointsFor({ ...input, ...change })).toBe(points);
  });

  it('are whole, from 0 to 200, and never more for being slower, hinted, or on a shorter streak', () => {
    const speed = fc.integer({ min: 0, max: 40_000 });
    const streak = fc.integer({ min: 0, max: 30 });
    fc.assert(
      fc.property(speed, speed, streak, fc.constantFrom(10_000, 20_000, 30_000), (one, other, streakBefore, paceMs) => {
        const at = (speedMs: number, more: Partial<PointsInput> = {}) =>
          pointsFor({ right: true, speedMs, paceMs, streakBefore, hinted: false, ...more });
        const [fast, slow] = [Math.min(one, other), Math.max(one, other)];
        expect(Number.isInteger(at(one))).toBe(true);
        expect(at(one)).toBeGreaterThanOrEqual(100);
        expect(at(one)).toBeLessThanOrEqual(200);
        expect(at(slow)).toBeLessThanOrEqual(at(fast));
        expect(at(one, { hinted: true })).toBe(Math.floor(at(one) / 2));
        expect(at(one, { streakBefore: streakBefore + 1 })).toBeGreaterThanOrEqual(at(one));
        expect(at(one, { right: false })).toBe(0);
      }),
    );
  });
});

describe('ties', () => {
  it('pays answers within 250 ms of the fastest alike, and starts anew with the next', () => {
    const speeds = new Map([
      ['a', 1000],
      ['b', 1250],
      ['c', 1251],
      ['d', 1500],
      ['e', 1502],
    ]);
    expect(Object.fromEntries(tiedSpeeds(speeds))).toEqual({ a: 1000, b: 1000, c: 1251, d: 1251, e: 1502 });
  });

  it('depends on speeds alone, never pays a faster answer for less, and moves nobody by more than the tie', () => {
    const times = fc.array(fc.integer({ min: 0, max: 3000 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(times, (list) => {
        const speeds = new Map(list.map((speed, at) => [`p${at}`, speed]));
        const paid = tiedSpeeds(speeds);
        expect(tiedSpeeds(new Map([...speeds].toReversed()))).toEqual(paid);
        for (const [id, speed] of speeds) {
          const mine = paid.get(id) ?? NaN;
          expect(speed - mine).toBeGreaterThanOrEqual(0);
          expect(speed - mine).toBeLessThanOrEqual(tieMs);
          const slower = [...speeds].filter(([, theirs]) => speed < theirs).map(([other]) => paid.get(other) ?? NaN);
          expect(mine).toBeLessThanOrEqual(Math.min(Infinity, ...slower));
        }
      }),
    );
  });
});
