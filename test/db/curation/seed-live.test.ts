import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { notesOf } from '#prisma/seed.ts';
import { reviewContent } from '#src/catalog-files/review-content.ts';
import { seedLive } from '#src/db/curation/seed-live.ts';
import type { CatalogChange } from '#src/domain/catalog/change.ts';
import type { Catalog } from '#src/domain/catalog/model.ts';
import { anArtist, aSong } from '#test/support/builders/catalog.ts';
import {
  aDecision,
  anOrder,
  artistChange,
  createLiveDatabase,
  inForm,
  type LiveDatabase,
  newSong,
  noon,
  retiredArtist,
  shipped,
  songChange,
} from '#test/support/curation/live-database.ts';
import { execute } from '#test/support/database/admin.ts';

let database: LiveDatabase;
let decisions: number;
beforeEach(async () => {
  decisions = 0;
  database = await createLiveDatabase();
});
afterEach(() => database.drop());

const seed = (files: Catalog, full = false) => seedLive(database.prisma, files, { review: reviewContent, full });

/** A curator changes the catalog as it is now. */
async function change(make: (catalog: Catalog) => CatalogChange): Promise<Catalog> {
  decisions += 1;
  const order = anOrder(make(await database.catalog()), { decision: aDecision({ at: noon + decisions }) });
  expect(await database.store.apply(order)).toMatchObject({ type: 'done' });
  return database.catalog();
}

const retitle = (title: string) => change((catalog) => songChange(catalog, 'apt', { title }));

async function unsettled(): Promise<number> {
  return (await execute(database.url, 'SELECT 1 FROM catalog_edits WHERE settled_at IS NULL')).length;
}

describe('a seed after curators changed the catalog', () => {
  it('keeps what they did, and writes nothing when nothing else is new', async () => {
    const live = await retitle('APT');

    expect(await seed(shipped)).toMatchObject({ version: live.version, changed: 0, differing: [], leftOut: [] });
    expect(await seed(shipped, true)).toMatchObject({ version: live.version, changed: 0 });
    expect(await database.catalog()).toEqual(live);
    expect(await unsettled()).toBe(1);
  });

  it('brings what is new in the files beside it', async () => {
    await retitle('APT');
    const artists = shipped.artists.map((one) => (one.id === 'usher' ? { ...one, name: 'USHER' } : one));
    await seed(inForm({ ...shipped, artists, updated: '2026-11-02' }));

    const catalog = await database.catalog();
    expect(catalog.artists.find(({ id }) => id === 'usher')?.name).toBe('USHER');
    expect(catalog.collaborations[0]?.title).toBe('APT');
    expect(catalog.updated).toBe('2026-11-26');
  });

  it('settles what the files hold by now, and leaves it to the files from then on', async () => {
    const live = await retitle('APT');
    expect(await seed(live)).toMatchObject({ changed: 0 });
    expect(await unsettled()).toBe(0);

    await seed(shipped);
    expect(await database.catalog()).toEqual(shipped);
  });

  it('lets the curators have it where the files say something else as well, and says so', async () => {
    await retitle('APT');
    const files = inForm({
      ...shipped,
      collaborations: shipped.collaborations.map((one) => ({ ...one, title: 'Apt.' })),
    });
    const seeded = await seed(files);

    expect((await database.catalog()).collaborations[0]?.title).toBe('APT');
    expect(notesOf(seeded)).toEqual([
      '1 entry differs between the shipped catalog and what curators decided here, which stands: collaboration apt.',
    ]);
  });

  it('leaves out what no longer goes together with the files, says so, and has it again when it does', async () => {
    const song = aSong('hit', ['rose', 'usher'], { released: '2026' });
    const live = await change(() => newSong(song));
    const withoutUsher = inForm({ ...shipped, artists: shipped.artists.filter(({ id }) => id !== 'usher') });
    const seeded = await seed(withoutUsher);

    expect(await database.catalog()).toEqual(withoutUsher);
    expect(notesOf(seeded)).toEqual([
      'What curators decided about collaboration hit does not go together with the shipped catalog and waits: ' +
        'song "hit": credits[1].artist: unknown artist "usher".',
    ]);
    expect(await unsettled()).toBe(1);
    await seed(shipped);
    expect(await database.catalog()).toEqual(live);
  });

  it('keeps a page of a source that only the live catalog refers to', async () => {
    const page = { sourceId: 'archive', page: '2024' };
    const files = inForm({
      ...shipped,
      sources: [
        ...shipped.sources,
        { ...shipped.sources[0], id: 'archive-2024', pageOf: page } as Catalog['sources'][number],
      ],
      collaborations: shipped.collaborations.map((one) => ({ ...one, sourceIds: ['archive-2024'] })),
    });
    await seed(files);
    const live = await change((catalog) => artistChange(catalog, 'rose', { nameSourceIds: ['archive-2024'] }));
    await seed(shipped);

    const catalog = await database.catalog();
    expect(catalog.sources).toContainEqual(live.sources.find(({ id }) => id === 'archive-2024'));
    expect(catalog.artists.find(({ id }) => id === 'rose')?.nameSourceIds).toEqual(['archive-2024']);
  });

  it('takes nothing back that is done while it runs', async () => {
    const song = aSong('hit', ['rose', 'usher'], { released: '2026' });
    const files = inForm({
      ...shipped,
      artists: [...shipped.artists, anArtist('halsey')],
      collaborations: [...shipped.collaborations, aSong('other', ['rose', 'halsey'], { released: '2020' })],
    });
    const order = anOrder(newSong(song), { action: 'add' });
    const [outcome] = await Promise.all([database.store.apply(order), seed(files)]);

    expect(outcome).toMatchObject({ type: 'done' });
    expect((await database.catalog()).collaborations.map(({ id }) => id)).toEqual(['apt', 'hit', 'other']);
  });

  it('does not fail by an edit that is older than the files’ form', async () => {
    await change(() => newSong(aSong('hit', ['rose', 'usher'], { released: '2026' })));
    await execute(
      database.url,
      `SET session_replication_role = replica; UPDATE catalog_edits SET after = after - 'otherDates'`,
    );
    const seeded = await seed(shipped);

    expect(await database.catalog()).toEqual(shipped);
    expect(notesOf(seeded)).toEqual([expect.stringContaining('waits: it cannot be written to files (TypeError')]);
  });

  it('knows an artist who was retired here, until the files bring one who cannot do without', async () => {
    await change((catalog) => retiredArtist(catalog, 'usher'));
    expect(await seed(shipped)).toMatchObject({ leftOut: [] });
    expect((await database.catalog()).artists.map(({ id }) => id)).not.toContain('usher');

    const files = inForm({
      ...shipped,
      collaborations: [...shipped.collaborations, aSong('hit', ['rose', 'usher'], { released: '2020' })],
    });
    expect(await seed(files)).toMatchObject({
      leftOut: [{ problems: [expect.stringContaining('unknown artist "usher"')] }],
    });
    expect(await database.catalog()).toEqual(files);
  });
});
