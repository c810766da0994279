import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { ChangeOutcome } from '#src/app/curation/ports.ts';
import { reviewContent } from '#src/catalog-files/review-content.ts';
import { catalogVersion } from '#src/catalog-files/version.ts';
import { aSong, aSource } from '#test/support/builders/catalog.ts';
import {
  aDecision,
  anOrder,
  createLiveDatabase,
  type LiveDatabase,
  newSong,
  noon,
  retiredArtist,
  shipped,
  songChange,
} from '#test/support/curation/live-database.ts';

let database: LiveDatabase;
beforeEach(async () => {
  database = await createLiveDatabase();
});
afterEach(() => database.drop());

const titled = (title: string) => anOrder(songChange(shipped, 'apt', { title }));
const [suggestionId, form] = ['aaaaaaaaaaaa', { title: '', who: '', released: '', link: '', comment: '' }];
const suggest = () =>
  database.store.suggest(
    { id: suggestionId, userId: '11', guildId: undefined, locale: 'en', about: undefined, form, at: noon },
    [],
  );

describe('a change', () => {
  it('is in the catalog, with the version of what the catalog is now and the day of the decision', async () => {
    const outcome = await database.store.apply(titled('APT'));

    const catalog = await database.catalog();
    expect(catalog.collaborations.map(({ title }) => title)).toEqual(['APT']);
    expect(catalog.updated).toBe('2026-11-26');
    const { version, ...content } = catalog;
    expect(outcome).toEqual({ type: 'done', changeId: expect.any(String), version });
    expect(catalogVersion(content)).toBe(version);
  });

  it('may add a song with its source and take an artist out with all that hangs on it', async () => {
    const song = aSong('hit', ['rose', 'usher'], { released: '2026', sourceIds: ['web'] });
    const source = aSource('web', { kind: 'web-page' });
    const added = [...newSong(song), { type: 'source' as const, id: 'web', before: undefined, after: source }];

    expect(await database.store.apply(anOrder(added, { action: 'add' }))).toMatchObject({ type: 'done' });
    const withHit = await database.catalog();
    expect(withHit.collaborations.find(({ id }) => id === 'hit')).toEqual(song);
    expect(withHit.sources.find(({ id }) => id === 'web')).toEqual(source);
    const order = anOrder(retiredArtist(withHit, 'usher'), { action: 'retire', decision: aDecision({ at: noon + 1 }) });
    expect(await database.store.apply(order)).toMatchObject({ type: 'done' });
    const without = await database.catalog();
    expect(without.artists.map(({ id }) => id)).not.toContain('usher');
    expect(without.collaborations.map(({ id }) => id)).toEqual(['apt']);
  });

  it('is written down as what it made different, in the form that the catalog has', async () => {
    const otherTitles = ['B', 'A'];
    const order = anOrder([
      ...songChange(shipped, 'apt', { otherTitles }),
      { type: 'artist', id: 'rose', before: shipped.artists[2], after: shipped.artists[2] },
    ]);
    await database.store.apply(order);

    const { items } = await database.store.changes({ offset: 0, limit: 9 });
    const [apt] = shipped.collaborations;
    expect(items[0]?.change).toEqual([
      { type: 'collaboration', id: 'apt', before: apt, after: { ...apt, otherTitles: ['A', 'B'] } },
    ]);
  });

  it('may change one thing twice, and is written down as what came of it', async () => {
    const once = { ...shipped, collaborations: shipped.collaborations.map((song) => ({ ...song, title: 'APT' })) };
    const twice = [...songChange(shipped, 'apt', { title: 'APT' }), ...songChange(once, 'apt', { title: 'Apateu' })];

    expect(await database.store.apply(anOrder(twice))).toMatchObject({ type: 'done' });
    const { items } = await database.store.changes({ offset: 0, limit: 9 });
    const [apt] = shipped.collaborations;
    expect(items[0]?.change).toEqual([
      { type: 'collaboration', id: 'apt', before: apt, after: { ...apt, title: 'Apateu' } },
    ]);
  });

  it('accepts the suggestion that it answers, and names who made it', async () => {
    await suggest();
    const outcome = await database.store.apply({
      ...titled('APT'),
      suggestionId,
      decision: aDecision({ reason: 'Thanks' }),
    });

    expect(outcome.type).toBe('done');
    expect(await database.store.suggestion(suggestionId)).toMatchObject({
      state: 'accepted',
      decision: aDecision({ reason: 'Thanks' }),
    });
    expect(await database.store.usersToTell()).toEqual(['11']);
    const { items } = await database.store.changes({ offset: 0, limit: 9 });
    expect(items).toMatchObject([{ title: 'APT', suggestedBy: '11', subject: { type: 'collaboration', id: 'apt' } }]);
  });

  it('is done once, however often it is ordered', async () => {
    const first = await database.store.apply(titled('APT'));

    expect(await database.store.apply(titled('APT'))).toEqual(first);
    expect((await database.store.changes({ offset: 0, limit: 9 })).total).toBe(1);
  });
});

describe('a change is not made', () => {
  /** Nothing of it is anywhere. */
  async function expectNothing(outcome: ChangeOutcome, type: ChangeOutcome['type']): Promise<void> {
    expect(outcome.type).toBe(type);
    expect(await database.catalog()).toEqual(shipped);
    expect((await database.store.changes({ offset: 0, limit: 9 })).total).toBe(0);
  }

  it('when somebody changed the same song since it was looked at', async () => {
    const before = { ...shipped.collaborations[0], title: 'Another' };
    const [change] = songChange(shipped, 'apt', { title: 'APT' });
    const stale = anOrder([{ ...change, before } as typeof change & object]); // the same change, of another song

    await expectNothing(await database.store.apply(stale), 'stale');
  });

  it('when what it adds is there already, or what it takes out is not', async () => {
    const gone = { type: 'collaboration' as const, id: 'hit', before: aSong('hit', ['rose']), after: undefined };

    await expectNothing(await database.store.apply(anOrder(newSong(aSong('apt', ['rose'])))), 'stale');
    await expectNothing(await database.store.apply(anOrder([gone])), 'stale');
  });

  it('when the suggestion was decided before, or never made', async () => {
    await suggest();
    await database.store.reject(suggestionId, aDecision({ reason: 'x' }));

    await expectNothing(await database.store.apply({ ...titled('APT'), suggestionId }), 'decided');
    await expectNothing(await database.store.apply({ ...titled('APT'), suggestionId: 'nosuchthing0' }), 'decided');
  });

  it('when the catalog’s rules refuse it, each with a sentence', async () => {
    await suggest();
    const change = songChange(shipped, 'apt', {
      credits: [{ artistId: 'nobody', role: 'primary' }],
      released: '2024-13',
    });
    const outcome = await database.store.apply({ ...anOrder(change), suggestionId });

    await expectNothing(outcome, 'refused');
    expect(outcome).toMatchObject({
      problems: expect.arrayContaining([
        'song "apt": credits[0].artist: unknown artist "nobody"',
        'song "apt": released: "2024-13" has no such month',
      ]),
    });
    expect((await database.store.suggestion(suggestionId))?.state).toBe('open');
  });

  it('when it would leave something behind that belongs to nothing', async () => {
    const [membership] = shipped.memberships;
    const of = { ...membership, personId: 'nobody' } as typeof membership & object; // a membership in all but whose
    const change = [{ type: 'membership' as const, id: 'nobody blackpink', before: undefined, after: of }];
    const outcome = await database.store.apply(anOrder(change));

    await expectNothing(outcome, 'refused');
    expect(outcome).toMatchObject({
      problems: [expect.stringContaining('membership "nobody blackpink" has no place')],
    });
  });

  it('when the tables’ own rules refuse what the files’ rules let pass', async () => {
    const lax = await createLiveDatabase({
      review: (content) => ({ type: 'valid', catalog: { ...content, version: '0123456789ab' } }),
    });
    const outcome = await lax.store.apply(anOrder(songChange(shipped, 'apt', { sourceIds: [] })));
    const catalog = await lax.catalog();
    await lax.drop();

    expect(outcome).toMatchObject({ type: 'refused', problems: [expect.stringContaining('at least one source')] });
    expect(catalog).toEqual(shipped);
  });
});

describe('two changes at once', () => {
  it('of one song are one change', async () => {
    const orders = ['5', '6'].map((by) => ({ ...titled(`said by ${by}`), decision: aDecision({ by }) }));
    const outcomes = await Promise.all(orders.map((order) => database.store.apply(order)));

    expect(outcomes.map(({ type }) => type).toSorted()).toEqual(['done', 'stale']);
  });

  it('of different things are two', async () => {
    const song = anOrder(newSong(aSong('hit', ['rose', 'usher'], { released: '2026' })), { action: 'add' });
    const outcomes = await Promise.all([song, titled('APT')].map((order) => database.store.apply(order)));

    expect(outcomes.map(({ type }) => type)).toEqual(['done', 'done']);
    const catalog = await database.catalog();
    expect(catalog.collaborations.map(({ title }) => title)).toEqual(['APT', 'hit']);
    const { version, ...content } = catalog;
    expect(reviewContent(content)).toMatchObject({ type: 'valid', catalog: { version } });
  });

  it('answer one suggestion once', async () => {
    await suggest();
    const orders = ['5', '6'].map((by) => ({ ...titled(`said by ${by}`), decision: aDecision({ by }), suggestionId }));
    const outcomes = await Promise.all(orders.map((order) => database.store.apply(order)));

    expect(outcomes.map(({ type }) => type).toSorted()).toEqual(['decided', 'done']);
  });
});

describe('the audit', () => {
  it('has every change, the newest first, under the title that its subject had last', async () => {
    await database.store.apply(titled('APT'));
    const catalog = await database.catalog();
    const retired = anOrder(retiredArtist(catalog, 'bruno-mars'), {
      action: 'retire',
      subject: { type: 'artist', id: 'bruno-mars' },
      decision: aDecision({ by: '6', at: noon + 5, reason: 'Asked for' }),
    });
    await database.store.apply(retired);

    const all = await database.store.changes({ offset: 0, limit: 9 });
    expect(all).toMatchObject({
      total: 2,
      items: [
        { action: 'retire', title: 'Bruno Mars', decision: retired.decision, suggestedBy: undefined },
        { action: 'edit', title: 'APT', decision: aDecision() },
      ],
    });
    expect(all.items[0]?.change).toEqual(retired.change);
    expect(await database.store.changes({ offset: 1, limit: 1 })).toEqual({ total: 2, items: [all.items[1]] });
  });
});
