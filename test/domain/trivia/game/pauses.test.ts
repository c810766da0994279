import { describe, expect, it } from 'vitest';

import { graceMs, nextWakeAt } from '#src/domain/trivia/game.ts';
import { driveGame } from '#test/support/trivia/game-driver.ts';

describe('a game whose storage is away', () => {
  it('stands still: no answer is taken and no time runs out', () => {
    const game = driveGame();
    game.nextQuestion();
    game.pass(5000);
    game.send({ type: 'paused', at: game.now() });
    expect(game.pick('ann', 0)?.type).toBe('paused');
    game.pass(600_000);
    expect(game.game().phase.type).toBe('open');
    expect(nextWakeAt(game.game())).toBeUndefined();
  });

  it('goes on with the time that was left, and speed does not count the pause', () => {
    const game = driveGame();
    game.nextQuestion();
    game.pass(5000);
    game.send({ type: 'paused', at: game.now() });
    game.pass(60_000);
    game.send({ type: 'resumed', at: game.now() });
    expect(nextWakeAt(game.game())).toBe(game.now() + 15_000 + graceMs);
    game.pick('ann', 0, 70_000);
    expect(game.pick('bob', 0, 80_001)?.type).toBe('late');
    game.pass(15_000 + graceMs);
    expect(game.ledger).toMatchObject([{ userId: 'ann', speedMs: 10_000, points: 125 }]);
  });

  it('gives at least eight seconds back, also twice', () => {
    const game = driveGame();
    game.nextQuestion();
    game.pass(19_000);
    for (const _ of [1, 2]) {
      game.send({ type: 'paused', at: game.now() });
      game.pass(60_000);
      game.send({ type: 'resumed', at: game.now() });
      expect(nextWakeAt(game.game())).toBe(game.now() + 8000 + graceMs);
      game.pass(7000);
    }
    const { phase } = game.game();
    expect(phase.type === 'open' && [phase.open.limitMs, phase.open.pausedMs]).toEqual([34_000, 120_000]);
  });
});
