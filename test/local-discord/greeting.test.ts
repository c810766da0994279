import { describe, expect, it } from 'vitest';

import { openScene } from '#test/support/local-discord/scene.ts';

describe('the address itself', () => {
  it('tells who is there and gives a call that works when copied', async () => {
    await using scene = await openScene();
    const text = await (await fetch(scene.discord.url)).text();
    const [, address = '', body = ''] = /curl -s (\S+) -d '(.+)'/.exec(text) ?? [];
    expect(text).toContain('mina');
    const answer = await fetch(address, { method: 'POST', body });
    // No bot has registered the command here, and the control API says just that.
    expect(answer.status).not.toBe(400);
    expect(JSON.stringify(await answer.json())).toContain('help');
  });
});
