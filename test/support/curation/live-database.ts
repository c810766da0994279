import { pino } from 'pino';

import type { ChangeOrder, CurationStore, Decision } from '#src/app/curation/ports.ts';
import { reviewContent } from '#src/catalog-files/review-content.ts';
import { loadCatalog, seedCatalog } from '#src/db/catalog-repo.ts';
import { createCurationStore } from '#src/db/curation/create-curation-store.ts';
import { openPool, type SqlPool } from '#src/db/pool/open-pool.ts';
import type { CatalogChange } from '#src/domain/catalog/change.ts';
import { membershipId } from '#src/domain/catalog/entities.ts';
import type { Artist, Catalog, Collaboration } from '#src/domain/catalog/model.ts';
import type { ReviewContent } from '#src/domain/catalog/review.ts';
import { anArtist, aSong, aSource } from '#test/support/builders/catalog.ts';
import { createTestDatabase, type TestDatabase } from '#test/support/database/create-test-database.ts';

export const noon = Date.UTC(2026, 10, 26, 12);
export const silent = pino({ level: 'silent' });

/** A small catalog that obeys every rule: `apt` of Rosé and Bruno Mars, and who is in Blackpink. */
export const shipped = inForm({
  updated: '2026-11-01',
  artists: [
    anArtist('blackpink', { kind: 'group', scene: 'korean', name: 'BLACKPINK', hangul: '블랙핑크' }),
    anArtist('bruno-mars', { name: 'Bruno Mars' }),
    anArtist('rose', { scene: 'korean', name: 'ROSÉ', hangul: '로제' }),
    anArtist('usher', { name: 'Usher' }),
  ],
  memberships: [{ personId: 'rose', groupId: 'blackpink', status: 'current', sourceIds: ['archive'] }],
  collaborations: [aSong('apt', ['rose', 'bruno-mars'], { title: 'APT.', released: '2024-10-18' })],
  sources: [aSource('archive', { pages: 'https://example.org/{page}' }), aSource('paper')],
  claims: [],
});

/** As the files would give it. @throws Error when the rules refuse it */
export function inForm(content: Omit<Catalog, 'version'>): Catalog {
  const review = reviewContent(content);
  if (review.type === 'invalid') throw new Error(review.problems.join('\n'));
  return review.catalog;
}

export interface LiveDatabase extends TestDatabase {
  readonly pool: SqlPool;
  readonly store: CurationStore;
  catalog(): Promise<Catalog>;
}

/** A database that holds `shipped`, with curation over it. */
export async function createLiveDatabase({
  review = reviewContent,
}: { review?: ReviewContent } = {}): Promise<LiveDatabase> {
  const database = await createTestDatabase();
  await seedCatalog(database.prisma, shipped);
  const pool = openPool({ url: database.url, log: silent });
  const { prisma } = database;
  return {
    ...database,
    pool,
    store: createCurationStore({ prisma, pool, review, known: () => undefined, onDecided: () => {} }),
    catalog: () => loadCatalog(prisma),
    async drop() {
      await pool.close();
      await database.drop();
    },
  };
}

export function aDecision(over: Partial<Decision> = {}): Decision {
  return { by: '5', at: noon, reason: '', ...over };
}

export function anOrder(change: CatalogChange, over: Partial<ChangeOrder> = {}): ChangeOrder {
  return {
    action: 'edit',
    subject: { type: 'collaboration', id: 'apt' },
    change,
    decision: aDecision(),
    suggestionId: undefined,
    ...over,
  };
}

/** Gives a song of the catalog other fields. */
export function songChange(catalog: Catalog, id: string, over: Partial<Collaboration>): CatalogChange {
  const before = catalog.collaborations.find((song) => song.id === id);
  if (before === undefined) throw new Error(`no song ${id}`);
  return [{ type: 'collaboration', id, before, after: { ...before, ...over } }];
}

export function artistChange(catalog: Catalog, id: string, over: Partial<Artist>): CatalogChange {
  const before = catalog.artists.find((artist) => artist.id === id);
  if (before === undefined) throw new Error(`no artist ${id}`);
  return [{ type: 'artist', id, before, after: { ...before, ...over } }];
}

export function newSong(song: Collaboration): CatalogChange {
  return [{ type: 'collaboration', id: song.id, before: undefined, after: song }];
}

/** Takes an artist out, with what cannot stand without. */
export function retiredArtist(catalog: Catalog, id: string): CatalogChange {
  const songs = catalog.collaborations.filter(({ credits }) => credits.some(({ artistId }) => artistId === id));
  const memberships = catalog.memberships.filter(({ personId, groupId }) => personId === id || groupId === id);
  return [
    ...songs.map((song) => ({ type: 'collaboration' as const, id: song.id, before: song, after: undefined })),
    ...memberships.map((one) => ({
      type: 'membership' as const,
      id: membershipId(one),
      before: one,
      after: undefined,
    })),
    { type: 'artist', id, before: catalog.artists.find((artist) => artist.id === id), after: undefined },
  ];
}
