import { describe, expect, it } from 'vitest';

import { firstQuestionMs, newGame, nextWakeAt } from '#src/domain/trivia/game.ts';
import { longestStreakOf, standingsOf } from '#src/domain/trivia/game/results.ts';
import { step } from '#src/domain/trivia/game/step.ts';
import { defaultSettings } from '#src/domain/trivia/settings.ts';
import { driveGame } from '#test/support/trivia/game-driver.ts';
import { aQuestion } from '#test/support/trivia/questions.ts';

describe('a round of choices', () => {
  it('takes one pick a player, and the first one stays', () => {
    const game = driveGame();
    game.nextQuestion();
    expect(game.pick('ann', 2)?.type).toBe('storing');
    expect(game.pick('ann', 0)).toMatchObject({ type: 'already', pick: { choice: 2 } });
    game.timeOut();
    expect(game.ledger).toMatchObject([{ userId: 'ann', right: false, points: 0 }]);
  });

  it('judges by Discord’s timestamps, up to the last millisecond and not beyond', () => {
    const game = driveGame({ pace: 'fast' });
    game.nextQuestion();
    expect(game.pick('in time', 0, 10_000)?.type).toBe('storing');
    expect(game.pick('late', 0, 10_001)?.type).toBe('late');
    game.timeOut();
    expect(game.ledger.map(({ userId, points }) => [userId, points])).toEqual([['in time', 100]]);
  });

  it('takes no choice that is not there and no text', () => {
    const game = driveGame();
    game.nextQuestion();
    expect(game.pick('ann', 4)?.type).toBe('closed');
    expect(game.type('ann', 'right')?.type).toBe('closed');
  });

  it('waits for the whole time in the first round, and later only for those who play', () => {
    const game = driveGame();
    game.nextQuestion();
    game.pick('ann', 0);
    game.pick('bob', 1);
    expect(game.game().phase.type).toBe('open');
    game.timeOut();
    game.nextQuestion();
    game.pick('ann', 0);
    game.pick('newcomer', 0);
    expect(game.game().phase.type).toBe('open');
    game.pick('bob', 0);
    expect(game.game().phase.type).toBe('waiting');
  });

  it('no longer waits for who has missed two rounds', () => {
    const game = driveGame();
    game.nextQuestion();
    game.pick('ann', 0);
    game.pick('gone', 0);
    game.timeOut();
    for (const _ of [2, 3]) {
      game.nextQuestion();
      game.pick('ann', 0);
      game.timeOut();
    }
    game.nextQuestion();
    game.pick('ann', 0);
    expect(game.game().phase.type).toBe('waiting');
  });

  it('does not close early while an answer is on its way, and pays it when it arrives in time', () => {
    const game = driveGame();
    game.nextQuestion();
    game.pick('ann', 0);
    game.timeOut();
    game.nextQuestion();
    game.storing = false;
    game.pick('ann', 0);
    expect(game.game().phase.type).toBe('open');
    const [pick] = game.onTheirWay.splice(0);
    if (pick !== undefined) game.send({ type: 'answer-stored', pick });
    expect(game.game().phase.type).toBe('waiting');
    expect(game.ledger.at(-1)).toMatchObject({ userId: 'ann', right: true, streakBefore: 1 });
  });

  it('pays nothing that was not stored, and lets the player pick again', () => {
    const game = driveGame();
    game.nextQuestion();
    game.storing = false;
    game.pick('ann', 1);
    const [lost] = game.onTheirWay.splice(0);
    if (lost !== undefined) game.send({ type: 'answer-lost', pick: lost });
    game.storing = true;
    expect(game.pick('ann', 0)?.type).toBe('storing');
    game.timeOut();
    expect(game.ledger).toMatchObject([{ userId: 'ann', right: true }]);
  });
});

describe('a typed round', () => {
  it('gives three tries and says "close" twice at most', () => {
    const game = driveGame();
    game.nextQuestion('typed');
    const told = (['close', 'close', 'close', 'right'] as const).map((verdict) => game.type('ann', verdict));
    expect(told.map((reply) => (reply?.type === 'storing' ? reply.pick.verdict : reply))).toEqual([
      'close',
      'close',
      'wrong',
      { type: 'done', right: false },
    ]);
  });

  it('pays the right try by its own time, and takes none after it', () => {
    const game = driveGame();
    game.nextQuestion('typed');
    game.type('ann', 'wrong', 1000);
    game.type('ann', 'right', 10_000);
    expect(game.type('ann', 'wrong')).toEqual({ type: 'done', right: true });
    game.timeOut();
    expect(game.ledger).toMatchObject([{ userId: 'ann', right: true, speedMs: 10_000, points: 125 }]);
  });

  it('counts the stored tries of who has one on its way when time is up', () => {
    const game = driveGame();
    game.nextQuestion('typed');
    game.type('ann', 'wrong');
    game.storing = false;
    game.type('ann', 'right');
    game.timeOut();
    expect(game.ledger).toMatchObject([{ userId: 'ann', right: false }]);
  });
});

describe('a whole game', () => {
  it('keeps streaks, breaks them by wrong and by missing answers, and ranks with ties', () => {
    const game = driveGame({ rounds: 5 });
    const choices = [
      { ann: 0, bob: 0, cat: 0 },
      { ann: 0, bob: 1, cat: 0 },
      { ann: 0, bob: 0 },
      { ann: 0, bob: 0, cat: 0 },
      { ann: 1, bob: 0, cat: 0 },
    ];
    for (const round of choices) {
      game.nextQuestion();
      for (const [userId, choice] of Object.entries(round)) game.pick(userId, choice, 20_000);
      if (game.game().phase.type === 'open') game.timeOut();
    }
    expect(game.game().phase).toEqual({ type: 'over', reason: 'finished' });
    expect(standingsOf(game.game()).map(({ userId, points, place }) => [userId, points, place])).toEqual([
      ['ann', 460, 1],
      ['bob', 430, 2],
      ['cat', 420, 3],
    ]);
    expect(longestStreakOf(game.game())).toEqual({ length: 4, userIds: ['ann'] });
  });

  it('counts only rounds with two answers for the boards', () => {
    const game = driveGame();
    game.nextQuestion();
    game.pick('ann', 0);
    game.timeOut();
    game.nextQuestion();
    game.pick('ann', 0);
    game.nextQuestion();
    game.pick('bob', 1);
    game.pick('ann', 0);
    expect(game.ledger.map(({ round, ranked }) => [round, ranked])).toEqual([
      [1, false],
      [2, false],
      [3, true],
      [3, true],
    ]);
  });

  it('ends politely after five rounds without an answer', () => {
    const game = driveGame({ rounds: 30 });
    for (let round = 1; round <= 5; round++) {
      game.nextQuestion();
      game.timeOut();
    }
    expect(game.game().phase).toEqual({ type: 'over', reason: 'silent' });
  });

  it('goes on when somebody answers in the fifth', () => {
    const game = driveGame({ rounds: 30 });
    for (let round = 1; round <= 9; round++) {
      game.nextQuestion();
      if (round === 5) game.pick('ann', 1);
      game.timeOut();
    }
    expect(game.game().phase.type).toBe('waiting');
  });

  it('settles what was answered when it is stopped', () => {
    const game = driveGame();
    game.nextQuestion();
    game.pick('ann', 0);
    game.send({ type: 'end', reason: 'stopped' });
    expect(game.game().phase).toEqual({ type: 'over', reason: 'stopped' });
    expect(game.ledger).toHaveLength(1);
    expect(nextWakeAt(game.game())).toBeUndefined();
  });

  it('leaves no question behind that was about to be on screen when it was stopped', () => {
    const waiting = newGame({ id: 'g', starterId: 's', settings: defaultSettings, script: 'latin', rounds: 10, at: 0 });
    const asking = step(waiting, { type: 'time', at: firstQuestionMs });
    expect(asking.effects).toEqual([{ type: 'ask', round: 1 }]);
    const stopped = step(asking.game, { type: 'end', reason: 'stopped' });
    expect(stopped.effects).toEqual([]);
    const at = { questionAt: 4000, at: 4000, stoodStillMs: 0 };
    const shown = step(stopped.game, {
      type: 'asked',
      question: aQuestion('q:1', { seed: 1 }),
      form: 'buttons',
      ...at,
    });
    expect(shown.effects).toEqual([{ type: 'settle' }]);
    expect(step(shown.game, { type: 'settled', rows: [], at: 4100 }).game.phase).toEqual({
      type: 'over',
      reason: 'stopped',
    });
    expect(step(stopped.game, { type: 'unaskable', at: 4000 }).effects).toEqual([
      { type: 'finish', reason: 'stopped' },
    ]);
  });
});
