import { describe, expect, it } from 'vitest';

import { openHostScene } from '#test/support/trivia/host-scene.ts';

const second = 1000;

describe('games whose messages stand in a queue', () => {
  it('answers a fast click although the card waits to be put right', async () => {
    const scene = openHostScene();
    const game = await scene.start();
    let answered: unknown;
    const { post } = scene.stage;
    scene.stage.post = async (...given) => {
      // Long enough that the end on the card is wrong once it is there.
      await new Promise<void>((resolve) => void scene.clock.after(5 * second, resolve));
      const posted = await post(...given);
      answered = scene.pick(game, 'ann', 0);
      return posted;
    };
    scene.stage.edit = () => new Promise(() => {});
    await scene.clock.pass(8 * second);
    expect(await answered).toMatchObject({ type: 'counted' });
  });
});
