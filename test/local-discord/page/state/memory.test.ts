import { describe, expect, it } from 'vitest';

import { sharedMemory, tabMemory, withDismissed, type Shelf } from '#src/local-discord/page/state/memory.ts';

function shelf(stored = new Map<string, string>()): Shelf {
  return { getItem: (key) => stored.get(key) ?? null, setItem: (key, value) => void stored.set(key, value) };
}

describe('what a tab remembers', () => {
  it('is there after a reload', () => {
    const storage = shelf();
    tabMemory(storage).update({ personId: '1', drafts: { '1/2': { kind: 'text', text: 'half' } } });
    tabMemory(storage).update({ panelOpen: true });
    expect(tabMemory(storage).get()).toEqual({
      personId: '1',
      channelOf: {},
      drafts: { '1/2': { kind: 'text', text: 'half' } },
      panelOpen: true,
    });
  });

  it('is what another tab has written meanwhile too, where it is shared', () => {
    const storage = shelf();
    const [one, other] = [sharedMemory(storage), sharedMemory(storage)];
    one.update({ theme: 'light' });
    other.update({ dismissed: ['5'] });
    expect(one.get()).toEqual({ theme: 'light', dismissed: ['5'] });
  });

  it.each(['no json', '7', 'null', '"text"'])('begins anew when the storage holds %s', (text) => {
    expect(sharedMemory(shelf(new Map([['shared', text]]))).get()).toEqual({ theme: 'auto', dismissed: [] });
  });

  it('lasts as long as the tab where nothing may be stored', () => {
    const forbidden: Shelf = {
      getItem: () => {
        throw new Error('SecurityError');
      },
      setItem: () => {
        throw new Error('QuotaExceededError');
      },
    };
    const memory = tabMemory(forbidden);
    memory.update({ panelOpen: true });
    expect(memory.get().panelOpen).toBe(true);
  });

  it('of dismissed messages keeps the newest five hundred', () => {
    const all = Array.from({ length: 600 }, (_, index) => String(index)).reduce<readonly string[]>(withDismissed, []);
    expect([all.length, all[0], all.at(-1)]).toEqual([500, '100', '599']);
  });
});
