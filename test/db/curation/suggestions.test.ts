import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { NewSuggestion, SuggestionForm } from '#src/app/curation/ports.ts';
import { aDecision, createLiveDatabase, type LiveDatabase, noon } from '#test/support/curation/live-database.ts';

const form: SuggestionForm = {
  title: 'APT.',
  who: 'ROSÉ & Bruno Mars',
  released: '2024-10-18',
  link: 'https://example.org/apt',
  comment: 'It is missing',
};

function aSuggestion(id: string, over: Partial<NewSuggestion> = {}): NewSuggestion {
  const whole = { userId: '11', guildId: '7', locale: 'en', about: undefined, form, at: noon };
  return { id: id.padEnd(12, '0'), ...whole, ...over };
}

let database: LiveDatabase;
beforeEach(async () => {
  database = await createLiveDatabase();
});
afterEach(() => database.drop());

describe('a suggestion', () => {
  it('comes back as it was made', async () => {
    const made = aSuggestion('a', { guildId: undefined, about: { type: 'artist', id: 'rose' }, locale: 'ko' });

    expect(await database.store.suggest(made, [])).toEqual({ type: 'stored' });
    expect(await database.store.suggestion(made.id)).toEqual({ ...made, state: 'open', decision: undefined });
    expect(await database.store.suggestion('nosuchthing0')).toBeUndefined();
  });

  it('loses nothing but what no database holds: NUL and halves of characters', async () => {
    await database.store.suggest(
      aSuggestion('a', { form: { ...form, comment: 'a\0b\ud800c 로제 🌹', album: '\0' } }),
      [],
    );

    const stored = await database.store.suggestion(aSuggestion('a').id);
    expect(stored?.form).toEqual({ ...form, comment: 'ab\ufffdc 로제 🌹', album: '' });
  });

  it('is stored once, however often it is sent', async () => {
    const limits = [{ count: 1, withinMs: 1000 }];
    await database.store.suggest(aSuggestion('a'), limits);

    expect(await database.store.suggest(aSuggestion('a'), limits)).toEqual({ type: 'stored' });
    expect((await database.store.open({ offset: 0, limit: 9 })).total).toBe(1);
  });

  it('stands in line with the others, the oldest first', async () => {
    for (const [id, at] of Object.entries({ c: 3, a: 1, b: 2 })) {
      await database.store.suggest(aSuggestion(id, { at: noon + at }), []);
    }

    const first = await database.store.open({ offset: 0, limit: 2 });
    const second = await database.store.open({ offset: 2, limit: 2 });
    expect([first, second].map(({ items, total }) => [items.map(({ id }) => id.slice(0, 1)), total])).toEqual([
      [['a', 'b'], 3],
      [['c'], 3],
    ]);
  });
});

describe('somebody who suggests a lot', () => {
  const limits = [
    { count: 2, withinMs: 60_000 },
    { count: 3, withinMs: 3_600_000 },
  ];
  const suggest = (id: string, at: number, userId = '11') =>
    database.store.suggest(aSuggestion(id, { at: noon + at, userId }), limits);

  it('is told from when on the next is taken, by the strictest limit', async () => {
    await suggest('a', 0);
    await suggest('b', 10_000);

    expect(await suggest('c', 20_000)).toEqual({ type: 'tooMany', retryAt: noon + 60_000 });
    expect(await suggest('c', 60_000)).toEqual({ type: 'stored' });
    expect(await suggest('d', 120_000)).toEqual({ type: 'tooMany', retryAt: noon + 3_600_000 });
  });

  it('keeps nobody else from suggesting', async () => {
    await suggest('a', 0);
    await suggest('b', 0);

    expect(await suggest('c', 1, '12')).toEqual({ type: 'stored' });
  });

  it('passes no limit by doing it all at once', async () => {
    const outcomes = await Promise.all([...'abcdefgh'].map((id, at) => suggest(id, at)));

    expect(outcomes.filter(({ type }) => type === 'stored')).toHaveLength(2);
    expect((await database.store.open({ offset: 0, limit: 9 })).total).toBe(2);
  });
});

describe('a curator', () => {
  const { id } = aSuggestion('a');
  beforeEach(() => database.store.suggest(aSuggestion('a'), []));

  it('puts a form in order', async () => {
    expect(await database.store.revise(id, { ...form, title: 'APT', kinds: 'single' }, '5', noon)).toBe(true);
    expect((await database.store.suggestion(id))?.form).toEqual({ ...form, title: 'APT', kinds: 'single' });
  });

  it('rejects for a reason, which then stands', async () => {
    const decision = aDecision({ reason: 'A cover' });

    expect(await database.store.reject(id, decision)).toBe(true);
    expect(await database.store.suggestion(id)).toMatchObject({ state: 'rejected', decision });
    expect(await database.store.reject(id, aDecision({ by: '6', reason: 'Something else' }))).toBe(false);
    expect(await database.store.revise(id, form, '6', noon)).toBe(false);
    expect(await database.store.suggestion(id)).toMatchObject({ form, decision });
    expect((await database.store.open({ offset: 0, limit: 9 })).total).toBe(0);
  });

  it('hears the same of the same decision when its first answer was lost', async () => {
    await database.store.reject(id, aDecision({ reason: 'A cover' }));

    expect(await database.store.reject(id, aDecision({ reason: 'A cover' }))).toBe(true);
  });

  it('is one of two who decide at once', async () => {
    const both = ['5', '6'].map((by) => database.store.reject(id, aDecision({ by, reason: `said by ${by}` })));

    expect((await Promise.all(both)).filter(Boolean)).toHaveLength(1);
  });

  it('rejects nothing that was never suggested', async () => {
    expect(await database.store.reject('nosuchthing0', aDecision({ reason: 'x' }))).toBe(false);
  });
});

describe('the suggester', () => {
  it('is told once', async () => {
    const [first, second, open] = ['a', 'b', 'c'].map((id) => aSuggestion(id));
    for (const made of [first, second, open]) if (made) await database.store.suggest(made, []);
    await database.store.suggest(aSuggestion('d', { userId: '12' }), []);
    await database.store.reject(first?.id ?? '', aDecision({ at: noon + 1, reason: 'x' }));
    await database.store.reject(second?.id ?? '', aDecision({ at: noon, reason: 'y' }));

    expect(await database.store.usersToTell()).toEqual(['11']);
    const untold = await database.store.untold('11');
    expect(untold.map(({ decision }) => decision?.reason)).toEqual(['y', 'x']);
    await database.store.told([second?.id ?? ''], noon);
    expect((await database.store.untold('11')).map(({ id }) => id)).toEqual([first?.id]);
    await database.store.told([first?.id ?? '', open?.id ?? ''], noon);
    expect(await database.store.usersToTell()).toEqual([]);
    // What is open has nothing to be told yet, and is told when it has.
    await database.store.reject(open?.id ?? '', aDecision({ reason: 'z' }));
    expect(await database.store.usersToTell()).toEqual(['11']);
  });
});
