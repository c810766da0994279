import type { CurationStore, Suggestion } from './ports.ts';

/** What people have not been told yet about their suggestions. */
export interface News {
  /** Whether there is anything for this person; asks nobody. */
  isFor(userId: string): boolean;
  /**
   * Hands what was decided to `say`, and marks it as told when that worked. When it fails, the next use tries again.
   * @throws whatever `say` or storage throws
   */
  tell(userId: string, at: number, say: (decided: readonly Suggestion[]) => Promise<void>): Promise<void>;
}

type Store = Pick<CurationStore, 'onDecided' | 'usersToTell' | 'untold' | 'told'>;

/** Knows from now on who has something to be told, also of what other processes decide. @throws StoreAwayError */
export async function createNews(store: Store): Promise<News> {
  const waiting = new Set<string>();
  /** Told, but not yet marked so: storage went away in between. */
  const said = new Set<string>();
  store.onDecided((userId) => waiting.add(userId));
  for (const userId of await store.usersToTell()) waiting.add(userId);

  async function tell(userId: string, at: number, say: Parameters<News['tell']>[2]): Promise<void> {
    const decided = await store.untold(userId);
    // Who decides on a proposal of their own has seen it.
    const news = decided.filter(({ id, decision }) => !said.has(id) && decision?.by !== userId);
    if (news.length > 0) await say(news);
    for (const { id } of decided) said.add(id);
    if (decided.length > 0)
      await store.told(
        decided.map(({ id }) => id),
        at,
      );
    for (const { id } of decided) said.delete(id);
  }

  return {
    isFor: (userId) => waiting.has(userId),
    async tell(userId, at, say) {
      // Taken off first: a second click while the first one is being answered is not told the same.
      if (!waiting.delete(userId)) return;
      try {
        await tell(userId, at, say);
      } catch (error) {
        waiting.add(userId);
        throw error;
      }
    },
  };
}
