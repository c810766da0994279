import type pg from 'pg';

import { layerId } from './layer.ts';

/** Points each imported artist and song at the catalog's that names its id, and at nothing where none does. @returns rows changed */
export async function linkToCatalog(client: pg.Client): Promise<number> {
  let changed = 0;
  for (const [table, column, curated] of linked) {
    const { rowCount } = await client.query(
      `UPDATE ${table} imported SET ${column} = wanted.id
       FROM ${table} known LEFT JOIN ${curated} wanted ON wanted.musicbrainz_id::text = known.external_id
       WHERE known.layer_id = '${layerId}' AND imported.id = known.id AND known.${column} IS DISTINCT FROM wanted.id`,
    );
    changed += rowCount ?? 0;
  }
  return changed;
}

const linked = [
  ['imported_artists', 'artist_id', 'artists'],
  ['imported_songs', 'collaboration_id', 'collaborations'],
] as const;

export interface LinkedArtist {
  readonly id: string;
  readonly mbid: string;
  readonly curated: { readonly name: string; readonly hangul: string | null };
  readonly imported: { readonly name: string; readonly hangul: string | null };
}

export interface LinkedSong {
  readonly id: string;
  readonly mbid: string;
  readonly curated: {
    readonly titles: readonly string[];
    readonly released: string | null;
    readonly credits: readonly LinkedCredit[];
  };
  readonly imported: {
    readonly title: string;
    readonly released: string | null;
    readonly credits: readonly LinkedCredit[];
  };
}

export interface LinkedCredit {
  /** The catalog's, where the artist is known to be one of the catalog's. */
  readonly artistId: string | null;
  readonly name: string;
  readonly role: string;
}

/** Artists that the catalog and MusicBrainz both have. */
export async function linkedArtists(client: pg.Client): Promise<readonly LinkedArtist[]> {
  const { rows } = await client.query<LinkedArtist>(
    `SELECT mine.id, theirs.external_id AS mbid, jsonb_build_object('name', mine.name, 'hangul', mine.hangul) AS curated,
       jsonb_build_object('name', theirs.name, 'hangul', theirs.hangul) AS imported
     FROM imported_artists theirs JOIN artists mine ON mine.id = theirs.artist_id
     WHERE theirs.layer_id = '${layerId}' ORDER BY mine.id`,
  );
  return rows;
}

/** Songs that the catalog and MusicBrainz both have. */
export async function linkedSongs(client: pg.Client): Promise<readonly LinkedSong[]> {
  const { rows } = await client.query<LinkedSong>(
    `SELECT mine.id, theirs.external_id AS mbid,
       jsonb_build_object(
         'titles', to_jsonb(ARRAY[mine.title] || array_remove(ARRAY[mine.original_title], NULL)
           || ARRAY(SELECT title FROM other_titles WHERE collaboration_id = mine.id)),
         'released', left(mine.released_on::text, CASE mine.released_precision WHEN 'year' THEN 4 WHEN 'month' THEN 7 ELSE 10 END),
         'credits', (SELECT jsonb_agg(jsonb_build_object('artistId', artist_id, 'name', name, 'role', role) ORDER BY position)
           FROM credits JOIN artists ON artists.id = artist_id WHERE collaboration_id = mine.id)) AS curated,
       jsonb_build_object('title', theirs.title, 'released', theirs.released,
         'credits', (SELECT jsonb_agg(jsonb_build_object('artistId', artist.artist_id, 'name', name, 'role', role) ORDER BY position)
           FROM imported_credits JOIN imported_artists artist ON artist.id = imported_credits.artist_id
           WHERE song_id = theirs.id)) AS imported
     FROM imported_songs theirs JOIN collaborations mine ON mine.id = theirs.collaboration_id
     WHERE theirs.layer_id = '${layerId}' ORDER BY mine.id`,
  );
  return rows;
}

export interface NamedArtist {
  readonly id: string;
  readonly names: readonly string[];
}

/** Artists of the catalog of which it does not say who they are in MusicBrainz. */
export async function artistsWithoutId(client: pg.Client): Promise<readonly NamedArtist[]> {
  const { rows } = await client.query<NamedArtist>(
    `SELECT id, array_remove(ARRAY[name, hangul], NULL) || ARRAY(SELECT name FROM artist_aliases WHERE artist_id = artists.id) AS names
     FROM artists WHERE musicbrainz_id IS NULL ORDER BY id`,
  );
  return rows;
}

const page = 10_000;

/** Imported artists that are none of the catalog's, in portions. `id` is MusicBrainz' own. */
export async function* unlinkedArtists(client: pg.Client): AsyncGenerator<readonly NamedArtist[]> {
  for (let after = ''; ;) {
    const { rows } = await client.query<NamedArtist>(
      `SELECT external_id AS id, array_remove(ARRAY[name, hangul], NULL) AS names FROM imported_artists
       WHERE layer_id = '${layerId}' AND artist_id IS NULL AND external_id > $1 ORDER BY external_id LIMIT ${page}`,
      [after],
    );
    if (rows.length > 0) yield rows;
    const last = rows.at(-1);
    if (last === undefined || rows.length < page) return;
    after = last.id;
  }
}
