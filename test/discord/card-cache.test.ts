import { describe, expect, it } from 'vitest';

import { createCardCache } from '#src/discord/card-cache.ts';

describe('the card cache', () => {
  const drawing = () => ({ components: [] });

  it('draws a card once', () => {
    const cache = createCardCache();
    const first = cache.get('a', drawing);
    expect(cache.get('a', () => expect.fail('drawn twice'))).toBe(first);
  });

  it('forgets what was not asked for the longest', () => {
    const cache = createCardCache(2);
    const kept = cache.get('kept', drawing);
    const dropped = cache.get('dropped', drawing);
    cache.get('kept', drawing);
    cache.get('new', drawing);
    expect(cache.get('kept', drawing)).toBe(kept);
    expect(cache.get('dropped', drawing)).not.toBe(dropped);
  });
});
