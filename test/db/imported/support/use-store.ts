import pg from 'pg';
import { afterAll, beforeAll, beforeEach } from 'vitest';

import type { ArtistRow, Batch, SongRow, Written } from '#src/db/imported/musicbrainz/batch.ts';
import { type ImportStore, openImportStore } from '#src/db/imported/musicbrainz/open-import-store.ts';
import { importedId } from '#src/musicbrainz/mbid.ts';
import { mbid } from '#test/musicbrainz/support/documents.ts';
import { createTestDatabase, type TestDatabase } from '#test/support/database/create-test-database.ts';

const fileId = 'a'.repeat(64);
export const file = { id: fileId, name: 'release.tar.xz', size: 1234, pass: 'all', options: '' };
export const fresh = { lines: 0, kept: 0, broken: 0, counts: {}, brokenSamples: [], done: false };

export interface StoreBench {
  readonly database: TestDatabase;
  readonly store: ImportStore;
  /** Another connection. */
  readonly client: pg.Client;
  /** A batch of what is named, and nothing else. */
  commit(batch: Partial<Batch>): Promise<Written>;
  rows(table: string, columns?: string): Promise<readonly Record<string, unknown>[]>;
}

/** A store over a database that is empty before each test, but for a file that has been begun. */
export function useStore(): () => StoreBench {
  let bench: StoreBench | undefined;
  beforeAll(async () => {
    const database = await createTestDatabase();
    const client = new pg.Client({ connectionString: database.url });
    await client.connect();
    const store = await openImportStore(database.url);
    bench = {
      database,
      store,
      client,
      commit(batch) {
        const nothing = { artists: [], mentions: [], songs: [], memberships: [], memberOwners: [], facts: [] };
        return store.commit({ fileId, progress: fresh, ...nothing, ...batch });
      },
      async rows(table, columns = '*') {
        const { rows } = await client.query<Record<string, unknown>>(`SELECT ${columns} FROM ${table} ORDER BY 1`);
        return rows;
      },
    };
  });
  afterAll(async () => {
    await bench?.store.close();
    await bench?.client.end();
    await bench?.database.drop();
  });
  beforeEach(async () => {
    await bench?.client.query('TRUNCATE imported_layers, artists, collaborations, sources, catalog_state CASCADE');
    await bench?.client.query(
      `INSERT INTO imported_layers (id, title, imported_at) VALUES ('musicbrainz', 'x', now())`,
    );
    await bench?.store.begin(file);
  });
  return () => {
    if (bench === undefined) throw new Error('the database is not there yet');
    return bench;
  };
}

export function artist(number: number, more: Partial<ArtistRow> = {}): ArtistRow {
  const names = { name: `Artist ${number}`, hangul: null, scene: null, kind: null, aliases: [] };
  return { id: importedId(mbid(number)), externalId: mbid(number), ...names, ...more };
}

export function song(number: number, artists: readonly number[], more: Partial<SongRow> = {}): SongRow {
  return {
    id: importedId(mbid(number)),
    externalId: mbid(number),
    title: `Song ${number}`,
    released: '2020-05-06',
    isReleaseDate: false,
    kinds: ['single'],
    credits: artists.map((one) => ({
      artistId: importedId(mbid(one)),
      role: 'primary',
      creditedAs: null,
      joinPhrase: ' & ',
    })),
    ...more,
  };
}

export function stay(person: number, group: number, fromDate = '', untilDate: string | null = null) {
  return {
    personId: importedId(mbid(person)),
    groupId: importedId(mbid(group)),
    fromDate,
    untilDate,
    ended: untilDate !== null,
  };
}
