import { describe, expect, it } from 'vitest';

import { openHostScene } from '#test/support/trivia/host-scene.ts';

const second = 1000;

describe('a game whose catalog changed', () => {
  it('leaves out what the catalog lost since the game was planned, and asks the next at once', async () => {
    const scene = openHostScene();
    const game = await scene.start({ rounds: 5 });
    const [, next, third] = scene.store.saved(game.game.id).plan;
    for (const planned of [next, third]) if (planned !== undefined) scene.gone.add(planned.key);
    await scene.clock.pass(5 * second);
    await scene.pick(game, 'ann', 0);
    await scene.clock.pass(30 * second);
    expect(scene.stage.newest()).toMatchObject({ type: 'question', round: 4 });
    expect(await scene.pick(game, 'ann', 0, 4)).toMatchObject({ type: 'counted' });
    expect(scene.errors).toEqual([]);
  });

  it('ends when the catalog lost all that was planned', async () => {
    const scene = openHostScene();
    const game = await scene.start({ rounds: 5 });
    for (const { key } of scene.store.saved(game.game.id).plan) scene.gone.add(key);
    await scene.clock.pass(5 * second);
    expect(scene.stage.newest()).toMatchObject({ type: 'podium', reason: 'exhausted', standings: [] });
    expect(scene.host.running('channel')).toBeUndefined();
  });
});
