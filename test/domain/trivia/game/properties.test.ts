import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { nextWakeAt, type GameEvent } from '#src/domain/trivia/game.ts';
import { standingsOf } from '#src/domain/trivia/game/results.ts';
import { pointsFor } from '#src/domain/trivia/scoring.ts';
import { driveGame, type GameDriver } from '#test/support/trivia/game-driver.ts';

const players = ['ann', 'bob', 'cat', 'dan'];
const player = fc.constantFrom(...players);
type Move = (game: GameDriver) => void;

const move: fc.Arbitrary<Move> = fc.oneof(
  { weight: 8, arbitrary: fc.tuple(player, fc.nat(4), fc.integer({ min: -50, max: 22_000 })).map(pick) },
  { weight: 4, arbitrary: fc.tuple(player, fc.constantFrom('right', 'close', 'wrong'), fc.nat(22_000)).map(typed) },
  { weight: 4, arbitrary: fc.nat(9000).map((ms) => (game: GameDriver) => game.pass(ms)) },
  { weight: 3, arbitrary: fc.constantFrom('buttons', 'typed').map(nextQuestion) },
  { weight: 2, arbitrary: fc.boolean().map((on) => (game: GameDriver) => void (game.storing = on)) },
  { weight: 2, arbitrary: fc.boolean().map(deliver) },
  { weight: 1, arbitrary: fc.tuple(fc.constantFrom('skip', 'hint'), player, fc.boolean()).map(vote) },
  { weight: 1, arbitrary: fc.constantFrom('paused', 'resumed').map((type) => send({ type })) },
);

function pick([userId, choice, afterMs]: [string, number, number]): Move {
  return (game) => void game.pick(userId, choice, afterMs);
}

function typed([userId, verdict, afterMs]: [string, 'right' | 'close' | 'wrong', number]): Move {
  return (game) => void game.type(userId, verdict, afterMs);
}

function nextQuestion(form: 'buttons' | 'typed'): Move {
  return (game) => game.game().phase.type === 'waiting' && game.nextQuestion(form);
}

/** What is on its way arrives, or is lost. */
function deliver(arrives: boolean): Move {
  return (game) => {
    for (const answer of game.onTheirWay.splice(0)) {
      game.send({ type: arrives ? 'answer-stored' : 'answer-lost', pick: answer });
    }
  };
}

function vote([type, userId, decides]: ['skip' | 'hint', string, boolean]): Move {
  return (game) => void game.send({ type, userId, decides });
}

function send({ type }: { type: 'paused' | 'resumed' }): Move {
  return (game) => void game.send({ type, at: game.now() } satisfies GameEvent);
}

describe('any game', () => {
  it('pays each player once a round, by the rule, and its standings are the sum of its ledger', () => {
    fc.assert(
      fc.property(fc.array(move, { maxLength: 120 }), (moves) => {
        const game = driveGame({ rounds: 5 });
        for (const one of moves) one(game);
        const keys = game.ledger.map(({ round, userId }) => `${round} ${userId}`);
        expect(new Set(keys).size).toBe(keys.length);
        for (const row of game.ledger) {
          expect(row.points).toBe(pointsFor({ ...row, speedMs: row.paidSpeedMs }));
          expect(row.speedMs - row.paidSpeedMs).toBeLessThanOrEqual(250);
          expect(row.ranked).toBe(game.ledger.filter(({ round }) => round === row.round).length >= 2);
        }
        for (const { userId, points } of standingsOf(game.game())) {
          const mine = game.ledger.filter((row) => row.userId === userId);
          expect(points).toBe(mine.reduce((sum, row) => sum + row.points, 0));
        }
      }),
    );
  });

  it('never counts a streak that the ledger does not show', () => {
    fc.assert(
      fc.property(fc.array(move, { maxLength: 120 }), (moves) => {
        const game = driveGame({ rounds: 5 });
        for (const one of moves) one(game);
        for (const row of game.ledger) {
          const before = game.ledger.filter(({ round, userId }) => userId === row.userId && round < row.round);
          const run = before.toReversed().findIndex(({ right }) => !right);
          expect(row.streakBefore).toBeLessThanOrEqual(run === -1 ? before.length : run);
        }
      }),
    );
  });

  it('comes to its end once time passes, and then changes no more', () => {
    fc.assert(
      fc.property(fc.array(move, { maxLength: 60 }), (moves) => {
        const game = driveGame({ rounds: 5 });
        for (const one of moves) one(game);
        game.send({ type: 'resumed', at: game.now() });
        for (let wakes = 0; wakes < 20; wakes++) {
          const at = nextWakeAt(game.game());
          if (at !== undefined) game.pass(Math.max(0, at - game.now()));
        }
        expect(game.game().phase.type).toBe('over');
        const end = game.game();
        for (const one of moves) if (one !== undefined) one(game);
        expect(game.game()).toBe(end);
      }),
    );
  });
});
