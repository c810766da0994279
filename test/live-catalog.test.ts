import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { type CatalogFollower, followCatalog } from '#src/live-catalog.ts';
import { openCatalog, type OpenCatalog } from '#src/open-catalog.ts';
import type { Catalog } from '#src/domain/catalog/model.ts';
import { createMoments } from '#test/chaos/run/moments.ts';
import { openPostgresWire, type PostgresWire } from '#test/chaos/world/postgres-wire.ts';
import { connectPrisma } from '#src/db/connect.ts';
import { aDecision, anOrder, noon, shipped, silent, songChange } from '#test/support/curation/live-database.ts';
import { writtenCatalog } from '#test/support/curation/written-catalog.ts';
import { createTestDatabase, type TestDatabase } from '#test/support/database/create-test-database.ts';

const titles = ({ index }: Pick<CatalogFollower, 'index'>) => index().catalog.collaborations.map(({ title }) => title);

describe('a process that follows the catalog', () => {
  const other: Catalog = { ...shipped, version: 'ffffffffffff', artists: shipped.artists.slice(0, 2) };
  let stored: Catalog;
  let loads: (() => Promise<Catalog>)[];
  let follower: CatalogFollower;
  beforeEach(() => {
    stored = shipped;
    loads = [];
    follower = followCatalog({
      first: shipped,
      storedVersion: async () => stored.version,
      load: () => (loads.shift() ?? (async () => stored))(),
      log: silent,
      retryMs: 1,
    });
  });
  afterEach(() => follower.close());

  it('answers from another one with other cards, once there is one', async () => {
    const before = follower.live();
    follower.look();
    stored = other;
    follower.look();

    await expect.poll(() => follower.index().catalog).toBe(other);
    expect(follower.live().lookups.index).toBe(follower.index());
    expect(follower.live().cards).not.toBe(before.cards);
  });

  it('goes on answering from the old one while the new one cannot be read, and takes it as soon as it can', async () => {
    const away = () => Promise.reject(new Error('away'));
    loads = [away, away];
    stored = other;
    const taken = new Promise<void>((resolve) => follower.onNew(resolve));
    follower.look();
    expect(follower.index().catalog).toBe(shipped);

    await taken;
    expect(follower.index().catalog).toBe(other);
    expect(loads).toEqual([]);
  });

  it('misses nothing that it hears of while it is reading', async () => {
    const newest = { ...other, version: 'eeeeeeeeeeee' };
    const reading = Promise.withResolvers<Catalog>();
    const begun = Promise.withResolvers<void>();
    loads = [() => (begun.resolve(), reading.promise)];
    stored = other;
    follower.look();
    await begun.promise;
    stored = newest;
    follower.look();
    reading.resolve(other);

    await expect.poll(() => follower.index().catalog).toBe(newest);
  });

  it('reads nothing more once it is closed', async () => {
    const reading = Promise.withResolvers<Catalog>();
    const begun = Promise.withResolvers<void>();
    loads = [() => (begun.resolve(), reading.promise)];
    stored = other;
    follower.look();
    await begun.promise;
    follower.close();
    reading.resolve(other);

    await reading.promise;
    expect(follower.index().catalog).toBe(shipped);
  });
});

describe('two processes on one database', () => {
  let database: TestDatabase;
  let wire: PostgresWire;
  let processes: readonly OpenCatalog[];
  const closers: (() => Promise<void>)[] = [];
  beforeEach(async () => {
    database = await createTestDatabase();
    wire = await openPostgresWire(database.url, createMoments(), () => 0);
    const folder = writtenCatalog(shipped);
    processes = [await open(database.url, folder), await open(wire.url, folder)];
  });
  afterEach(async () => {
    for (const close of closers.splice(0).toReversed()) await close();
    await wire.close();
    await database.drop();
  });

  /** @param lines gets what the process says */
  async function open(url: string, folder: string, lines: string[] = []): Promise<OpenCatalog> {
    const prisma = connectPrisma(url, silent);
    closers.push(() => prisma.$disconnect());
    const opened = await openCatalog({
      database: { prisma, url },
      log: silent,
      say: (line) => lines.push(line),
      folder,
    });
    closers.push(opened.close);
    return opened;
  }

  const retitle = (title: string, at = noon) => {
    const [one] = processes;
    const catalog = one?.catalog.index().catalog ?? shipped;
    return one?.curation.apply(anOrder(songChange(catalog, 'apt', { title }), { decision: aDecision({ at }) }));
  };
  const swapped = () => Promise.all(processes.map(({ catalog }) => new Promise<void>((done) => catalog.onNew(done))));

  it('both answer what one of them changed', async () => {
    const both = swapped();
    expect(await retitle('APT')).toMatchObject({ type: 'done' });
    await both;

    expect(processes.map(({ catalog }) => titles(catalog))).toEqual([['APT'], ['APT']]);
    const songs = processes.map(({ catalog }) => catalog.live().lookups.search.resolveSong('apt'));
    expect(songs).toMatchObject([{ item: { title: 'APT' } }, { item: { title: 'APT' } }]);
  });

  it('catch up with what was changed while one was cut off', async () => {
    const both = swapped();
    wire.cut();
    await retitle('APT');
    wire.mend();
    await both;

    expect(processes.map(({ catalog }) => titles(catalog))).toEqual([['APT'], ['APT']]);
  });

  it('are joined by a third with newer files: it answers what was decided, says where they differ, and both take what is new', async () => {
    await retitle('APT');
    const lines: string[] = [];
    const newer = {
      ...shipped,
      artists: shipped.artists.map((one) => (one.id === 'usher' ? { ...one, name: 'USHER' } : one)),
      collaborations: shipped.collaborations.map((one) => ({ ...one, title: 'Apt.' })),
    };
    const third = await open(database.url, writtenCatalog(newer), lines);

    expect(titles(third.catalog)).toEqual(['APT']);
    expect(lines).toEqual([
      expect.stringMatching(/^Catalog [0-9a-f]{12}: 1 songs, 4 artists \(\d+ rows written\)\.$/),
      '1 entry differs between the shipped catalog and what curators decided here, which stands: collaboration apt.',
    ]);
    const names = () => processes.map(({ catalog }) => catalog.index().artist('usher')?.name);
    await expect.poll(names, { timeout: 10_000 }).toEqual(['USHER', 'USHER']);
  });

  it('both hear whose suggestion was decided', async () => {
    const heard = processes.map(({ curation }) => new Promise<string>((resolve) => curation.onDecided(resolve)));
    const [one, two] = processes;
    const form = { title: 'x', who: '', released: '', link: '', comment: '' };
    const suggestion = {
      id: 'aaaaaaaaaaaa',
      userId: '11',
      guildId: undefined,
      locale: 'en',
      about: undefined,
      form,
      at: noon,
    };
    await one?.curation.suggest(suggestion, []);
    await two?.curation.reject('aaaaaaaaaaaa', aDecision({ reason: 'A cover' }));

    expect(await Promise.all(heard)).toEqual(['11', '11']);
  });
});
