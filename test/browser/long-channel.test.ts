import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Locator } from 'playwright-core';

import { openScene, type Scene } from '#test/support/local-discord/scene.ts';

import { openBrowser } from './support/browser.ts';
import { playgroundOf, type Playground } from './support/playground.ts';

const count = 620;

let scene: Scene;
let playground: Playground<Scene>;
beforeAll(async () => {
  scene = await openScene();
  const { people, fanId, generalId } = scene;
  for (let number = 1; number <= count; number++)
    await people.say({ user_id: fanId, channel_id: generalId, content: `**line** ${number} of many` });
  playground = playgroundOf(scene, await openBrowser());
});
afterAll(() => playground[Symbol.asyncDispose]());

const say = (content: string) => scene.people.say({ user_id: scene.fanId, channel_id: scene.generalId, content });

describe('a channel with hundreds of messages', () => {
  it('opens at its end, and earlier ones come above without moving what is read', async () => {
    await using mina = await playground.as('mina');
    await expect.poll(() => mina.messages.count()).toBe(500);
    await expect.poll(() => isInSight(mina.messages.last())).toBe(true);

    const topmost = /line \d+ of many/.exec((await mina.messages.first().textContent()) ?? '')?.[0] ?? '';
    const before = mina.message(topmost);
    await before.scrollIntoViewIfNeeded();
    const earlier = mina.page.getByRole('button', { name: 'Show earlier messages' });
    await earlier.click();
    await earlier.waitFor({ state: 'detached' });
    await expect.poll(() => mina.messages.first().textContent()).toContain('line 1 of many');
    expect(await mina.messages.count()).toBeGreaterThanOrEqual(count);
    await expect.poll(() => isInSight(before)).toBe(true);
  });

  it('tells who has gone up how many came, and leads them to the newest', async () => {
    await using mina = await playground.as('mina');
    await expect.poll(() => mina.messages.count()).toBe(500);
    await mina.messages.first().scrollIntoViewIfNeeded();
    await mina.page.getByRole('button', { name: 'Jump to the newest' }).waitFor();
    await say('one that came later');
    await mina.page.getByRole('button', { name: '1 new message' }).click();
    await expect.poll(() => isInSight(mina.message('one that came later').last())).toBe(true);
    await say('and one after it');
    await expect.poll(() => isInSight(mina.message('and one after it').last())).toBe(true);
  });
});

/** As a whole, between the channel's head and the box. */
async function isInSight(message: Locator): Promise<boolean> {
  const list = message.page().getByRole('group', { name: /^Messages in / });
  const [inner, outer] = await Promise.all([message.boundingBox(), list.boundingBox()]);
  if (inner === null || outer === null) return false;
  return inner.y >= outer.y && inner.y + inner.height <= outer.y + outer.height;
}
