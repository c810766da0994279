import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { newRating, rateGame, type RatedPlayer } from '#src/domain/trivia/rating.ts';

const player = (userId: string, place: number, rating = newRating): RatedPlayer => ({ userId, place, rating });

describe('rating a game', () => {
  it('raises who won and lowers who lost', () => {
    const [first, second] = rateGame([player('1', 1), player('2', 2)]);
    expect(first?.mu).toBeGreaterThan(newRating.mu);
    expect(second?.mu).toBeLessThan(newRating.mu);
  });

  it('knows more of everybody afterwards', () => {
    for (const { sigma } of rateGame([player('1', 1), player('2', 2), player('3', 2)]))
      expect(sigma).toBeLessThan(newRating.sigma);
  });

  it('gives equals who share a place the same', () => {
    const [first, second, third] = rateGame([player('1', 1), player('2', 1), player('3', 3)]);
    expect(first?.mu).toBeCloseTo(second?.mu ?? NaN, 10);
    expect(third?.mu).toBeLessThan(newRating.mu);
  });

  it('moves more for a surprise', () => {
    const strong = { mu: 35, sigma: 3 };
    const weak = { mu: 15, sigma: 3 };
    const expected = rateGame([player('1', 1, strong), player('2', 2, weak)]);
    const surprise = rateGame([player('1', 2, strong), player('2', 1, weak)]);
    expect(Math.abs((surprise[0]?.mu ?? 0) - strong.mu)).toBeGreaterThan(Math.abs((expected[0]?.mu ?? 0) - strong.mu));
  });

  it('depends on places alone, gives finite ratings, and changes nothing that it was given', () => {
    const players = fc.array(
      fc.record({
        place: fc.integer({ min: 1, max: 9 }),
        mu: fc.double({ min: -50, max: 100, noNaN: true }),
        sigma: fc.double({ min: 0.5, max: 9, noNaN: true }),
      }),
      { minLength: 2, maxLength: 12 },
    );
    fc.assert(
      fc.property(players, (list) => {
        const given = list.map(({ place, mu, sigma }, at) => player(String(at), place, Object.freeze({ mu, sigma })));
        const after = rateGame(given);
        expect(after).toHaveLength(given.length);
        for (const { mu, sigma } of after) expect([Number.isFinite(mu), sigma > 0]).toEqual([true, true]);
        expect(rateGame(given.map((one) => ({ ...one, place: one.place * 10 })))).toEqual(after);
      }),
    );
  });
});
