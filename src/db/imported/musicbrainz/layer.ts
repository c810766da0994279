export const layerId = 'musicbrainz';

export const insertLayer = `
  INSERT INTO imported_layers (id, title, url, imported_at) VALUES ('${layerId}', 'MusicBrainz', 'https://musicbrainz.org', now())
  ON CONFLICT (id) DO NOTHING`;

/** Every process that shows the layer hears of it when the transaction commits. */
export const raiseRevision = `
  WITH raised AS (
    UPDATE imported_layers SET revision = revision + 1, artists = artists + $1, songs = songs + $2, imported_at = now()
    WHERE id = '${layerId}' RETURNING id
  )
  SELECT pg_notify('crossover_imported', id) FROM raised`;
