import pg from 'pg';

import { DatabaseError } from '../../database-error.ts';
import { isBroken } from '../../pool/away.ts';
import { serverAddress } from '../../server-address.ts';
import { errorCode, explainServerError } from '../../server-error.ts';
import type { Batch, FactKind, Progress, Written } from './batch.ts';
import { beginFile, factsVersion, type ImportFile, readFacts, writeFacts, writeProgress } from './files.ts';
import { insertLayer, layerId, raiseRevision } from './layer.ts';
import * as links from './links.ts';
import { writeBatch } from './write-batch.ts';

/** Everything that an import from MusicBrainz keeps. One import at a time has it. */
export interface ImportStore {
  begin(file: ImportFile): Promise<Progress>;
  /** Keeps all of a batch, its progress included, or nothing of it. */
  commit(batch: Batch): Promise<Written>;
  facts(about: FactKind): AsyncIterable<Uint8Array>;
  factsVersion(): Promise<string>;
  /** MusicBrainz' ids of those whom songs credit, in portions. */
  creditedArtists(): AsyncIterable<readonly string[]>;
  /** Another text whenever they are others. */
  creditedVersion(): Promise<string>;
  /** Of the whole layer. */
  totals(): Promise<{ readonly artists: number; readonly songs: number }>;
  /** Points rows at their twins in the catalog. @returns how many were changed */
  link(): Promise<number>;
  linkedArtists(): Promise<readonly links.LinkedArtist[]>;
  linkedSongs(): Promise<readonly links.LinkedSong[]>;
  artistsWithoutId(): Promise<readonly links.NamedArtist[]>;
  unlinkedArtists(): AsyncIterable<readonly links.NamedArtist[]>;
  close(): Promise<void>;
}

const importLock = 7_390_114_006n;
/** A process that was killed holds its lock until the server has noticed. */
const usualPatience = '15s';

/**
 * @param patience how long to wait for another import, as Postgres writes it
 * @throws DatabaseError from this and every call, when the server does not answer; `locked` while another import has the store
 */
export async function openImportStore(url: string, { patience = usualPatience } = {}): Promise<ImportStore> {
  const client = new pg.Client({ connectionString: url, application_name: 'crossover import', keepAlive: true });
  // A connection that breaks fails the query that is under way; without a listener it would end the process as well.
  client.on('error', () => {});
  const explained = (error: unknown) =>
    isBroken(error)
      ? new DatabaseError('unreachable', `${serverAddress(url)} has ended the connection.`, { cause: error })
      : explainServerError(error, url);
  const told = <Value>(work: () => Promise<Value>): Promise<Value> =>
    work().catch((error: unknown) => {
      throw explained(error);
    });
  async function* toldEach<Value>(values: AsyncIterable<Value>): AsyncGenerator<Value> {
    try {
      yield* values;
    } catch (error) {
      throw explained(error);
    }
  }
  await told(async () => {
    await client.connect();
    await lock(client, patience);
    await client.query(insertLayer);
  }).catch(async (error: unknown) => {
    await client.end().catch(() => {});
    throw error;
  });
  return {
    begin: (file) => told(() => beginFile(client, file)),
    commit: (batch) => told(() => commit(client, batch)),
    facts: (about) => toldEach(readFacts(client, about)),
    factsVersion: () => told(() => factsVersion(client)),
    creditedArtists: () => toldEach(creditedArtists(client)),
    creditedVersion: () => told(() => creditedVersion(client)),
    totals: () => told(() => totals(client)),
    link: () => told(() => transaction(client, () => link(client))),
    linkedArtists: () => told(() => links.linkedArtists(client)),
    linkedSongs: () => told(() => links.linkedSongs(client)),
    artistsWithoutId: () => told(() => links.artistsWithoutId(client)),
    unlinkedArtists: () => toldEach(links.unlinkedArtists(client)),
    close: () => client.end(),
  };
}

async function lock(client: pg.Client, patience: string): Promise<void> {
  try {
    await client.query(`SET lock_timeout = '${patience}'`);
    await client.query('SELECT pg_advisory_lock($1)', [importLock]);
    await client.query('SET lock_timeout = 0; SET jit = off');
  } catch (error) {
    if (errorCode(error) !== '55P03') throw error;
    const sentence = 'Another import from MusicBrainz is under way: wait for its end, or stop it.';
    throw new DatabaseError('locked', sentence, { cause: error });
  }
}

async function transaction<Value>(client: pg.Client, work: () => Promise<Value>): Promise<Value> {
  await client.query('BEGIN');
  try {
    const value = await work();
    await client.query('COMMIT');
    return value;
  } catch (error) {
    await client.query('ROLLBACK').catch(() => {});
    throw error;
  }
}

function commit(client: pg.Client, batch: Batch): Promise<Written> {
  return transaction(client, async () => {
    const written = await writeBatch(client, batch);
    if (written.changed > 0) await client.query(raiseRevision, [written.artists, written.songs]);
    await writeFacts(client, batch.fileId, batch.facts);
    await writeProgress(client, batch.fileId, batch.progress);
    return written;
  });
}

async function link(client: pg.Client): Promise<number> {
  const changed = await links.linkToCatalog(client);
  if (changed > 0) await client.query(raiseRevision, [0, 0]);
  return changed;
}

const credited = `
  SELECT external_id AS id FROM imported_artists artist
  WHERE layer_id = '${layerId}' AND EXISTS (SELECT FROM imported_credits WHERE artist_id = artist.id)`;
const page = 10_000;

async function* creditedArtists(client: pg.Client): AsyncGenerator<readonly string[]> {
  for (let after = ''; ;) {
    const { rows } = await client.query<{ id: string }>(
      `${credited} AND external_id > $1 ORDER BY external_id LIMIT ${page}`,
      [after],
    );
    yield rows.map(({ id }) => id);
    const last = rows.at(-1);
    if (last === undefined || rows.length < page) return;
    after = last.id;
  }
}

async function creditedVersion(client: pg.Client): Promise<string> {
  const { rows } = await client.query<{ version: string }>(
    `SELECT md5(coalesce(string_agg(id, ' ' ORDER BY id), '')) AS version FROM (${credited}) AS of_songs`,
  );
  return rows[0]?.version ?? '';
}

async function totals(client: pg.Client): Promise<{ readonly artists: number; readonly songs: number }> {
  const { rows } = await client.query<{ artists: number; songs: number }>(
    `SELECT artists, songs FROM imported_layers WHERE id = '${layerId}'`,
  );
  return rows[0] ?? { artists: 0, songs: 0 };
}
