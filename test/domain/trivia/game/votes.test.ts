import { describe, expect, it } from 'vitest';

import { driveGame, type GameDriver } from '#test/support/trivia/game-driver.ts';

const skip = (game: GameDriver, userId: string, decides = false) => game.send({ type: 'skip', userId, decides });
const hint = (game: GameDriver, userId: string, decides = false) => game.send({ type: 'hint', userId, decides });

/** A game in its second round, after these have played the first. */
function secondRound(...players: readonly string[]): GameDriver {
  const game = driveGame();
  game.nextQuestion();
  for (const player of players) game.pick(player, 0);
  game.timeOut();
  game.nextQuestion();
  return game;
}

describe('a vote to skip', () => {
  it('needs more than half of those who have answered in this game', () => {
    const game = secondRound('ann', 'bob', 'cat', 'dan');
    expect(skip(game, 'ann')).toEqual({ type: 'voted', votes: 1, needed: 3, already: false });
    expect(skip(game, 'ann')).toEqual({ type: 'voted', votes: 1, needed: 3, already: true });
    expect(skip(game, 'passer-by')).toEqual({ type: 'not-playing' });
    expect(skip(game, 'bob')?.type).toBe('voted');
    expect(skip(game, 'cat')).toEqual({ type: 'decided' });
    expect(game.game().phase.type).toBe('waiting');
  });

  it('is decided by the starter or a moderator alone, and then pays nobody and breaks no streak', () => {
    const game = secondRound('ann', 'bob');
    game.pick('ann', 0);
    expect(skip(game, 'starter', true)).toEqual({ type: 'decided' });
    expect(game.ledger.map(({ round }) => round)).toEqual([1, 1]);
    expect(game.game().players.get('bob')?.streak).toBe(1);
  });

  it('counts those who answered first in this very round', () => {
    const game = driveGame();
    game.nextQuestion();
    game.pick('ann', 0);
    expect(skip(game, 'ann')).toEqual({ type: 'decided' });
  });

  it('is refused between two rounds', () => {
    expect(skip(driveGame(), 'starter', true)).toEqual({ type: 'closed' });
  });
});

describe('a hint', () => {
  it('strikes half of the choices out, never the right one, and halves the round for everybody', () => {
    const game = secondRound('ann', 'bob');
    game.pick('ann', 0, 0);
    expect(hint(game, 'bob')).toMatchObject({ type: 'voted', votes: 1, needed: 2 });
    expect(hint(game, 'ann')).toEqual({ type: 'decided' });
    const { phase } = game.game();
    const given = phase.type === 'open' ? phase.open.hint : undefined;
    expect(given?.type === 'struck' && given.choices).toHaveLength(2);
    expect(given?.type === 'struck' && given.choices).not.toContain(0);
    game.pick('bob', 0, 0);
    expect(game.ledger.slice(2).map(({ points, hinted }) => [points, hinted])).toEqual([
      [80, true],
      [80, true],
    ]);
  });

  it('is given once a round', () => {
    const game = secondRound('ann');
    expect(hint(game, 'ann')).toEqual({ type: 'decided' });
    expect(hint(game, 'ann')).toEqual({ type: 'no-hint' });
  });

  it('is the starter’s to ask for while nobody has answered, and nobody else’s', () => {
    const game = driveGame();
    game.nextQuestion();
    expect(hint(game, 'passer-by')).toEqual({ type: 'not-playing' });
    expect(hint(game, 'starter', true)).toEqual({ type: 'decided' });
  });

  it('cannot be had where one choice of two would be left', () => {
    const game = driveGame();
    game.nextQuestion();
    const { phase } = game.game();
    if (phase.type === 'open') Object.assign(phase.open.question, { choices: phase.open.question.choices.slice(0, 2) });
    expect(hint(game, 'starter', true)).toEqual({ type: 'no-hint' });
  });

  it('shows a third of the letters of a typed answer, words and signs as they stand', () => {
    const game = driveGame();
    game.nextQuestion('typed');
    hint(game, 'starter', true);
    const { phase } = game.game();
    expect(phase.type === 'open' && phase.open.hint).toEqual({ type: 'letters', pattern: 'Rig•• ••••••' });
  });
});
