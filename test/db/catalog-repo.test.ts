import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { readCatalogFiles } from '#src/catalog-files/read.ts';
import { loadCatalog, seedCatalog } from '#src/db/catalog-repo.ts';
import { fromRows } from '#src/db/catalog/from-rows.ts';
import { toRows } from '#src/db/catalog/to-rows.ts';
import type { Artist, Catalog, Collaboration } from '#src/domain/catalog/model.ts';
import { aCatalog, aClaim, anArtist, aSong, aSource } from '#test/support/builders/catalog.ts';
import { createTestDatabase, type TestDatabase } from '#test/support/database/create-test-database.ts';

/** One of everything the tables can hold. */
const rich = aCatalog({
  artists: [
    anArtist('duo', { kind: 'sub-unit', scene: 'korean', hangul: '둘', parentIds: ['group'] }),
    anArtist('group', { kind: 'group', scene: 'korean' }),
    anArtist('rose', {
      scene: 'korean',
      name: 'ROSÉ',
      hangul: '로제',
      nameSourceIds: ['label', 'archive'],
      aliases: [
        { name: 'Park', kind: 'real-name', ambiguous: true },
        { name: 'rosie', kind: 'fandom-shorthand', sourceIds: ['label', 'archive'] },
      ],
      debut: { date: '2016-08', sourceIds: ['label', 'archive'] },
      musicbrainzId: '00000000-0000-4000-8000-000000000001',
    }),
    anArtist('star'),
  ],
  memberships: [
    { personId: 'rose', groupId: 'duo', status: 'former', from: '2020', until: '2021-05', sourceIds: ['archive'] },
    { personId: 'rose', groupId: 'group', status: 'current', from: '2016-08-08', sourceIds: ['label', 'archive'] },
  ],
  collaborations: [
    aSong('song', ['rose', 'star'], {
      released: '2024-10-18',
      releasedSourceIds: ['label'],
      otherDates: [
        { date: '2024-10-17', sourceIds: ['archive'] },
        { date: '2024', sourceIds: ['archive-1'] },
      ],
      musicbrainzId: '00000000-0000-4000-8000-000000000002',
      album: 'rosie',
      albumSourceIds: ['archive', 'label'],
      label: 'A label',
      labelSourceIds: ['label'],
      originalTitle: '노래',
      originalTitleSourceIds: ['archive'],
      otherTitles: ['B', 'A'],
    }),
    aSong('song-remix', ['rose'], {
      versionOf: 'song',
      kinds: ['single', 'remix'],
      rolesVary: true,
      released: '2025-01',
      credits: [
        { artistId: 'rose', role: 'primary', creditedAs: 'Rosé' },
        { artistId: 'star', role: 'remixer' },
        { artistId: 'star', role: 'featured' },
      ],
      sourceIds: ['label', 'archive'],
    }),
  ],
  sources: [
    aSource('archive', { pages: 'https://example.org/{page}' }),
    aSource('archive-1', { pageOf: { sourceId: 'archive', page: '1' } }),
    { id: 'label', kind: 'primary', title: 'The label', origin: 'label' },
  ],
  claims: [
    aClaim('note-on-rose', 'rose', { subject: { type: 'artist', id: 'rose' }, kind: 'award' }),
    aClaim('peak', 'song', {
      kind: 'chart-peak',
      status: 'disputed',
      values: [
        {
          text: { en: 'Third', ko: '3위' },
          chart: { chart: 'Hot 100', peak: 3, peakWeek: '2024-12-07', firstWeek: '2024-11-02', weeksOnChart: 20 },
          sourceIds: ['archive'],
        },
        { text: { en: 'Second', ko: '2위' }, chart: { chart: 'Hot 100', peak: 2 }, sourceIds: ['label'] },
      ],
    }),
  ],
});

let database: TestDatabase;
beforeEach(async () => {
  database = await createTestDatabase();
});
afterEach(() => database.drop());

describe('seedCatalog and loadCatalog', () => {
  it('give back what went in, with every kind of value', async () => {
    await seedCatalog(database.prisma, rich);
    expect(await loadCatalog(database.prisma)).toEqual(rich);
  });

  it('give back the shipped catalog as its files have it', async () => {
    const shipped = readCatalogFiles('prisma/catalog');
    await seedCatalog(database.prisma, shipped);
    expect(await loadCatalog(database.prisma)).toEqual(shipped);
  });

  it('leave every row where it is when the same catalog comes again', async () => {
    await seedCatalog(database.prisma, rich);
    const before = await rowVersions(database);
    expect(await seedCatalog(database.prisma, rich, { full: true })).toMatchObject({
      changed: 0,
      created: 0,
      updated: 0,
      deleted: 0,
    });
    expect(await rowVersions(database)).toEqual(before);
    expect(before.length).toBeGreaterThan(30);
  });

  it('write only what a change touches', async () => {
    await seedCatalog(database.prisma, rich);
    const changed = {
      ...rich,
      version: 'aaaaaaaaaaaa',
      artists: rich.artists.map((one) => (one.id === 'star' ? { ...one, name: 'Star!' } : one)),
    };
    expect(await seedCatalog(database.prisma, changed)).toMatchObject({
      version: 'aaaaaaaaaaaa',
      changed: 1,
      updated: 1,
    });
    expect(await loadCatalog(database.prisma)).toEqual(changed);
  });

  it('empty the tables when the catalog is empty', async () => {
    await seedCatalog(database.prisma, rich);
    const empty: Catalog = { ...aCatalog({ version: 'bbbbbbbbbbbb' }), sources: [] };
    await seedCatalog(database.prisma, empty);
    expect(await loadCatalog(database.prisma)).toEqual(empty);
  });

  it('let two credits, two aliases or two sources change places', async () => {
    await seedCatalog(database.prisma, rich);
    const turned = {
      ...rich,
      version: 'cccccccccccc',
      artists: rich.artists.map((one) => ({
        ...one,
        aliases: one.aliases.toReversed(),
        nameSourceIds: one.nameSourceIds.toReversed(),
      })),
      collaborations: rich.collaborations.map(turn),
    };
    await seedCatalog(database.prisma, turned);
    expect(await loadCatalog(database.prisma)).toEqual(turned);
  });

  it('let a name, an album or an original title go, and come back with others who vouch for it', async () => {
    await seedCatalog(database.prisma, rich);
    const bare = { ...rich, version: 'abababababab', artists: rich.artists.map(withoutName) };
    await seedCatalog(database.prisma, { ...bare, collaborations: bare.collaborations.map(withoutFacts) });
    expect((await loadCatalog(database.prisma)).collaborations).toEqual(rich.collaborations.map(withoutFacts));
    expect((await loadCatalog(database.prisma)).artists).toEqual(rich.artists.map(withoutName));
    await seedCatalog(database.prisma, rich);
    expect(await loadCatalog(database.prisma)).toEqual(rich);
  });

  it('let an original and its version change roles', async () => {
    await seedCatalog(database.prisma, rich);
    const swapped = {
      ...rich,
      version: 'dddddddddddd',
      collaborations: [
        aSong('song', ['rose'], { versionOf: 'song-remix', kinds: ['remix'] }),
        aSong('song-remix', ['rose']),
      ],
    };
    await seedCatalog(database.prisma, swapped);
    expect(await loadCatalog(database.prisma)).toEqual(swapped);
  });

  it('do not look at rows when the version is the one the database holds, and do when asked', async () => {
    await seedCatalog(database.prisma, rich);
    await database.prisma.artist.update({ where: { id: 'star' }, data: { name: 'Touched by hand' } });
    expect(await seedCatalog(database.prisma, rich)).toMatchObject({ changed: 0 });
    expect(await seedCatalog(database.prisma, rich, { full: true })).toMatchObject({ changed: 1, updated: 1 });
    expect(await loadCatalog(database.prisma)).toEqual(rich);
  });

  it('change nothing at all when one row breaks a rule', async () => {
    await seedCatalog(database.prisma, rich);
    const before = await rowVersions(database);
    const broken = { ...rich, version: 'eeeeeeeeeeee', collaborations: [aSong('song', ['rose'], { sourceIds: [] })] };
    await expect(seedCatalog(database.prisma, broken)).rejects.toThrow('at least one source says so');
    expect(await rowVersions(database)).toEqual(before);
  });

  it('write once when two processes seed at the same time', async () => {
    const results = await Promise.all([seedCatalog(database.prisma, rich), seedCatalog(database.prisma, rich)]);
    expect(results.filter(({ changed }) => changed > 0)).toHaveLength(1);
    expect(await loadCatalog(database.prisma)).toEqual(rich);
  });

  it('refuse to load from a database that was never seeded', async () => {
    await expect(loadCatalog(database.prisma)).rejects.toThrow('no catalog yet');
  });
});

describe('rows', () => {
  const date = fc
    .tuple(
      fc.integer({ min: 1900, max: 2199 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 28 }),
      fc.constantFrom(4, 7, 10),
    )
    .map(([year, month, day, length]) => new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, length));

  it('keep every date as it was written, whatever is known of it', () => {
    fc.assert(
      fc.property(date, (released) => {
        const catalog = aCatalog({ collaborations: [aSong('song', ['rose'], { released })] });
        const state = { version: catalog.version, updatedOn: new Date(catalog.updated) };
        expect(fromRows(toRows(catalog), state).collaborations[0]?.released).toBe(released);
      }),
      { seed: 20_261_123 },
    );
  });
});

function withoutName({ id, kind, scene, name, aliases, parentIds }: Artist): Artist {
  return { id, kind, scene, name, nameSourceIds: [], aliases, parentIds };
}

function withoutFacts({ id, credits, kinds, sourceIds, versionOf }: Collaboration): Collaboration {
  return aSong(id, [], { credits, kinds, sourceIds, ...(versionOf !== undefined && { versionOf }) });
}

function turn(song: Collaboration): Collaboration {
  return {
    ...song,
    credits: song.credits.toReversed(),
    sourceIds: song.sourceIds.toReversed(),
    albumSourceIds: song.albumSourceIds.toReversed(),
    otherTitles: song.otherTitles.toReversed(),
  };
}

/** Every row of every table with the transaction that wrote it and its place: both change with any write. */
async function rowVersions({ prisma }: TestDatabase): Promise<unknown[]> {
  const tables = await prisma.$queryRaw<{ name: string }[]>`
    SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> '_prisma_migrations' ORDER BY tablename`;
  const all = await Promise.all(
    tables.map(({ name }) =>
      prisma.$queryRawUnsafe<unknown[]>(`SELECT '${name}' AS name, xmin::text, ctid::text FROM ${name} ORDER BY ctid`),
    ),
  );
  return all.flat();
}
