import { describe, expect, it } from 'vitest';

import { defaultSettings } from '#src/domain/trivia/settings.ts';
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

  it('shows ends that are right once the cards had their turn, with no second edit', async () => {
    const scene = openHostScene();
    const { post } = scene.stage;
    let posts = 0;
    scene.stage.post = async (...given) => {
      // Fifty a second, as Discord takes them.
      await new Promise<void>((resolve) => void scene.clock.after(Math.floor(posts++ / 50) * second, resolve));
      return post(...given);
    };
    const place = { guildId: 'guild', starterId: 'starter', locale: 'en-US', settings: defaultSettings };
    for (let at = 0; at < 300; at++) await scene.host.start({ ...place, channelId: `channel-${at}` });
    await scene.clock.pass(20 * second);
    const { messages } = scene.stage;
    expect(messages).toHaveLength(300);
    expect(messages.filter(({ shows }) => shows.length > 1)).toEqual([]);
  });
});
