import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { CurationStore, NewSuggestion } from '#src/app/curation/ports.ts';
import type { Catalog } from '#src/domain/catalog/model.ts';
import { aSong } from '#test/support/builders/catalog.ts';
import {
  aDecision,
  anOrder,
  createLiveDatabase,
  newSong,
  noon,
  shipped,
  songChange,
} from '#test/support/curation/live-database.ts';
import { createMemoryCuration } from '#test/support/curation/memory-curation.ts';

interface Curation {
  readonly store: CurationStore;
  catalog(): Promise<Catalog>;
  drop(): Promise<void>;
}

const kinds: Readonly<Record<string, () => Promise<Curation>>> = {
  'in Postgres': () => createLiveDatabase(),
  async 'in memory, as other tests use it'() {
    const { store, catalog } = createMemoryCuration(shipped);
    return { store, catalog: async () => catalog(), drop: async () => {} };
  },
};

const aSuggestion = (id: string, over: Partial<NewSuggestion> = {}): NewSuggestion => ({
  id: id.padEnd(12, '0'),
  userId: '11',
  guildId: '7',
  locale: 'ko',
  about: { type: 'collaboration', id: 'apt' },
  form: { title: 'APT', who: '', released: '', link: 'https://example.org/a', comment: 'No dot.' },
  at: noon,
  ...over,
});
const all = { offset: 0, limit: 9 };

describe.each(Object.entries(kinds))('what curation keeps %s', (_, open) => {
  let curation: Curation;
  beforeEach(async () => {
    curation = await open();
  });
  afterEach(() => curation.drop());

  it('gives suggestions back as they were made, the oldest first, a page at a time', async () => {
    const { store } = curation;
    const [late, early] = [aSuggestion('late', { at: noon + 5 }), aSuggestion('early', { about: undefined })];
    for (const one of [late, early]) expect(await store.suggest(one, [])).toEqual({ type: 'stored' });
    const undecided = { state: 'open', decision: undefined };
    expect(await store.open(all)).toEqual({
      total: 2,
      items: [
        { ...early, ...undecided },
        { ...late, ...undecided },
      ],
    });
    expect(await store.open({ offset: 1, limit: 1 })).toMatchObject({ total: 2, items: [{ id: late.id }] });
    expect(await store.open({ offset: 2, limit: 1 })).toEqual({ total: 2, items: [] });
    expect(await store.suggestion('nothing00000')).toBeUndefined();
  });

  it('takes so many of one person in a time, and says from when on it takes the next', async () => {
    const { store } = curation;
    const limits = [
      { count: 2, withinMs: 1000 },
      { count: 3, withinMs: 9000 },
    ];
    const at = (id: string, ms: number, userId = '11') =>
      store.suggest(aSuggestion(id, { at: noon + ms, userId }), limits);
    expect(await at('a', 0)).toEqual({ type: 'stored' });
    expect(await at('b', 400)).toEqual({ type: 'stored' });
    expect(await at('c', 500)).toEqual({ type: 'tooMany', retryAt: noon + 1000 });
    expect(await at('d', 500, '12')).toEqual({ type: 'stored' });
    expect(await at('c', 1000)).toEqual({ type: 'stored' });
    expect(await at('e', 8999)).toEqual({ type: 'tooMany', retryAt: noon + 9000 });
    expect(await at('e', 9000)).toEqual({ type: 'stored' });
  });

  it('keeps a curator’s wording until the suggestion is decided', async () => {
    const { store } = curation;
    const suggestion = aSuggestion('a');
    await store.suggest(suggestion, []);
    const form = { ...suggestion.form, title: 'APT..', kinds: 'single' };
    expect(await store.revise(suggestion.id, form, '5', noon)).toBe(true);
    expect((await store.suggestion(suggestion.id))?.form).toEqual(form);
    await store.reject(suggestion.id, aDecision({ reason: 'No' }));
    expect(await store.revise(suggestion.id, suggestion.form, '5', noon)).toBe(false);
    expect(await store.revise('nothing00000', form, '5', noon)).toBe(false);
  });

  it('lets a suggestion be decided once, and remembers who has to be told', async () => {
    const { store } = curation;
    const { id } = aSuggestion('a');
    await store.suggest(aSuggestion('a'), []);
    const decision = aDecision({ reason: 'A cover' });
    expect(await store.reject(id, decision)).toBe(true);
    expect(await store.reject(id, aDecision({ by: '6', reason: 'Too' }))).toBe(false);
    expect(await store.apply(anOrder(songChange(shipped, 'apt', { title: 'X' }), { suggestionId: id }))).toEqual({
      type: 'decided',
    });
    expect((await store.open(all)).total).toBe(0);
    expect(await store.usersToTell()).toEqual(['11']);
    expect(await store.untold('11')).toMatchObject([{ id, state: 'rejected', decision }]);
    await store.told([id], noon);
    expect([await store.untold('11'), await store.usersToTell()]).toEqual([[], []]);
  });

  it('changes the catalog, credits who suggested it, and lists it', async () => {
    const { store } = curation;
    await store.suggest(aSuggestion('a'), []);
    const { id: suggestionId } = aSuggestion('a');
    const order = anOrder(songChange(shipped, 'apt', { title: 'APT' }), { suggestionId });
    const outcome = await store.apply(order);
    const catalog = await curation.catalog();
    expect(outcome).toMatchObject({ type: 'done', version: catalog.version });
    expect(await store.apply(order)).toEqual(outcome);
    expect(catalog).toMatchObject({ updated: '2026-11-26', collaborations: [{ title: 'APT' }] });
    const { subject, change, decision } = order;
    const record = {
      action: 'edit',
      subject,
      change,
      decision,
      title: 'APT',
      suggestedBy: '11',
      version: catalog.version,
    };
    expect(await store.changes(all)).toMatchObject({ total: 1, items: [record] });
    expect(await store.suggestion(suggestionId)).toMatchObject({ state: 'accepted', decision });
  });

  it('does nothing that is stale or against the catalog’s rules', async () => {
    const { store } = curation;
    const there = await store.apply(anOrder(newSong(aSong('apt', ['rose', 'usher'], { released: '2026' }))));
    const oneSided = await store.apply(anOrder(newSong(aSong('solo', ['rose'], { released: '2026' }))));
    expect([there, oneSided]).toMatchObject([
      { type: 'stale' },
      { type: 'refused', problems: [expect.stringContaining('needs a Korean and a non-Korean artist')] },
    ]);
    expect(await curation.catalog()).toEqual(shipped);
    expect(await store.changes(all)).toEqual({ total: 0, items: [] });
  });
});
