import pg from 'pg';

import type { LayerContent } from '#src/domain/catalog/imported/layer.ts';
import type { PairRow } from '#src/domain/catalog/imported/pair-table.ts';
import type { Queries } from '../pool/open-pool.ts';
import { sourceIdOf, toArtists, toMemberships, toSongs } from './layer-values.ts';
import type { ArtistRow, CreditRow, LayerRow, MembershipRow, PairColumns, SongRow } from './layer-rows.ts';

export interface LoadedLayer {
  readonly id: string;
  /** Another one after every import that changed something. */
  readonly revision: string;
  readonly content: LayerContent;
}

/**
 * What the database holds beside the catalog, in one consistent view; none when nothing was imported. What the catalog has as well stands
 * under the catalog's id.
 */
export async function loadLayers(url: string): Promise<readonly LoadedLayer[]> {
  const client = new pg.Client({ connectionString: url, application_name: 'crossover layers', keepAlive: true });
  await client.connect();
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    const { rows } = await client.query<LayerRow>(
      'SELECT id, title, url, revision::text, imported_at FROM imported_layers ORDER BY id',
    );
    const layers: LoadedLayer[] = [];
    for (const layer of rows) layers.push(await loadLayer(client, layer));
    await client.query('COMMIT');
    return layers;
  } finally {
    await client.end().catch(() => {});
  }
}

/** The revisions alone, to see whether anything changed. */
export async function layerRevisions(pool: Queries): Promise<readonly LayerRevision[]> {
  return pool.rows<LayerRevision>({ text: 'SELECT id, revision::text FROM imported_layers ORDER BY id' });
}

export type LayerRevision = Pick<LoadedLayer, 'id' | 'revision'>;

async function loadLayer(client: pg.Client, layer: LayerRow): Promise<LoadedLayer> {
  const read = async <Row extends pg.QueryResultRow>(text: string) =>
    (await client.query<Row>({ text, values: [layer.id] })).rows;
  const artists = await read<ArtistRow>(
    `SELECT id, name, hangul, scene, kind, aliases, artist_id FROM imported_artists WHERE layer_id = $1 ORDER BY id COLLATE "C"`,
  );
  const songs = await read<SongRow>(
    `SELECT id, title, released, kinds FROM imported_songs WHERE layer_id = $1 AND collaboration_id IS NULL ORDER BY id COLLATE "C"`,
  );
  const credits = await read<CreditRow>(
    `SELECT c.song_id, coalesce(a.artist_id, a.id) AS artist_id, c.role, c.credited_as
     FROM imported_credits c JOIN imported_songs s ON s.id = c.song_id JOIN imported_artists a ON a.id = c.artist_id
     WHERE s.layer_id = $1 AND s.collaboration_id IS NULL ORDER BY c.song_id COLLATE "C", c.position`,
  );
  const memberships = await read<MembershipRow>(
    `SELECT coalesce(p.artist_id, p.id) AS person_id, coalesce(g.artist_id, g.id) AS group_id, m.from_date, m.until_date, m.ended
     FROM imported_memberships m JOIN imported_artists p ON p.id = m.person_id JOIN imported_artists g ON g.id = m.group_id
     WHERE p.layer_id = $1 ORDER BY 1, 2, 3`,
  );
  const paired = artists.map(({ id, artist_id: curated }) => curated ?? id);
  const catalog = {
    version: layer.revision,
    updated: layer.imported_at.toISOString().slice(0, 10),
    artists: toArtists(artists.filter(({ artist_id: curated }) => curated === null)),
    memberships: toMemberships(memberships, sourceIdOf(layer)),
    collaborations: toSongs(songs, credits, sourceIdOf(layer)),
    sources: [
      {
        id: sourceIdOf(layer),
        kind: 'dataset' as const,
        title: layer.title,
        ...(layer.url !== null && { url: layer.url }),
        origin: layer.id,
      },
    ],
    claims: [],
  };
  const pairs = await loadPairs(client, layer, new Map(artists.map(({ id }, at) => [id, at])));
  return { id: layer.id, revision: layer.revision, content: { title: layer.title, catalog, paired, pairs } };
}

/** As arrays: a hundred thousand objects with column names would be thrown away at once. */
async function loadPairs(
  client: pg.Client,
  { id }: LayerRow,
  numbers: ReadonlyMap<string, number>,
): Promise<readonly PairRow[]> {
  const { rows } = await client.query<PairColumns>({
    text: `SELECT first_id, second_id, tracks, example_title FROM imported_pairs WHERE layer_id = $1`,
    values: [id],
    rowMode: 'array',
  });
  return rows.map(([first, second, tracks, example]) => ({
    first: numbers.get(first) ?? 0,
    second: numbers.get(second) ?? 0,
    tracks,
    ...(example !== null && { example }),
  }));
}
