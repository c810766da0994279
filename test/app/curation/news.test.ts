import { describe, expect, it } from 'vitest';

import { createNews } from '#src/app/curation/news.ts';
import type { CurationStore, Suggestion } from '#src/app/curation/ports.ts';
import { StoreAwayError } from '#src/app/trivia/ports.ts';
import { aDecision, noon, shipped } from '#test/support/curation/live-database.ts';
import { createMemoryCuration } from '#test/support/curation/memory-curation.ts';

const form = { title: 'X', who: 'Y', released: '', link: '', comment: '' };

async function rejected(store: CurationStore, id: string, userId: string, by = '5'): Promise<void> {
  const suggestion = {
    id: id.padEnd(12, '0'),
    userId,
    guildId: undefined,
    locale: 'ko',
    about: undefined,
    form,
    at: noon,
  };
  await store.suggest(suggestion, []);
  await store.reject(suggestion.id, aDecision({ by, reason: 'No' }));
}

/** Tells whatever there is, and gives back what was said. */
async function told(news: Awaited<ReturnType<typeof createNews>>, userId: string): Promise<readonly string[]> {
  const said: Suggestion[] = [];
  await news.tell(userId, noon, async (decided) => void said.push(...decided));
  return said.map(({ id }) => id.replace(/0+$/u, ''));
}

describe('news', () => {
  it('are for those whose suggestions were decided, before it began or since', async () => {
    const { store } = createMemoryCuration(shipped);
    await rejected(store, 'a', '11');
    const news = await createNews(store);
    await rejected(store, 'b', '12');
    expect(['11', '12', '13'].map((userId) => news.isFor(userId))).toEqual([true, true, false]);
    expect([await told(news, '11'), await told(news, '12'), await told(news, '13')]).toEqual([['a'], ['b'], []]);
    expect(news.isFor('11')).toBe(false);
    expect(await store.usersToTell()).toEqual([]);
  });

  it('are told once to somebody who does two things at once', async () => {
    const { store } = createMemoryCuration(shipped);
    await rejected(store, 'a', '11');
    const news = await createNews(store);
    expect((await Promise.all([told(news, '11'), told(news, '11')])).flat()).toEqual(['a']);
  });

  it('are not what curators decided about their own proposals', async () => {
    const { store } = createMemoryCuration(shipped);
    await rejected(store, 'a', '5', '5');
    const news = await createNews(store);
    expect(await told(news, '5')).toEqual([]);
    expect(await store.usersToTell()).toEqual([]);
  });

  it('are kept for the next time when they cannot be said', async () => {
    const { store } = createMemoryCuration(shipped);
    await rejected(store, 'a', '11');
    const news = await createNews(store);
    await expect(news.tell('11', noon, () => Promise.reject(new Error('refused')))).rejects.toThrow('refused');
    expect([news.isFor('11'), await store.usersToTell()]).toEqual([true, ['11']]);
    expect(await told(news, '11')).toEqual(['a']);
  });

  it('are not said again when it could not be noted that they were', async () => {
    const { store } = createMemoryCuration(shipped);
    await rejected(store, 'a', '11');
    let away = true;
    const noting = async (...args: Parameters<CurationStore['told']>) => {
      if (away) throw new StoreAwayError('for a test');
      await store.told(...args);
    };
    const news = await createNews({ ...store, told: noting });
    const said: string[] = [];
    const say = async (decided: readonly Suggestion[]) => void said.push(...decided.map(({ id }) => id));
    await expect(news.tell('11', noon, say)).rejects.toThrow(StoreAwayError);
    away = false;
    await news.tell('11', noon, say);
    expect(said).toHaveLength(1);
    expect(await store.usersToTell()).toEqual([]);
  });
});
