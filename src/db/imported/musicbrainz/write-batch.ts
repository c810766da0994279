import type pg from 'pg';

import type { ArtistRow, Batch, MentionRow, SongRow, Written } from './batch.ts';
import { layerId } from './layer.ts';

/** Writes only rows that differ from what is there, so that nothing is written twice. Inside the caller's transaction. */
export async function writeBatch(client: pg.Client, batch: Batch): Promise<Written> {
  const mentions = await insertMentions(client, batch.mentions);
  const artists = await upsertArtists(client, batch.artists);
  const songs = await upsertSongs(client, batch.songs);
  const credits = await replaceCredits(client, batch.songs);
  const memberships = await replaceMemberships(client, batch);
  return {
    artists: mentions + artists.created,
    songs: songs.created,
    changed: mentions + artists.changed + songs.changed + credits + memberships,
  };
}

async function insertMentions(client: pg.Client, rows: readonly MentionRow[]): Promise<number> {
  if (rows.length === 0) return 0;
  const { rowCount } = await client.query(
    `INSERT INTO imported_artists (id, layer_id, external_id, name, hangul, scene, kind)
     SELECT id, '${layerId}', "externalId", name, hangul, scene, kind
     FROM jsonb_to_recordset($1) AS given(id text, "externalId" text, name text, hangul text, scene text, kind text)
     ORDER BY id ON CONFLICT (id) DO NOTHING`,
    [JSON.stringify(rows)],
  );
  return rowCount ?? 0;
}

interface Upserted {
  readonly created: number;
  readonly changed: number;
}

async function upsert(client: pg.Client, statement: string, rows: readonly object[]): Promise<Upserted> {
  if (rows.length === 0) return { created: 0, changed: 0 };
  const { rows: written } = await client.query<{ created: boolean }>(statement, [JSON.stringify(rows)]);
  return { created: written.filter(({ created }) => created).length, changed: written.length };
}

function upsertArtists(client: pg.Client, rows: readonly ArtistRow[]): Promise<Upserted> {
  return upsert(
    client,
    `WITH given AS (
       SELECT row.id, row."externalId", row.name, row.scene, row.kind, old.id IS NULL AS is_new,
         CASE WHEN row.aliases IS NULL THEN coalesce(old.hangul, row.hangul) ELSE row.hangul END AS hangul,
         coalesce(row.aliases, old.aliases, '{}') AS aliases,
         (old.name, old.hangul, old.scene, old.kind, old.aliases) AS known
       FROM jsonb_to_recordset($1)
         AS row(id text, "externalId" text, name text, hangul text, scene text, kind text, aliases text[])
       LEFT JOIN imported_artists old USING (id)
     )
     INSERT INTO imported_artists (id, layer_id, external_id, name, hangul, scene, kind, aliases)
     SELECT id, '${layerId}', "externalId", name, hangul, scene, kind, aliases FROM given
     WHERE is_new OR known IS DISTINCT FROM (name, hangul, scene, kind, aliases)
     ORDER BY id
     ON CONFLICT (id) DO UPDATE SET name = excluded.name, hangul = excluded.hangul, scene = excluded.scene,
       kind = excluded.kind, aliases = excluded.aliases
     RETURNING xmax = 0 AS created`,
    rows,
  );
}

function upsertSongs(client: pg.Client, rows: readonly SongRow[]): Promise<Upserted> {
  return upsert(
    client,
    // Partial dates and kinds are compared byte by byte, whatever the language that the server sorts in.
    `WITH given AS (
       SELECT row.id, row."externalId", row.title, old.id IS NULL AS is_new,
         CASE WHEN row."isReleaseDate" THEN least(row.released COLLATE "C", old.released COLLATE "C")
           ELSE coalesce(row.released, old.released) END COLLATE "C" AS released,
         ARRAY(SELECT DISTINCT kind COLLATE "C" FROM unnest(row.kinds || old.kinds) AS kind ORDER BY 1) COLLATE "C" AS kinds,
         old.title AS old_title, old.released COLLATE "C" AS old_released, old.kinds COLLATE "C" AS old_kinds
       FROM jsonb_to_recordset($1)
         AS row(id text, "externalId" text, title text, released text, "isReleaseDate" boolean, kinds text[])
       LEFT JOIN imported_songs old USING (id)
     )
     INSERT INTO imported_songs (id, layer_id, external_id, title, released, kinds)
     SELECT id, '${layerId}', "externalId", title, released, kinds FROM given
     WHERE is_new OR (title, released, kinds) IS DISTINCT FROM (old_title, old_released, old_kinds)
     ORDER BY id
     ON CONFLICT (id) DO UPDATE SET title = excluded.title, released = excluded.released, kinds = excluded.kinds
     RETURNING xmax = 0 AS created`,
    rows,
  );
}

/** Where one row of a credit differs, all of them are written anew: places are swapped more often than names are changed. */
async function replaceCredits(client: pg.Client, songs: readonly SongRow[]): Promise<number> {
  const rows = songs.flatMap(({ id, credits }) =>
    credits.map((credit, position) => ({ songId: id, position, ...credit })),
  );
  if (rows.length === 0) return 0;
  const given = `jsonb_to_recordset($1)
    AS given("songId" text, position int, "artistId" text, role text, "creditedAs" text, "joinPhrase" text)`;
  const { rows: differing } = await client.query<{ id: string }>(
    `WITH given AS (SELECT "songId", position, "artistId", role, "creditedAs", "joinPhrase" FROM ${given}),
       known AS (SELECT song_id, position, artist_id, role, credited_as, join_phrase FROM imported_credits WHERE song_id = ANY ($2))
     SELECT DISTINCT "songId" AS id
     FROM ((TABLE given EXCEPT ALL TABLE known) UNION ALL (TABLE known EXCEPT ALL TABLE given)) AS different`,
    [JSON.stringify(rows), songs.map(({ id }) => id)],
  );
  if (differing.length === 0) return 0;
  const ids = differing.map(({ id }) => id);
  await client.query('DELETE FROM imported_credits WHERE song_id = ANY ($1)', [ids]);
  const { rowCount } = await client.query(
    `INSERT INTO imported_credits (song_id, position, artist_id, role, credited_as, join_phrase)
     SELECT "songId", position, "artistId", role, "creditedAs", "joinPhrase" FROM ${given} WHERE "songId" = ANY ($2)`,
    [JSON.stringify(rows), ids],
  );
  return rowCount ?? 0;
}

const givenMemberships = `jsonb_to_recordset($1)
  AS given("personId" text, "groupId" text, "fromDate" text, "untilDate" text, ended boolean)`;

async function replaceMemberships(client: pg.Client, { memberships, memberOwners }: Batch): Promise<number> {
  if (memberships.length === 0) return 0;
  const given = JSON.stringify(memberships);
  const { rowCount: removed } = await client.query(
    `DELETE FROM imported_memberships known WHERE (person_id = ANY ($2) OR group_id = ANY ($2)) AND NOT EXISTS (
       SELECT FROM ${givenMemberships}
       WHERE known.person_id = "personId" AND known.group_id = "groupId" AND known.from_date = "fromDate")`,
    [given, memberOwners],
  );
  const { rowCount: written } = await client.query(
    `INSERT INTO imported_memberships AS known (person_id, group_id, from_date, until_date, ended)
     SELECT "personId", "groupId", "fromDate", "untilDate", given.ended FROM ${givenMemberships}
     LEFT JOIN imported_memberships old ON old.person_id = "personId" AND old.group_id = "groupId" AND old.from_date = "fromDate"
     WHERE old.person_id IS NULL OR (old.until_date, old.ended) IS DISTINCT FROM ("untilDate", given.ended)
     ORDER BY 1, 2, 3
     ON CONFLICT (person_id, group_id, from_date) DO UPDATE SET until_date = excluded.until_date, ended = excluded.ended`,
    [given],
  );
  return (removed ?? 0) + (written ?? 0);
}
